// Copies the databases of a shop that goes on serving: npm run backup
import { parseArgs } from 'node:util'
import { settings, stopWith } from '#app/settings.ts'
import { backup } from './backup/backup.ts'
import { Refusal } from './backup/cut.ts'
import type { Manifest } from './backup/manifest.ts'
import { placesOf } from './backup/places.ts'

const usage = `npm run backup -- DIR [--volumes FOLDER] [--with-keys]

Copies every subgraph's database, all as of one moment, into the new folder DIR, with a manifest. The shop goes on serving, in
one process or in many: writes wait for 200 ms at most, and the line that is printed says how long. DIR appears when it is whole;
what is called DIR.unfinished-… is not a backup. How many backups are kept, and where, is up to you: they hold personal data.

  --volumes FOLDER  the databases are in FOLDER/<service>/<service>.db, as in mounted volumes; else all are in DATA_DIR
  --with-keys       copies the folders "keys" too: then keep the backup as you keep secrets. Without them a restored shop makes
                    new ones, and clients refresh their tokens.

The payment provider's ledger is not ours and never in it: npm run restore asks for it.`

const options = {
  help: { type: 'boolean' },
  volumes: { type: 'string' },
  'with-keys': { type: 'boolean', default: false },
} as const

const { values, positionals } = readArguments()
const [dir, ...more] = positionals
if (values.help) console.log(usage)
else if (!dir || more.length > 0) stopWith('npm run backup needs one folder: npm run backup -- DIR. --help says more.')
else
  await run(dir, values.volumes, values['with-keys']).catch((error) => {
    stopWith(error instanceof Refusal ? `There is no backup: ${error.message}` : `There is no backup: ${error}`)
  })

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options })
  } catch (error) {
    return stopWith(`${(error as Error).message} --help says more.`)
  }
}

async function run(dir: string, volumes: string | undefined, keys: boolean) {
  const start = performance.now()
  const manifest = await backup(dir, placesOf(settings(), volumes), { keys })
  console.log(sentence(dir, manifest, performance.now() - start))
}

function sentence(dir: string, manifest: Manifest, ms: number): string {
  return (
    `${dir}: ${Object.keys(manifest.databases).length} databases as of ${manifest.at}, ${megabytes(manifest)} MB; writes paused for ` +
    `${manifest.pauseMs.toFixed(1)} ms; copied in ${(ms / 1000).toFixed(1)} s; ${manifest.keys ? 'with the keys' : 'the keys are not in it'}.`
  )
}

function megabytes({ databases }: Manifest) {
  return (Object.values(databases).reduce((sum, { bytes }) => sum + bytes, 0) / 1e6).toFixed(1)
}
