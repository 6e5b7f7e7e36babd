import { randomBytes } from 'node:crypto'
import { countOf, readArgs } from '#lab/legacy/args.ts'

export type Options = { events: number; seed: string }

export const usage = `Sends web-hooks of the payment provider to payments, and proves that each has one effect.

  npm run webhooks -- [options]

  --events N      how many events (default: 5000)
  --seed TEXT     what is drawn: what each event says, how often it comes, in which order (default: a new one; it is printed)
  --help          this text

Payments runs on a folder of its own, with a provider that never answers, and serves its route over HTTP. It gets a payment or refund
for each event, mostly one that the provider owes an answer about. Then each event comes one to five times, all shuffled; one in ten is
badly signed whenever it comes, another one in ten is signed at another time. At the end every payment, every refund, the ledger, what
was published and what was stored are held against what should be.

The exit code is 0 only if every statement holds.`

/** Reads the command line; undefined asks for help. Throws UsageError. */
export function readOptions(args: string[]): Options | undefined {
  const given = readArgs(args, { events: '5000', seed: '' })
  return given && { events: countOf('events', given.events), seed: given.seed || randomBytes(4).toString('hex') }
}
