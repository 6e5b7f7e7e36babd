import { createHash, randomBytes } from 'node:crypto'
import { and, eq, gt, inArray, isNull, lt, sql } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import { type PageArgs, pagesOf } from '#kit/data/page.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError, notFound } from '#kit/errors.ts'
import { audit } from '#kit/events/audit.ts'
import { publish } from '#kit/events/outbox.ts'
import type { Permission } from '#schema/common.generated.ts'
import { noteEvent } from '#subgraphs/auth/activity/account-events.ts'
import type { CreateApiKeyInput, RevokeApiKeyInput } from '#subgraphs/auth/schema.generated.ts'
import { accounts } from '#subgraphs/auth/tables.ts'
import { type ApiKeyRow, apiKeys } from './tables.ts'

const dayMs = 86_400_000
/** How many keys of one account can be used at a time. */
const openMost = 100
/** How long a key is listed after it has expired or was revoked. */
const keptMs = 90 * dayMs
/** How many keys one transaction deletes at most. */
const piece = 500

const insertKey = statement((db, row: typeof apiKeys.$inferInsert) => db.insert(apiKeys).values(row).returning())
const selectKey = statement((db, { id }: { id: string }) => db.select().from(apiKeys).where(eq(apiKeys.id, id)))
const selectMaker = statement((db, { id }: { id: string }) => db.select().from(accounts).where(eq(accounts.id, id)))
const countOpen = statement((db, { makerId, now }: { makerId: string; now: Date }) =>
  db
    .select({ count: sql<number>`count(*)` })
    .from(apiKeys)
    .where(and(eq(apiKeys.makerId, makerId), isNull(apiKeys.revokedAt), gt(apiKeys.expiresAt, now))),
)
const updateRevoked = statement((db, { id, revokedAt }: { id: string; revokedAt: Date }) =>
  db
    .update(apiKeys)
    .set({ revokedAt })
    .where(and(eq(apiKeys.id, id), isNull(apiKeys.revokedAt)))
    .returning(),
)
const deleteOf = statement((db, { makerId }: { makerId: string }) => db.delete(apiKeys).where(eq(apiKeys.makerId, makerId)))
const deleteOld = statement((db, { before }: { before: Date }) => {
  const old = db.select({ id: apiKeys.id }).from(apiKeys).where(lt(apiKeys.expiresAt, before)).limit(piece)
  return db.delete(apiKeys).where(inArray(apiKeys.id, old))
})

const keyPage = pagesOf(apiKeys)

/** Returns a page of the API keys, the newest first. */
export function listApiKeys(ctx: Context, args: PageArgs) {
  return keyPage(ctx.db, args)
}

/** Makes an API key, whose secret nobody can read later. Throws PERMISSION_NOT_HELD or API_KEYS_LIMIT. */
export async function createApiKey(ctx: Context, { name, permissions, expiresInDays = 90 }: CreateApiKeyInput) {
  const secret = randomBytes(32).toString('base64url')
  const apiKey = await ctx.write(async (tx) => {
    const makerId = await checkMaker(tx, permissions)
    const [id, expiresAt] = [newId('key', tx.now), new Date(tx.now.getTime() + expiresInDays * dayMs)]
    const row = { id, makerId, name: name.trim(), secretHash: hashOf(secret), permissions: [...new Set(permissions)] }
    const key = (await insertKey.get(tx, { ...row, createdAt: tx.now, expiresAt })) as ApiKeyRow
    await noteEvent(tx, makerId, 'API_KEY_CREATED')
    await audit(tx, 'createApiKey', id, null, shownOf(key))
    return key
  })
  return { apiKey, key: `${apiKey.id}.${secret}` }
}

/** Revokes an API key. One that was revoked before stays as it is. Throws NOT_FOUND. */
export function revokeApiKey(ctx: Context, { id }: RevokeApiKeyInput): Promise<ApiKeyRow> {
  return ctx.write(async (tx) => {
    const [revoked, before] = [await updateRevoked.get(tx, { id, revokedAt: tx.now }), await selectKey.get(tx, { id })]
    if (!before) throw notFound('API key')
    if (!revoked) return before
    // the router refuses what it has got for the key, as it refuses the tokens of a session
    await publish(tx, { type: 'session.ended', userId: revoked.makerId, sessionId: id })
    await noteEvent(tx, revoked.makerId, 'API_KEY_REVOKED', revoked.makerId !== tx.caller.sub)
    await audit(tx, 'revokeApiKey', id, shownOf({ ...revoked, revokedAt: null }), shownOf(revoked))
    return revoked
  })
}

/** Deletes the keys that a deleted account has made. */
export async function deleteApiKeys(tx: Tx, makerId: string): Promise<void> {
  await deleteOf.run(tx, { makerId })
}

/** Deletes keys that expired long ago, in pieces. */
export async function sweepApiKeys(ctx: Context): Promise<void> {
  const before = new Date(ctx.now.getTime() - keptMs)
  while ((await ctx.write((tx) => deleteOld.run(tx, { before }))) === piece);
}

/** Whether a key can be used now. */
export function isOpenKey({ revokedAt, expiresAt }: ApiKeyRow, now: Date): boolean {
  return revokedAt === null && expiresAt > now
}

/** The hash of a key's secret. The secret has 256 random bits, so a fast hash is enough. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** Only a user who holds all of it now, by the token and by the account, makes a key: a key makes none. */
async function checkMaker(tx: Tx, permissions: Permission[]): Promise<string> {
  const account = await selectMaker.get(tx, { id: tx.caller.sub ?? '' })
  const isHeld = (one: Permission) => account?.permissions.includes(one) && tx.caller.permissions.includes(one)
  const missing = (['ROLES_WRITE', ...permissions] as const).find((one) => !isHeld(one))
  const path = ['input', 'permissions']
  if (!account || missing) throw new DomainError('PERMISSION_NOT_HELD', `You can do this only if you hold ${missing} yourself.`, { path })
  if (((await countOpen.get(tx, { makerId: account.id, now: tx.now }))?.count ?? 0) >= openMost)
    throw new DomainError('API_KEYS_LIMIT', `You can have ${openMost} API keys. Revoke one that is not needed.`, { path: ['input'] })
  return account.id
}

function shownOf({ secretHash: _secret, lastUsedAt: _used, ...shown }: ApiKeyRow) {
  return shown
}
