import { none, type Statement, same } from '#lab/proof.ts'
import type { State } from './subscriber.ts'

/** What came of a run: what each subscriber got, and what the newest number of a product was at the end. */
export type Facts = { seen: { states: State[]; asked: number }[]; last: number; killed: number }

/** What must be true of a run. */
export function statementsOf({ seen, last, killed }: Facts): Statement[] {
  const late = seen.filter(({ states }) => states.at(-1)?.number !== last)
  const broken = seen.filter(({ asked }) => asked > 1)
  return [
    same('subscribers who have the newest state', seen.length, seen.length - late.length),
    none(
      'states that came twice',
      found(seen, (one, next) => one.id === next.id),
    ),
    none(
      'older states after newer ones',
      found(seen, (one, next) => one.number > next.number),
    ),
    same('routers killed', 1, killed),
    { what: 'subscribers who had to ask again', holds: broken.length > 0, says: String(broken.length) },
  ]
}

function found(seen: Facts['seen'], isWrong: (one: State, next: State) => boolean): string[] {
  return seen.flatMap(({ states }, at) =>
    states.flatMap((next, index) => {
      const one = states[index - 1]
      return one && isWrong(one, next) ? [`subscriber ${at}: ${one.number}, then ${next.number}`] : []
    }),
  )
}
