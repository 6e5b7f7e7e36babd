// Makes the first admin of a shop: npm run create-admin -- E-MAIL PASSWORD [NAME]
import { parseArgs } from 'node:util'
import { readConfig } from '#kit/config.ts'
import { nobody } from '#kit/context.ts'
import { makeAdmin } from '#subgraphs/users/roles.ts'
import { openShop } from './shop.ts'

const usage = `npm run create-admin -- E-MAIL PASSWORD [NAME] [--existing]

Opens an account and gives it the role ADMIN. An account that exists is refused, as somebody else may have opened it;
with --existing it keeps its password and gets the role.
Stop the shop first. It uses the folder DATA_DIR.`

const register = 'mutation ($input: RegisterInput!) { register(input: $input) { userErrors { code message } } }'
type Registered = { register: { userErrors: { code: string; message: string }[] } }

const createAdmin = async (email: string, password: string, displayName: string, existing: boolean): Promise<string> => {
  const shop = await openShop({ config: { ...readConfig(), SEED: false } })
  try {
    const request = { caller: nobody, requestId: 'create-admin' }
    const { data } = await shop
      .subgraph('auth')
      .answer({ query: register, variables: { input: { email, password, displayName } } }, request)
    const refused = (data as Registered).register.userErrors.find(({ code }) => !(existing && code === 'EMAIL_TAKEN'))
    if (refused) return refused.message
    await shop.settled()
    const made = await makeAdmin(shop.subgraph('users').context(request), email)
    await shop.settled()
    return made ? `${email} is an admin.` : `There is no user ${email}.`
  } finally {
    await shop.close()
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { help: { type: 'boolean' }, existing: { type: 'boolean', default: false } },
})
const [email, password, name = 'Admin'] = positionals
if (values.help || !email || !password) {
  console.log(usage)
  process.exitCode = values.help ? 0 : 2
} else console.log(await createAdmin(email, password, name, values.existing))
