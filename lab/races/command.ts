import { type Command, InvalidArgumentError, Option } from 'commander'
import { createCommand, parseCount, seedOption, succeedsIf } from '#app/command.ts'
import { allPairs, type Pair, pairsNamed, scenarios } from './pairs.ts'

export type Options = { rounds: number; seed: string; pairs: Pair[] }

const description = `Runs every pair of mutations on the same cart, order, user or product at once, in a shop of its own. The second mutation starts
0 to 20 ms after the first. The exit code is 0 only if nothing is violated.`

const aboutPairs = 'only these, by commas: scenario/mutation+mutation, or a scenario for all of its pairs'

const rules = `
When both have answered, the outboxes are empty and the provider has answered, the two answers' codes and what the graph shows (carts,
orders with lines, refunds and timeline, payments with their ledger, products with theirs, users, roles, sessions; without ids, times and
versions) must be those of a serial order:

  1. one after the other: A, rest, B; or B, rest, A, each from the same start on rows of its own;
  2. one while the other goes on. A mutation is one transaction. What follows from it comes by events, and its answer may come before that
     has ended (PENDING after two seconds, a payment that is STARTED, a cancelled order whose cart is not back yet). So B may find A's work
     at any step. Each step is tried: the stream is held, A's events are delivered one by one, B comes between two of them, and what
     follows from B is delivered together with the rest of A, or before it (two producers; no order is promised). For a payment, B also
     comes while the provider works. These orders are only tried when 1 does not explain an outcome.

What 2 could excuse and is wrong nevertheless is found in every outcome: a paid order has exactly one captured payment and any other has
none that is live, no order stays PENDING or PAYING, no more is refunded than was captured, a deleted user has no cart, stock is the sum
of its ledger, what is held is what unpaid orders hold, and no answer is an internal error.

While a pair runs, each event takes 0 to 8 ms to be delivered, as between processes. For each mutation that pays, the provider answers
after a second in some rounds. Apart from the seed, processor and disk decide which mutation is faster.

Scenarios and their mutations:
${scenarios.map(({ name, acts }) => `  ${name.padEnd(13)}${acts.join(' ')}`).join('\n')}`

/** The command line of the races. */
export function racesCommand(run: (options: Options) => Promise<boolean>): Command {
  return createCommand('races', description)
    .option('--rounds <n>', 'how often each pair is run, each time on fresh rows', parseCount, 20)
    .addOption(seedOption('the moments are'))
    .addOption(new Option('--pairs <names>', aboutPairs).argParser(parsePairs).default(allPairs(), 'all'))
    .addHelpText('after', rules)
    .action(succeedsIf(run))
}

function parsePairs(text: string): Pair[] {
  const names = text.split(',')
  const unknown = names.find((name) => pairsNamed([name]).length === 0)
  if (unknown === undefined) return pairsNamed(names)
  throw new InvalidArgumentError(`There is no pair and no scenario "${unknown}".`)
}
