// Makes the first admin of a shop: npm run create-admin -- E-MAIL PASSWORD [NAME]
import { createCommand, runCommand } from '#app/command.ts'
import { settings } from '#app/settings.ts'
import { openSubgraphs } from '#app/subgraphs.ts'
import { dataFoldersOf } from './backup/data-folders.ts'
import { openAccount, promote } from './init/admin.ts'

type Options = { existing: boolean; volumes?: string }

const description = `Opens an account and gives it the role ADMIN. An account that exists is refused, as somebody else may have opened it;
with --existing it keeps its password and gets the role.
Stop the shop first.`

await runCommand(
  createCommand('create-admin', description)
    .argument('<email>', 'the e-mail address of the account')
    .argument('<password>', 'its password')
    .argument('[name]', 'its display name', 'Admin')
    .option('--existing', 'gives the role to an account that exists', false)
    .option('--volumes <folder>', 'the databases are in FOLDER/<service>/<service>.db, as in mounted volumes; else all are in DATA_DIR')
    .exitOverride(({ exitCode }) => process.exit(exitCode && 2))
    .action(run),
)

async function run(email: string, password: string, displayName: string, { existing, volumes }: Options): Promise<void> {
  const config = settings()
  const { folderOf } = dataFoldersOf(config, volumes)
  const shop = await openSubgraphs({ names: ['auth', 'users'], configOf: (name) => ({ ...config, DATA_DIR: folderOf(name) }) })
  try {
    const refused = await openAccount(shop, { email, password, displayName })
    if (refused && !(existing && refused.code === 'EMAIL_TAKEN')) return console.log(refused.message)
    console.log((await promote(shop, email)) ? `${email} is an admin.` : `There is no user ${email}.`)
  } finally {
    await shop.close()
  }
}
