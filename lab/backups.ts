// Backups of a shop under load, each restored and opened: npm run backups
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { InvalidArgumentError, Option } from 'commander'
import { createCommand, parseCount, runCommand, seedOption, succeedsIf } from '#app/command.ts'
import { type Shape, shapes, startLoad } from './backups/load.ts'
import { type Rehearsed, rehearseAll } from './backups/rehearsal.ts'
import { tableOf } from './figures.ts'

type Options = { minutes: number; every: number; atOnce: number; shape: Shape; seed: string }

const description = `Lets clients buy and an admin add images in a shop in a folder of its own, backs it up every few seconds, and restores each backup, a few seconds of trade later,
into a new folder beside a copy of the payment provider's ledger. There it is opened as of two hours later: it must come to rest without
a difference in the reconciliation or a unit that is held, and have what the provider has, to the penny, and show its images. The exit code is 0 only if every
backup could be taken within 200 ms of pause, restored, and was right.`

const aboutShape = 'one: the shop in one process; processes: one for each service, which needs redis-server and nginx'

const mostPauseMs = 200

const head = [
  'backup',
  'pause ms',
  'MB',
  'rows',
  'images',
  'orders',
  'given back',
  'not given back',
  'refunds noted',
  'differences',
  'faults',
]

await runCommand(
  createCommand('backups', description)
    .option('--minutes <n>', 'how long', parseMinutes, 2)
    .option('--every <n>', 'seconds between two backups', parseCount, 10)
    .option('--at-once <n>', 'how many clients there are', parseCount, 16)
    .addOption(new Option('--shape <name>', aboutShape).choices(shapes).default('one'))
    .addOption(seedOption('the clients are'))
    .action(succeedsIf(run)),
)

async function run(options: Options): Promise<boolean> {
  const workDir = mkdtempSync(join(tmpdir(), 'bazaar-backups-'))
  const rehearsed = await rehearseUnderLoad(options, workDir).finally(() => rmSync(workDir, { recursive: true, force: true }))
  console.log(tableOf(head, rehearsed.map(rowOf)))
  return rehearsed.length > 0 && rehearsed.every(isRight)
}

async function rehearseUnderLoad({ minutes, every, ...options }: Options, workDir: string): Promise<Rehearsed[]> {
  const dataDir = join(workDir, 'data')
  const [load, all] = [await startLoad({ ...options, dataDir }), [] as Rehearsed[]]
  const onEach = (rehearsed: Rehearsed) => {
    all.push(rehearsed)
    console.error(`Backup ${all.length}: ${isRight(rehearsed) ? 'right' : ['wrong', ...rehearsed.faults.slice(0, 5)].join('\n  ')}`)
  }
  try {
    await rehearseAll({ dataDir, workDir, everyMs: every * 1000, ms: minutes * 60_000, onEach })
  } finally {
    console.error(`${await load.stop()} checkouts by ${options.atOnce} clients at once, seed ${options.seed}.`)
  }
  return all
}

function isRight({ pauseMs, faults }: Rehearsed): boolean {
  return pauseMs <= mostPauseMs && faults.length === 0
}

function rowOf(one: Rehearsed, at: number): string[] {
  const amounts = [one.givenBack, one.notGivenBack].map((minor) => (minor / 100).toFixed(2))
  const counts = [one.refundsNoted, one.differences, one.faults.length]
  return [at + 1, one.pauseMs.toFixed(1), (one.bytes / 1e6).toFixed(1), one.rows, one.images, one.orders, ...amounts, ...counts].map(String)
}

function parseMinutes(text: string): number {
  if (Number(text) > 0 && Number.isFinite(Number(text))) return Number(text)
  throw new InvalidArgumentError('It takes a number above 0.')
}
