// Kills services under load, and proves that nothing is lost: npm run chaos
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCommand, parseCount, runCommand, seedOption, succeedsIf, UsageError } from '#app/command.ts'
import { sumOf } from '#schema/money.ts'
import { detailsOf, isRight, reportOf } from './chaos/report.ts'
import { type Options, type Progress, runChaos } from './chaos/run.ts'
import { inWords } from './figures.ts'

type Given = Omit<Options, 'dir'> & { dir?: string }

const showEveryMs = 5000

const description = `Kills services under load with SIGKILL, and proves that nothing is lost.

The shop is started as processes on an empty folder: nginx, two routers, seven subgraphs, the sandbox provider and Redis. While the
checkouts run, one of them is killed whenever so many checkouts have ended as was drawn before the start, now and then two at once, and
started again at once; Redis comes back empty. Nothing is killed again before it is ready. Clients repeat a step with its key until its
answer is definite, and note what they were told: that is compared with the books of the shop and of the provider at the end.

The exit code is 0 only if every statement holds and the shop came to rest within 30 s.`

// the services end with this process
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

await runCommand(
  createCommand('chaos', description)
    .option('--checkouts <n>', 'how many clients check out', parseCount, 2000)
    .option('--kills <n>', 'how often a service is killed: subgraphs, routers, the payment provider, Redis', parseCount, 200)
    .option('--at-once <n>', 'how many clients are in the shop at once', parseCount, 16)
    .addOption(seedOption('clients and kills are'))
    .option(
      '--dir <folder>',
      'the empty folder of databases and logs, which is kept (default: one of its own, kept only if something fails)',
    )
    .action(succeedsIf(run)),
)

async function run(given: Given): Promise<boolean> {
  const options = { ...given, dir: folderOf(given.dir) }
  const { seed, dir } = options
  console.error(`Seed ${seed}: --seed ${seed} draws the same clients and kills again. Folder: ${dir}`)
  const outcome = await runChaos(options, showProgress(options))
  console.log(reportOf(outcome, options))
  if (!isRight(outcome)) console.log(`${detailsOf(outcome)}\nDatabases and logs are kept in ${dir}`)
  else if (!given.dir) rmSync(dir, { recursive: true, force: true })
  return isRight(outcome)
}

function folderOf(dir: string | undefined): string {
  if (dir === undefined) return mkdtempSync(join(tmpdir(), 'bazaar-chaos-'))
  if (existsSync(dir) && readdirSync(dir).length > 0) throw new UsageError(`The folder ${dir} is not empty.`)
  return dir
}

/** Prints a line every few seconds. */
function showProgress({ checkouts, kills }: Options): (progress: Progress) => void {
  const begun = Date.now()
  let shown = begun
  return ({ done, killed, meter }) => {
    if (Date.now() - shown < showEveryMs && done < checkouts) return
    shown = Date.now()
    const rate = (done / ((shown - begun) / 1000)).toFixed(1)
    const counts = `${done} of ${checkouts} checkouts, ${rate} a second, ${sumOf([...killed.values()])} of ${kills} kills`
    console.error(`${counts}, errors: ${inWords(meter.failures())}`)
  }
}
