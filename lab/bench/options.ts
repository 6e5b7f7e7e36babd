import { rows as routerRows } from './router/questions.ts'
import { rows } from './rows.ts'

/** The options of the command line. What is not given has a default of its own in each part. */
export type Options = {
  against?: string
  peers: boolean
  only: string[]
  rounds?: number
  pairs: number
  seconds: number
  minutes: number
  products?: number
  orders?: number
  folder?: string
  seed: string
  page: string
}

/** A part of the bench: it prints what it measures, writes it into the page, and returns whether all that is judged holds. */
export type Part = { about: string; run: (options: Options) => Promise<boolean> }

/** The names of everything that `--only` can choose. */
export const rowNames = [...rows, ...routerRows].map(({ name }) => name)

/** What was typed, without what has its default. */
export function commandOf(part: string, { against, peers, only, rounds, seconds, pairs, products, orders, seed }: Options): string {
  const chosen = only.length < rowNames.length ? only.join() : undefined
  const given = { against, only: chosen, rounds, ...(part === 'ready' ? { pairs } : { seconds }), products, orders, seed }
  const options = Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [`--${name} ${value}`]))
  return ['npm run bench --', part, ...options, ...(peers ? ['--peers'] : [])].join(' ')
}
