import { randomBytes } from 'node:crypto'
import { UsageError } from '#app/command.ts'
import { countOf, readArgs } from '#lab/faults/args.ts'

/** `dir`: the empty folder to work in, kept at the end; undefined: one of its own. */
export type Options = { checkouts: number; kills: number; atOnce: number; seed: string; dir: string | undefined }

export const usage = `Kills services under load with SIGKILL, and proves that nothing is lost.

  npm run chaos -- [options]

  --checkouts N   how many clients check out (default: 2000)
  --kills N       how often a service is killed: subgraphs, routers, the payment provider, Redis (default: 200)
  --at-once N     how many clients are in the shop at once (default: 16)
  --seed TEXT     what clients and kills are drawn from: small letters and digits, at most 16 (default: a new one; it is printed)
  --dir FOLDER    the empty folder of databases and logs, which is kept (default: one of its own, kept only if something fails)
  --help          this text

The shop is started as processes on an empty folder: nginx, two routers, seven subgraphs, the sandbox provider and Redis. While the
checkouts run, one of them is killed whenever so many checkouts have ended as was drawn before the start, now and then two at once, and
started again at once; Redis comes back empty. Nobody is killed again before it was up. Clients repeat a step with its key until its
answer is definite, and note what they were told: that is held against the books of the shop and of the provider at the end.

The exit code is 0 only if every statement holds and the shop came to rest within 30 s.`

/** Reads the command line; undefined asks for help. Throws UsageError. */
export function readOptions(args: string[]): Options | undefined {
  const given = readArgs(args, { checkouts: '2000', kills: '200', 'at-once': '16', seed: '', dir: '' })
  if (!given) return undefined
  const { checkouts, kills, seed, dir } = given
  return {
    checkouts: countOf('checkouts', checkouts),
    kills: countOf('kills', kills),
    atOnce: countOf('at-once', given['at-once']),
    seed: seedOf(seed),
    dir: dir || undefined,
  }
}

function seedOf(text: string): string {
  if (text === '') return randomBytes(4).toString('hex')
  if (/^[a-z0-9]{1,16}$/.test(text)) return text
  throw new UsageError(`--seed must have small letters and digits, at most 16, not "${text}".`)
}
