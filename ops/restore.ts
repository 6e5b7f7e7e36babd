// Puts a backup where there is no shop yet: npm run restore
import { parseArgs } from 'node:util'
import { settings, stopWith } from '#app/settings.ts'
import { Refusal } from './backup/cut.ts'
import type { Given } from './backup/give-back.ts'
import { placesOf } from './backup/places.ts'
import { isAllDone, lineOf, linesOf } from './backup/report.ts'
import { restore } from './backup/restore.ts'

const usage = `npm run restore -- DIR [--volumes FOLDER] [--apart]

Puts the backup DIR into DATA_DIR, where no database of the shop may lie yet. Stop the shop first: every service of it.
docs/runbooks/restore.md says what to do before and after.

It checks every file and that all are of one moment. It asks the payment provider what it did since: what was under way is asked
for with its own keys, so that what was captured is paid; money of payments that the backup does not know is given back, and
printed line by line; refunds that it does not know are noted. It removes our keys from Redis. Only then the databases
get their names: whatever fails before that leaves no shop, and it can be run again.
The last line says "Restored". The exit code is 2 where a line asks a person to look.

  --volumes FOLDER  the databases go to FOLDER/<service>/<service>.db, as in mounted volumes
  --apart           leaves the payment provider and Redis alone: to look at a backup beside a shop that goes on.
                    Never open such a copy with the provider of the real shop.

Settings: DATA_DIR; PROVIDER_URL, else the sandbox's sandbox-provider.db, as it is now, in DATA_DIR; REDIS_URL and
REDIS_PASSWORD_FILE; PROVIDER_TIMEOUT_MS.`

const options = { help: { type: 'boolean' }, volumes: { type: 'string' }, apart: { type: 'boolean', default: false } } as const

const { values, positionals } = readArguments()
const [dir, ...more] = positionals
if (values.help) console.log(usage)
else if (!dir || more.length > 0) stopWith('npm run restore needs one folder: npm run restore -- DIR. --help says more.')
else
  await run(dir, values.volumes, values.apart).catch((error) => {
    stopWith(`Nothing was restored: ${error instanceof Refusal ? error.message : error}`)
  })

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options })
  } catch (error) {
    return stopWith(`${(error as Error).message} --help says more.`)
  }
}

async function run(dir: string, volumes: string | undefined, apart: boolean) {
  const config = settings()
  const say = (given: Given) => console.log(lineOf(given))
  const restored = await restore({ dir, config, places: placesOf(config, volumes), apart, say })
  for (const line of linesOf(restored, volumes ?? config.DATA_DIR)) console.log(line)
  if (!isAllDone(restored)) process.exitCode = 2
}
