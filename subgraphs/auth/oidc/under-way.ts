import { and, eq, gt, lt } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError } from '#kit/errors.ts'
import type { Context } from '#subgraphs/auth/context.ts'
import { tokenHashOf } from '#subgraphs/auth/links.ts'
import type { Provider } from './providers.ts'
import { newToken, secretsOf } from './secrets.ts'
import { type ProviderSignInRow, providerSignIns } from './tables.ts'

/** Where a browser is to be led, and what it keeps meanwhile. */
export type Begun = { url: string; token: string }

type Answered = { tokenHash: string; provider: string; now: Date }

/** How long somebody may take at a provider. */
const goodMs = 600_000

const insertSignIn = statement((db, row: ProviderSignInRow) => db.insert(providerSignIns).values(row))
const deleteAnswered = statement((db, { tokenHash, provider, now }: Answered) =>
  db
    .delete(providerSignIns)
    .where(and(eq(providerSignIns.tokenHash, tokenHash), eq(providerSignIns.provider, provider), gt(providerSignIns.expiresAt, now)))
    .returning(),
)
const deleteExpired = statement((db, { now }: { now: Date }) => db.delete(providerSignIns).where(lt(providerSignIns.expiresAt, now)))
const deleteOf = statement((db, { accountId }: { accountId: string }) =>
  db.delete(providerSignIns).where(eq(providerSignIns.accountId, accountId)),
)

/** Begins a sign-in at a provider. Throws PROVIDER_UNAVAILABLE. */
export async function begin(
  ctx: Context,
  provider: Provider,
  { accountId = null, sessionId = null }: Partial<Pick<ProviderSignInRow, 'accountId' | 'sessionId'>>,
): Promise<Begun> {
  const token = newToken()
  const { addressOf } = await import('./asking.ts')
  const url = await addressOf(ctx, provider, secretsOf(token))
  const row = { tokenHash: tokenHashOf(token), provider: provider.id, accountId, sessionId, guest: ctx.caller.guest ?? null }
  await ctx.write(async (tx) => {
    await deleteExpired.run(tx, { now: tx.now })
    await insertSignIn.run(tx, { ...row, expiresAt: new Date(tx.now.getTime() + goodMs) })
  })
  return { url, token }
}

/** Takes a sign-in that is under way, once: of two answers to one, one is looked at. Throws PROVIDER_SIGN_IN_INVALID. */
export async function takeBegun(ctx: Context, provider: Provider, token: string): Promise<ProviderSignInRow> {
  const answered = { tokenHash: tokenHashOf(token), provider: provider.id }
  const begun = await ctx.write((tx) => deleteAnswered.get(tx, { ...answered, now: tx.now }))
  if (!begun) throw signInInvalid()
  return begun
}

/** PROVIDER_SIGN_IN_INVALID: the sign-in was not begun in this browser, is too old, or was answered. */
export function signInInvalid(): DomainError {
  return new DomainError('PROVIDER_SIGN_IN_INVALID', 'This sign-in is not good any more. Begin again.', { path: ['input'] })
}

/** Deletes what an account that is deleted has under way. */
export async function deleteBegun(tx: Tx, accountId: string): Promise<void> {
  await deleteOf.run(tx, { accountId })
}
