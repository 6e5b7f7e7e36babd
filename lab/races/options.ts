import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { allPairs, type Pair, pairsNamed, scenarios } from './pairs.ts'

export type Options = { rounds: number; seed: string; pairs: Pair[] }

/** What somebody typed cannot be meant; the message says why, in a sentence. */
export class UsageError extends Error {}

const list = scenarios.map(({ name, acts }) => `  ${name.padEnd(13)}${acts.join(' ')}`).join('\n')

export const usage = `Runs every pair of mutations on the same cart, order, user or product at once, in a shop of its own.

  npm run races -- [options]

  --rounds N          how often each pair is run, each time on fresh rows (default: 20)
  --seed TEXT         what the moments are drawn from: the second mutation starts 0 to 20 ms after the first
                      (default: a new one; it is printed). Processor and disk have their say, too.
  --pairs NAME,NAME   only these: scenario/mutation+mutation, or a scenario for all of its pairs
  --help              this text

When both have answered, the outboxes are empty and the provider owes nothing, the two answers' codes and
what the graph shows (carts, orders with lines, refunds and timeline, payments with their ledger, products
with theirs, users, roles, sessions; without ids, times and versions) must be those of a serial order:

  1. one after the other: A, rest, B; or B, rest, A, each from the same start on rows of its own;
  2. one while the other goes on. A mutation is one transaction at its door. What follows from it comes by
     events, and its answer may come before that has ended (PENDING after two seconds, a payment that is
     STARTED, a cancelled order whose cart is not back yet). So B may find A's work at any step. Each step
     is tried: the stream is held, A is told on event by event, B comes between two of them, and what follows
     from B is heard together with the rest of A, or before it (two producers; no order is promised). For a
     payment, B also comes while the provider is still asked. These orders are only tried when 1 does not
     explain an outcome.

What could be excused by 2 and is wrong nevertheless is caught beside it: in every outcome a paid order has
exactly one captured payment and any other none that lives, no order stays PENDING or PAYING, no more is paid
back than was captured, a deleted user has no cart, stock is the sum of its ledger, what is held is what
unpaid orders hold, and no answer is an internal error.

While a pair runs, each event takes 0 to 8 ms to be heard, as between processes, and of each mutation that
pays, some rounds have a provider that answers after a second.

Scenarios and their mutations:
${list}

The exit code is 0 only if nothing is violated.`

const known = { rounds: { type: 'string' }, seed: { type: 'string' }, pairs: { type: 'string' }, help: { type: 'boolean' } } as const

/** Reads the command line; undefined asks for help. Throws UsageError. */
export function readOptions(args: string[]): Options | undefined {
  const values = parse(args)
  if (values.help) return undefined
  return { rounds: roundsOf(values.rounds ?? '20'), seed: values.seed ?? randomBytes(4).toString('hex'), pairs: chosen(values.pairs) }
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: known }).values
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

function roundsOf(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text)
  throw new UsageError(`--rounds must be a whole number from 1, not "${text}".`)
}

function chosen(text: string | undefined): Pair[] {
  if (text === undefined) return allPairs()
  const names = text.split(',')
  const strange = names.find((name) => pairsNamed([name]).length === 0)
  if (strange !== undefined) throw new UsageError(`There is no pair and no scenario "${strange}".`)
  return pairsNamed(names)
}
