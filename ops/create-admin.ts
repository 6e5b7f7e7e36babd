// Makes the first admin of a shop: npm run create-admin -- E-MAIL PASSWORD [NAME]
import { parseArgs } from 'node:util'
import { settings } from '#app/settings.ts'
import { openSubgraphs } from '#app/subgraphs.ts'
import { openAccount, promote } from './init/admin.ts'

const usage = `npm run create-admin -- E-MAIL PASSWORD [NAME] [--existing]

Opens an account and gives it the role ADMIN. An account that exists is refused, as somebody else may have opened it;
with --existing it keeps its password and gets the role.
Stop the shop first. It uses the folder DATA_DIR.`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { help: { type: 'boolean' }, existing: { type: 'boolean', default: false } },
})
const [email, password, name = 'Admin'] = positionals
if (values.help || !email || !password) {
  console.log(usage)
  process.exitCode = values.help ? 0 : 2
} else console.log(await createAdmin(email, password, name, values.existing))

async function createAdmin(email: string, password: string, displayName: string, existing: boolean): Promise<string> {
  const config = settings()
  const house = await openSubgraphs({ names: ['auth', 'users'], configOf: () => config })
  try {
    const refused = await openAccount(house, { email, password, displayName })
    if (refused && !(existing && refused.code === 'EMAIL_TAKEN')) return refused.message
    return (await promote(house, email)) ? `${email} is an admin.` : `There is no user ${email}.`
  } finally {
    await house.close()
  }
}
