// Puts a backup where there is no shop yet: npm run restore
import { createCommand, runCommand, UsageError } from '#app/command.ts'
import { settings } from '#app/settings.ts'
import { dataFoldersOf } from './backup/data-folders.ts'
import { isAllDone, linesOf, reversalLine } from './backup/report.ts'
import { restore } from './backup/restore.ts'

type Options = { volumes?: string; apart: boolean }

const description = `Puts the backup DIR into DATA_DIR, where no database of the shop may be yet. Stop the shop first: every service of it.
docs/runbooks/restore.md describes what to do before and after.

It checks every file and that all are of one moment. It asks the payment provider what happened since: payments under way are asked
for with their own keys, so that what was captured is paid; money of payments that the backup does not know is given back, and
printed line by line; refunds that it does not know are noted. It removes our keys from Redis and puts the images back. Only then the databases
get their names: a failure before that leaves no shop, and the command can be run again.
The last line begins with "Restored". The exit code is 2 where a line asks a person to look.`

const settingsOfRestore = `
Settings: DATA_DIR; PROVIDER_URL, else the sandbox's sandbox-provider.db, as it is now, in DATA_DIR; REDIS_URL,
REDIS_USER and REDIS_PASSWORD_FILE; PROVIDER_TIMEOUT_MS.`

await runCommand(
  createCommand('restore', description)
    .argument('<dir>', 'the backup')
    .option('--volumes <folder>', 'the databases go to FOLDER/<service>/<service>.db, as in mounted volumes')
    .option(
      '--apart',
      'leaves the payment provider and Redis alone: to look at a backup beside a running shop. Never open such a copy with the provider of the real shop.',
      false,
    )
    .addHelpText('after', settingsOfRestore)
    .action(run),
)

async function run(dir: string, { volumes, apart }: Options): Promise<void> {
  const config = settings()
  const options = { dir, config, folders: dataFoldersOf(config, volumes), apart }
  const restored = await restore({ ...options, onReversal: (reversal) => console.log(reversalLine(reversal)) }).catch((error) => {
    throw new UsageError(`Nothing was restored: ${error instanceof UsageError ? error.message : error}`)
  })
  for (const line of linesOf(restored, volumes ?? config.DATA_DIR)) console.log(line)
  if (!isAllDone(restored)) process.exitCode = 2
}
