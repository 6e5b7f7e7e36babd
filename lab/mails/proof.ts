import { none, type Statement } from '#lab/proof.ts'
import type { LetterName } from './letters.ts'

/** A letter as the mail server took it. */
type Taken = { to: string; messageId: string }

/** What came of a letter: its processes, the last one without a seam, how each ended and what the mail server took from it; and who should have got it. */
export type Facts = { name: LetterName; seams: string[]; processes: { ended: string; received: Taken[] }[]; expected: string[] }

/** What must be true of a letter. */
export function statementsOf({ name, seams, processes, expected }: Facts): Statement[] {
  const missed = seams.filter((_, at) => processes[at]?.ended !== 'SIGKILL')
  const received = processes.flatMap((one) => one.received)
  const idsOf = (to: string) => new Set(received.filter((one) => one.to === to).map(({ messageId }) => messageId))
  return [
    {
      what: `${name}: killed at ${seams.join(', ')}`,
      holds: missed.length === 0,
      says: missed.length === 0 ? String(seams.length) : `not at ${missed.join(', ')}`,
    },
    { what: `${name}: all was sent in the end`, holds: processes.at(-1)?.ended === '0', says: processes.at(-1)?.ended ?? 'never' },
    none(
      `${name}: people without their letter`,
      expected.filter((to) => idsOf(to).size === 0),
    ),
    none(
      `${name}: letters too many`,
      received.filter(({ to }) => !expected.includes(to) || idsOf(to).size > 1).map(({ to }) => to),
    ),
    none(
      `${name}: handed over again, and not the last letter of a process that was killed`,
      processes.flatMap((_, at) => againFrom(processes, at)),
    ),
  ]
}

/** The letters of a process that were handed over again, without the one that may have been under way when it died: nobody can know of that one. */
function againFrom(processes: Facts['processes'], at: number): string[] {
  const { ended, received } = processes[at] ?? { ended: '', received: [] }
  const known = ended === 'SIGKILL' ? received.slice(0, -1) : received
  const later = processes.slice(at + 1).flatMap((one) => one.received)
  const again = known.filter((one, nth) => [...received.slice(nth + 1), ...later].some(({ messageId }) => messageId === one.messageId))
  return again.map(({ to }) => to)
}
