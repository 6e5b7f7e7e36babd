// Makes the search index anew while the shop serves: npm run search-index
import { createCommand, runCommand, UsageError } from '#app/command.ts'
import { settings } from '#app/settings.ts'
import { databasesIn, dataFoldersOf } from './backup/data-folders.ts'
import { rebuildSearchIndex } from './search-index/rebuild.ts'

type Options = { volumes?: string; fromScratch: boolean }

const description = `Makes the search index of the products anew, from all products, in slices of 500: half a minute for 400,000. The shop may be running: it
writes between two slices, and searches find what they found. Triggers keep the index, so this is needed only where a database was changed
by hand or an index is damaged. It can be stopped and run again at any time.`

/** A line is printed each time that so many of a hundred are done. */
const step = 10

await runCommand(
  createCommand('search-index', description)
    .option('--volumes <folder>', 'the databases are in FOLDER/<service>/<service>.db, as in mounted volumes; else all are in DATA_DIR')
    .option('--from-scratch', 'empties the index first, where it is damaged: searches find little until it is done', false)
    .action(run),
)

async function run({ volumes, fromScratch }: Options): Promise<void> {
  const { file = '' } = databasesIn(dataFoldersOf(settings(), volumes)).find(({ name }) => name === 'products') ?? {}
  let told = 0
  const onSlice = (done: number, all: number) => {
    const percent = Math.floor((done * 100) / all)
    if (percent < told + step) return
    told = percent
    console.log(`${percent} %: ${done} of ${all} products looked at`)
  }
  const { indexed, removed } = await rebuildSearchIndex(file, { fromScratch, onSlice }).catch((error) => {
    throw new UsageError(`The index cannot be made anew: ${error instanceof Error ? error.message : error}`)
  })
  console.log(`${indexed} products are in the index; ${removed} rows of no product for sale were removed.`)
}
