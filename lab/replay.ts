// A month of real trade through a running shop, and the proof that its books agree: npm run replay
import { runCommand, UsageError } from '#app/command.ts'
import { allHold } from './proof.ts'
import { isEmpty, makeBooks } from './replay/books.ts'
import { replayCommand } from './replay/command.ts'
import { reportOf } from './replay/report.ts'
import { readRows } from './replay/rows.ts'
import { type Options, replay } from './replay/run.ts'

await runCommand(replayCommand(run))

async function run(file: string, options: Options): Promise<boolean> {
  console.error(`Run ${options.run}: --run ${options.run} continues it, should it be interrupted.`)
  if (!(await isThere(options.url))) console.error(`There is no shop at ${options.url} yet: trying for a minute.`)
  const rows = await readRows(file)
  if (isEmpty(makeBooks(rows, options.limit))) {
    console.log('There is nothing to prove: no row of the file is a sale, a matching cancellation or a write-off.')
    return false
  }
  const outcome = await replay(options, rows).catch((error) => {
    throw new UsageError(`The replay stops: ${error instanceof Error ? error.message : error}`)
  })
  console.log(reportOf(options, outcome))
  return allHold(outcome.statements)
}

function isThere(url: string): Promise<boolean> {
  return fetch(url, { method: 'HEAD' }).then(Boolean, () => false)
}
