// A month of real trade through a running shop, and the proof that its books agree: npm run replay
import { demoLogins } from '#app/seed/logins.ts'
import { Refusal } from './client.ts'
import { type Options, readOptions, UsageError, usage } from './replay/options.ts'
import { reportOf } from './replay/report.ts'
import { readRows } from './replay/rows.ts'
import { replay } from './replay/run.ts'

try {
  const options = readOptions(process.argv.slice(2), demoLogins.admin)
  if (!options) console.log(usage)
  else if (!(await run(options))) process.exitCode = 1
} catch (error) {
  console.error(explain(error))
  process.exitCode = 1
}

async function run(options: Options): Promise<boolean> {
  console.error(`Run ${options.run}: --run ${options.run} goes on with it, should it be interrupted.`)
  await sayIfAway(options.url)
  const rows = await Array.fromAsync(readRows(options.file))
  const outcome = await replay(options, rows)
  console.log(reportOf(options, outcome))
  return outcome.statements.every(({ holds }) => holds)
}

async function sayIfAway(url: string): Promise<void> {
  const isThere = await fetch(url, { method: 'HEAD' }).then(Boolean, () => false)
  if (!isThere) console.error(`There is no shop at ${url} yet: trying for a minute.`)
}

function explain(error: unknown): string {
  if (error instanceof UsageError) return `${error.message} --help says more.`
  if (error instanceof Refusal || error instanceof Error) return `The replay stops: ${error.message}`
  return String(error)
}
