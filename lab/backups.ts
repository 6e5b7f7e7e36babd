// Backups of a shop under load, each restored and opened: npm run backups
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { UsageError } from '#app/command.ts'
import { openLoad, type Shape, shapes } from './backups/load.ts'
import { type Rehearsed, rehearseAll } from './backups/rehearsal.ts'
import { runCommand } from './command.ts'
import { tableOf } from './figures.ts'
import { countOf, readArgs } from './legacy/args.ts'

type Options = { shape: Shape; seconds: number; every: number; atOnce: number; seed: string }

const usage = `npm run backups [-- options]

Lets clients buy in a shop in a folder of its own, backs it up every few seconds, and restores each backup, a few seconds of trade later,
into a new folder beside a copy of the payment provider's ledger. There it is opened as of two hours later: it must come to rest without
a difference in the reconciliation or a unit that is held, and have what the provider has, to the penny.

  --minutes N    how long (default: 2)
  --every N      seconds between two backups (default: 10)
  --at-once N    how many clients there are (default: 16)
  --shape NAME   one: the shop in one process; processes: one for each service, which needs redis-server and nginx (default: one)
  --seed TEXT    what the clients are drawn from (default: a new one)

The exit code is 0 only if every backup could be taken within 200 ms of pause, restored, and was right.`

const mostPauseMs = 200

const head = ['backup', 'pause ms', 'MB', 'rows', 'orders', 'given back', 'not given back', 'refunds noted', 'differences', 'faults']

await runCommand(readOptions, usage, run)

function readOptions(args: string[]): Options | undefined {
  const given = readArgs(args, { minutes: '2', every: '10', 'at-once': '16', shape: 'one', seed: `s${Date.now().toString(36)}` })
  if (!given) return undefined
  const [seconds, every] = [60 * countOf('minutes', given.minutes), countOf('every', given.every)]
  return { shape: shapeOf(given.shape), seconds, every, atOnce: countOf('at-once', given['at-once']), seed: given.seed }
}

function shapeOf(text: string): Shape {
  const shape = shapes.find((one) => one === text)
  if (!shape) throw new UsageError(`--shape is one of ${shapes.join(', ')}, not "${text}".`)
  return shape
}

async function run(options: Options): Promise<boolean> {
  const workDir = mkdtempSync(join(tmpdir(), 'bazaar-backups-'))
  return play(options, workDir).finally(() => rmSync(workDir, { recursive: true, force: true }))
}

async function play({ shape, seconds, every, atOnce, seed }: Options, workDir: string): Promise<boolean> {
  const dataDir = join(workDir, 'data')
  const [load, found] = [await openLoad({ shape, dataDir, seed, atOnce }), [] as Rehearsed[]]
  const end = Date.now() + seconds * 1000
  try {
    await rehearseAll({ dataDir, workDir, everyMs: every * 1000, until: () => Date.now() >= end, each: note(found) })
  } finally {
    console.error(`${await load.stop()} checkouts by ${atOnce} clients at once, seed ${seed}.`)
  }
  console.log(tableOf(head, found.map(rowOf)))
  return found.length > 0 && found.every(isRight)
}

function note(found: Rehearsed[]) {
  return (number: number, rehearsed: Rehearsed) => {
    found.push(rehearsed)
    console.error(`Backup ${number}: ${isRight(rehearsed) ? 'right' : ['wrong', ...rehearsed.faults.slice(0, 5)].join('\n  ')}`)
  }
}

function isRight({ pauseMs, faults }: Rehearsed): boolean {
  return pauseMs <= mostPauseMs && faults.length === 0
}

function rowOf(found: Rehearsed, at: number): string[] {
  return [
    String(at + 1),
    found.pauseMs.toFixed(1),
    (found.bytes / 1e6).toFixed(1),
    String(found.rows),
    String(found.orders),
    amount(found.givenBack),
    amount(found.notGivenBack),
    String(found.learned),
    String(found.differences),
    String(found.faults.length),
  ]
}

function amount(minor: number) {
  return (minor / 100).toFixed(2)
}
