// Kills services under load, and proves that nothing is lost: npm run chaos
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { UsageError } from '#app/command.ts'
import { type Options, readOptions, usage } from './chaos/options.ts'
import { showChaos } from './chaos/progress.ts'
import { detailsOf, isRight, reportOf } from './chaos/report.ts'
import { runChaos } from './chaos/run.ts'
import { runCommand } from './command.ts'

// an exit ends the services too
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

await runCommand(readOptions, usage, run)

async function run(options: Options): Promise<boolean> {
  const dir = folderOf(options)
  console.error(`Seed ${options.seed}: --seed ${options.seed} draws the same clients and kills again. Folder: ${dir}`)
  const outcome = await runChaos({ ...options, dir }, showChaos(options))
  console.log(reportOf(outcome, options))
  if (!isRight(outcome)) console.log(`${detailsOf(outcome)}\nDatabases and logs are kept in ${dir}`)
  else if (!options.dir) rmSync(dir, { recursive: true, force: true })
  return isRight(outcome)
}

function folderOf({ dir }: Options): string {
  if (dir === undefined) return mkdtempSync(join(tmpdir(), 'bazaar-chaos-'))
  if (existsSync(dir) && readdirSync(dir).length > 0) throw new UsageError(`The folder ${dir} is not empty.`)
  return dir
}
