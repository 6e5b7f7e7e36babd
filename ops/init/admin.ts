import type { OpenSubgraphs } from '#app/subgraphs.ts'
import { nobody } from '#kit/context.ts'
import { DomainError } from '#kit/errors.ts'
import type { Context } from '#subgraphs/auth/context.ts'
import { makeFirstLink } from '#subgraphs/auth/password-resets.ts'
import { openVerified } from '#subgraphs/auth/registrations.ts'
import { makeAdmin } from '#subgraphs/users/admins.ts'

export type Account = { email: string; password: string; displayName: string }

const request = { caller: nobody, requestId: 'create-admin' }

/** Opens an account whose address needs no letter. Returns why it was refused, if it was. */
export async function openAccount(shop: OpenSubgraphs, account: Account): Promise<string | undefined> {
  try {
    const isNew = await openVerified(shop.subgraph('auth').context(request) as Context, account)
    return isNew ? undefined : 'There is already an account with this e-mail address.'
  } catch (error) {
    if (error instanceof DomainError) return error.message
    throw error
  }
}

/** Makes the link by which the owner of this account sets the first password. Returns its token. */
export function firstLinkOf(shop: OpenSubgraphs, email: string): Promise<string> {
  return makeFirstLink(shop.subgraph('auth').context(request) as Context, email)
}

/** Gives the account with this e-mail the role ADMIN. Returns whether there is one. */
export async function promote(shop: OpenSubgraphs, email: string): Promise<boolean> {
  await shop.untilIdle()
  const made = await makeAdmin(shop.subgraph('users').context(request), email)
  await shop.untilIdle()
  return made !== undefined
}
