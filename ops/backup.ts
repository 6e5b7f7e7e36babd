// Copies the databases of a shop that is running: npm run backup
import { callOf, createCommand, runCommand, UsageError } from '#app/command.ts'
import { settings } from '#app/settings.ts'
import { listFile } from '#subgraphs/products/images/list-file.ts'
import { backup } from './backup/backup.ts'
import { dataFoldersOf } from './backup/data-folders.ts'
import { tellHeldEvents } from './backup/held-events.ts'
import type { Manifest } from './backup/manifest.ts'

type Options = { volumes?: string; withKeys: boolean }

const description = `Copies every subgraph's database, all as of one moment, and the images of products, into the new folder DIR, with a manifest. The shop keeps serving, in
one process or in many: writes wait for 200 ms at most, and the line that is printed shows how long. DIR appears when it is whole and
every copy was read again; a folder DIR.unfinished-… is not a backup. Images that the last backup beside DIR has are linked, not copied. What all consumers have handled can leave the outboxes then. How many backups are kept, and where, is up to you: they hold personal data.`

const ledgerHelp = `
The payment provider's ledger is not ours and never in it: ${callOf('restore')} asks for it.`

await runCommand(
  createCommand('backup', description)
    .argument('<dir>', 'the new folder')
    .option('--volumes <folder>', 'the databases are in FOLDER/<service>/<service>.db, as in mounted volumes; else all are in DATA_DIR')
    .option(
      '--with-keys',
      'copies the folders "keys" too: then keep the backup as you keep secrets. Without them a restored shop makes new ones, and clients refresh their tokens.',
      false,
    )
    .addHelpText('after', ledgerHelp)
    .action(run),
)

async function run(dir: string, { volumes, withKeys }: Options): Promise<void> {
  const start = performance.now()
  const folders = dataFoldersOf(settings(), volumes)
  const manifest = await backup(dir, folders, { keys: withKeys }).catch((error) => {
    throw new UsageError(`There is no backup: ${error instanceof UsageError ? error.message : error}`)
  })
  console.log(sentence(dir, manifest, performance.now() - start))
  const { lost = [] } = manifest.images ?? {}
  if (lost.length > 0) console.log(`The files of ${lost.length} images are missing or damaged in the shop: ${lost.join(', ')}.`)
  const elsewhere = Object.values(manifest.images?.files ?? {}).filter((files) => listFile in files).length
  if (elsewhere > 0) console.log(`The files of ${elsewhere} images are in object storage and not in this backup: only their names are.`)
  const untold = tellHeldEvents(folders, manifest)
  if (untold.length > 0)
    console.log(`The events of ${untold.join(', ')} stay in the outbox for 7 days: the database was not free to note the backup.`)
}

function sentence(dir: string, manifest: Manifest, ms: number): string {
  return (
    `${dir}: ${Object.keys(manifest.databases).length} databases as of ${manifest.at}, ${megabytes(manifest)} MB, and ` +
    `${Object.keys(manifest.images?.files ?? {}).length} images; writes paused for ` +
    `${manifest.pauseMs.toFixed(1)} ms; copied in ${(ms / 1000).toFixed(1)} s; ${manifest.keys ? 'with the keys' : 'the keys are not in it'}.`
  )
}

function megabytes({ databases }: Manifest): string {
  return (Object.values(databases).reduce((sum, { bytes }) => sum + bytes, 0) / 1e6).toFixed(1)
}
