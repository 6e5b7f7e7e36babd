// Deletes the accounts of the demo seed: npm run remove-demo-logins
import { callOf, createCommand, runCommand, UsageError } from '#app/command.ts'
import { workingDemoLogins } from '#app/demo-logins.ts'
import { settings } from '#app/settings.ts'
import { openSubgraphs } from '#app/subgraphs.ts'
import { nobody } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import type { OpenSubgraph } from '#kit/subgraph.ts'
import { dataFoldersOf } from './backup/data-folders.ts'

type Deleted = { deleteAccount: { userErrors: { code: string; message: string }[] } }

const description = `Deletes the accounts of the demo seed that work with their well-known passwords. A shop in production does not start
while there is one. The shop needs another admin: make one first with ${callOf('create-admin')}. Stop the shop before.`

const remove = 'mutation { deleteAccount(input: { confirm: true }) { userErrors { code message } } }'

await runCommand(
  createCommand('remove-demo-logins', description)
    .option('--volumes <folder>', 'the databases are in FOLDER/<service>/<service>.db, as in mounted volumes; else all are in DATA_DIR')
    .action(run),
)

async function run({ volumes }: { volumes?: string }): Promise<void> {
  const config = settings()
  const { folderOf } = dataFoldersOf(config, volumes)
  const shop = await openSubgraphs({ names: ['auth', 'users'], configOf: (name) => ({ ...config, DATA_DIR: folderOf(name) }) })
  try {
    const found = await workingDemoLogins(shop.subgraph('auth'))
    for (const login of found) await removeLogin(shop.subgraph('users'), login)
    await shop.untilIdle()
    if (found.length === 0) console.log('No demo login works with its well-known password.')
  } finally {
    await shop.close()
  }
}

/** Deletes the account in the name of its owner. */
async function removeLogin(users: OpenSubgraph, { id, email }: { id: string; email: string }): Promise<void> {
  // its password was given just now
  const caller = { ...nobody, sub: id, sid: newId('ses', new Date()) }
  const { data, errors } = await users.execute({ query: remove }, { caller, requestId: 'remove-demo-logins' })
  if (errors) throw new Error(`${email} could not be deleted: ${JSON.stringify(errors)}`)
  const [refused] = (data as Deleted).deleteAccount.userErrors
  if (refused?.code === 'LAST_ADMIN')
    throw new UsageError(`${email} is the only admin. Make your own first: ${callOf('create-admin', 'E-MAIL PASSWORD')}`)
  if (refused) throw new UsageError(refused.message)
  console.log(`${email} is deleted.`)
}
