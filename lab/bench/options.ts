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
  seed: string
  page: string
}

/** A part of the bench: it prints what it measures, writes it into the page, and returns whether all that is judged holds. */
export type Part = { about: string; run: (options: Options) => Promise<boolean> }

/** What was typed, without what has its default. */
export function commandOf(part: string, { against, peers, rounds, seconds, pairs, products, orders, seed }: Options): string {
  const given = { against, rounds, ...(part === 'ready' ? { pairs } : { seconds }), products, orders, seed }
  const options = Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [`--${name} ${value}`]))
  return ['npm run bench --', part, ...options, ...(peers ? ['--peers'] : [])].join(' ')
}
