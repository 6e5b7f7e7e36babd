import type { OpenSubgraphs } from '#app/subgraphs.ts'
import { nobody } from '#kit/context.ts'
import { makeAdmin } from '#subgraphs/users/admins.ts'

export type Account = { email: string; password: string; displayName: string }
type Registered = { register: { userErrors: { code: string; message: string }[] } }

const register = 'mutation ($input: RegisterInput!) { register(input: $input) { userErrors { code message } } }'
const request = { caller: nobody, requestId: 'create-admin' }

/** Opens an account with the mutation `register`. Returns its user error, if there is one. */
export async function openAccount(shop: OpenSubgraphs, input: Account): Promise<{ code: string; message: string } | undefined> {
  const { data, errors } = await shop.subgraph('auth').execute({ query: register, variables: { input } }, request)
  if (errors) throw new Error(`The account could not be opened: ${errors[0]?.extensions.code}`)
  return (data as Registered).register.userErrors[0]
}

/** Gives the account with this e-mail the role ADMIN. Returns whether there is one. */
export async function promote(shop: OpenSubgraphs, email: string): Promise<boolean> {
  await shop.untilIdle()
  const made = await makeAdmin(shop.subgraph('users').context(request), email)
  await shop.untilIdle()
  return made !== undefined
}
