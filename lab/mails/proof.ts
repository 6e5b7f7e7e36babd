import { atMost, none, type Statement } from '#lab/proof.ts'
import type { LetterName } from './letters.ts'

/** What came of a letter: how its processes ended, the last one without a seam, who should have got it, and what the mail server got. */
export type Facts = {
  name: LetterName
  seams: string[]
  ended: string[]
  expected: string[]
  received: { to: string; messageId: string }[]
}

/** Between these two the server has taken a letter, and nobody can know: it is handed over again, with the same Message-ID. */
const unknowable = 'users/mail/after-answer'

/** What must be true of a letter. */
export function statementsOf({ name, seams, ended, expected, received }: Facts): Statement[] {
  const missed = seams.filter((_, at) => ended[at] !== 'SIGKILL')
  const idsOf = (to: string) => new Set(received.filter((one) => one.to === to).map(({ messageId }) => messageId))
  const twins = received.length - new Set(received.map(({ messageId }) => messageId)).size
  return [
    {
      what: `${name}: killed at ${seams.join(', ')}`,
      holds: missed.length === 0,
      says: missed.length === 0 ? String(seams.length) : `not at ${missed.join(', ')}`,
    },
    { what: `${name}: all was sent in the end`, holds: ended.at(-1) === '0', says: ended.at(-1) ?? 'never' },
    none(
      `${name}: people without their letter`,
      expected.filter((to) => idsOf(to).size === 0),
    ),
    none(
      `${name}: letters too many`,
      received.filter(({ to }) => !expected.includes(to) || idsOf(to).size > 1).map(({ to }) => to),
    ),
    atMost(`${name}: handed over again with the same Message-ID`, twins, seams.includes(unknowable) ? 1 : 0),
  ]
}
