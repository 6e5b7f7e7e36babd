import { timingSafeEqual } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { statement } from '#kit/data/statement.ts'
import { DomainError } from '#kit/errors.ts'
import { partsOfApiKey } from '#schema/api-key.ts'
import { sharedSettings } from '#schema/settings.ts'
import type { Context } from '#subgraphs/auth/context.ts'
import { usablePermissions } from '#subgraphs/auth/mfa/factors.ts'
import type { ExchangeApiKeyInput } from '#subgraphs/auth/schema.generated.ts'
import { type AccountRow, accounts } from '#subgraphs/auth/tables.ts'
import { signToken } from '#subgraphs/auth/tokens.ts'
import { hashOf, isOpenKey } from './api-keys.ts'
import { type ApiKeyRow, apiKeys } from './tables.ts'

type Found = { key: ApiKeyRow; maker: AccountRow }

/** A use is written down only where the last one that was is older. */
const usedMs = 300_000

const selectWithMaker = statement((db, { id }: { id: string }) =>
  db
    .select({ key: apiKeys, maker: accounts })
    .from(apiKeys)
    .innerJoin(accounts, eq(accounts.id, apiKeys.makerId))
    .where(eq(apiKeys.id, id)),
)
const updateUsed = statement((db, { id, lastUsedAt }: { id: string; lastUsedAt: Date }) =>
  db.update(apiKeys).set({ lastUsedAt }).where(eq(apiKeys.id, id)),
)

/**
 * Returns an access token for a machine: with the permissions of its key, as far as who made the key holds them now. Throws
 * INVALID_API_KEY.
 */
export async function exchangeApiKey(ctx: Context, input: ExchangeApiKeyInput): Promise<{ accessToken: string; expiresAt: Date }> {
  const { id, secret } = partsOfApiKey(input.key.trim())
  const found = await selectWithMaker.get(ctx.db, { id })
  if (!found || !isRight(found.key, secret) || !isOpenKey(found.key, ctx.now) || found.maker.suspended) throw invalidKey()
  await noteUse(ctx, found.key)
  return issue(ctx, found)
}

function isRight({ secretHash }: ApiKeyRow, secret: string): boolean {
  return timingSafeEqual(Buffer.from(hashOf(secret)), Buffer.from(secretHash))
}

async function noteUse(ctx: Context, { id, lastUsedAt }: ApiKeyRow): Promise<void> {
  const isDue = !lastUsedAt || lastUsedAt.getTime() + usedMs <= ctx.now.getTime()
  if (isDue) await ctx.write((tx) => updateUsed.run(tx, { id, lastUsedAt: tx.now }))
}

async function issue(ctx: Context, { key, maker }: Found): Promise<{ accessToken: string; expiresAt: Date }> {
  const life = sharedSettings.of(ctx.config).ACCESS_TOKEN_SECONDS * 1000
  const expiresAt = new Date(Math.min(ctx.now.getTime() + life, key.expiresAt.getTime()))
  const held = await usablePermissions(ctx, maker)
  const permissions = key.permissions.filter((one) => held.includes(one))
  const claims = { sub: key.id, sid: key.id, maker: maker.id, roles: [], permissions, rolesVersion: maker.rolesVersion }
  return { accessToken: await signToken(ctx, claims, expiresAt), expiresAt }
}

function invalidKey(): DomainError {
  return new DomainError('INVALID_API_KEY', 'This API key is unknown, expired or revoked.', { path: ['input', 'key'] })
}
