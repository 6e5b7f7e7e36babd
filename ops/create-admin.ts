// Makes the first admin of a shop: npm run create-admin -- E-MAIL PASSWORD [NAME]
import { createCommand, runCommand, UsageError } from '#app/command.ts'
import { settings } from '#app/settings.ts'
import { type OpenSubgraphs, openSubgraphs } from '#app/subgraphs.ts'
import { dataFoldersOf } from './backup/data-folders.ts'
import { type Account, openAccount, promote } from './init/admin.ts'

type Options = { existing: boolean; volumes?: string }

const description = `Opens an account and gives it the role ADMIN. An account that exists is refused, as somebody else may have opened it;
with --existing it keeps its password and gets the role. The exit code is 1 where the account is refused.
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
    if (!(existing && (await promote(shop, email)))) await openAdmin(shop, { email, password, displayName })
    console.log(`${email} is an admin.`)
  } finally {
    await shop.close()
  }
}

async function openAdmin(shop: OpenSubgraphs, account: Account): Promise<void> {
  const refused = await openAccount(shop, account)
  if (refused) throw new UsageError(refused)
  if (!(await promote(shop, account.email))) throw new UsageError(`There is no user ${account.email}.`)
}
