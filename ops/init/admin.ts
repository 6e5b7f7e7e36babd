import type { OpenSubgraphs } from '#app/subgraphs.ts'
import { nobody } from '#kit/context.ts'
import { makeAdmin } from '#subgraphs/users/admins.ts'

type Account = { email: string; password: string; displayName: string }
type Registered = { register: { userErrors: { code: string; message: string }[] } }

const register = 'mutation ($input: RegisterInput!) { register(input: $input) { userErrors { code message } } }'
const request = { caller: nobody, requestId: 'create-admin' }

/** Opens an account through auth's own door; answers why not, where it is refused. */
export async function openAccount(house: OpenSubgraphs, input: Account): Promise<{ code: string; message: string } | undefined> {
  const { data, errors } = await house.subgraph('auth').execute({ query: register, variables: { input } }, request)
  if (errors) throw new Error(`The account could not be opened: ${errors[0]?.extensions.code}`)
  return (data as Registered).register.userErrors[0]
}

/** Gives the account with this e-mail the role ADMIN; answers whether there is one. */
export async function promote(house: OpenSubgraphs, email: string): Promise<boolean> {
  await house.settled()
  const made = await makeAdmin(house.subgraph('users').context(request), email)
  await house.settled()
  return made !== undefined
}
