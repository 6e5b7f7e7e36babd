// Whether the sums of the statistics are those of their rows: npm run recount
import { createCommand, runCommand, succeedsIf, UsageError } from '#app/command.ts'
import { settings } from '#app/settings.ts'
import { databasesIn, dataFoldersOf } from './backup/data-folders.ts'
import { type RecountedTable, recount } from './statistics/recount.ts'

type Options = { volumes?: string; mend: boolean }

const description = `Counts the sums of the statistics again, from all rows of admin. The shop may be running; admin writes nothing meanwhile: a minute for a
million orders. Prints a line for each table of sums. The exit code is 0 if all were right, or are right now.`

await runCommand(
  createCommand('recount', description)
    .option('--volumes <folder>', 'the databases are in FOLDER/<service>/<service>.db, as in mounted volumes; else all are in DATA_DIR')
    .option('--mend', 'replaces the sums that are wrong', false)
    .action(succeedsIf(run)),
)

async function run({ volumes, mend }: Options): Promise<boolean> {
  const { file = '' } = databasesIn(dataFoldersOf(settings(), volumes)).find(({ name }) => name === 'admin') ?? {}
  const recounted = recountAt(file, mend)
  for (const { table, rows, wrong } of recounted) console.log(`${wrong === 0 ? '✓' : '✗'} ${table}: ${rows} rows, ${wrong} wrong`)
  const wrong = recounted.filter((table) => table.wrong > 0).length
  console.log(
    wrong === 0 ? 'The sums are those of their rows.' : mend ? 'The sums are right now.' : 'The sums are NOT those of their rows.',
  )
  return wrong === 0 || mend
}

function recountAt(file: string, mend: boolean): RecountedTable[] {
  try {
    return recount(file, mend)
  } catch (error) {
    throw new UsageError(`The statistics cannot be counted again: ${error instanceof Error ? error.message : error}`)
  }
}
