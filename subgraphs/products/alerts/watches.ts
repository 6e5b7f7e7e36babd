import { setImmediate as letOthersRun } from 'node:timers/promises'
import { and, count, eq, gt, isNotNull, type SQL, sql } from 'drizzle-orm'
import { type Context, isOwnOr, type Tx } from '#kit/context.ts'
import { isDeletedOwner, rememberDeletedOwner } from '#kit/data/deleted-owners.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError, notFound, requestError } from '#kit/errors.ts'
import { publish } from '#kit/events/outbox.ts'
import type { EventOf } from '#schema/events.ts'
import { productOf } from '#subgraphs/products/saved-products.ts'
import type { UnwatchProductInput, WatchProductInput } from '#subgraphs/products/schema.generated.ts'
import { type ProductWatchRow, products, productWatches, restockedProducts } from '#subgraphs/products/tables.ts'
import { isVisible } from '#subgraphs/products/visibility.ts'

/** How many products a user may watch, those with a notice included. */
const watchesMost = 100
/** How many users are told in one transaction, and named by one event. */
const piece = 100

type Key = { owner: string; productId: string }

const selectWatch = statement((db, key: Key) => db.select().from(productWatches).where(isOf(key)))
const countWatches = statement((db, { owner }: { owner: string }) =>
  db.select({ rows: count() }).from(productWatches).where(eq(productWatches.owner, owner)),
)
const putWatch = statement((db, row: Key & { since: Date }) =>
  db
    .insert(productWatches)
    .values(row)
    .onConflictDoUpdate({ target: [productWatches.owner, productWatches.productId], set: { since: row.since, toldAt: sql`NULL` } })
    .returning(),
)
const deleteWatch = statement((db, key: Key) => db.delete(productWatches).where(isOf(key)).returning())
const deleteOldestTold = statement((db, { owner }: { owner: string }) => {
  const oldest = db
    .select({ rowid: sql`rowid` })
    .from(productWatches)
    .where(and(eq(productWatches.owner, owner), isNotNull(productWatches.toldAt)))
    .orderBy(productWatches.toldAt)
    .limit(1)
  return db.delete(productWatches).where(sql`rowid IN ${oldest}`)
})
const deleteOfOwner = statement((db, { owner }: { owner: string }) => db.delete(productWatches).where(eq(productWatches.owner, owner)))
const selectRestocked = statement((db) => db.select().from(restockedProducts).limit(1))
const deleteRestocked = statement((db, { productId }: { productId: string }) =>
  db.delete(restockedProducts).where(eq(restockedProducts.productId, productId)),
)
const selectAvailable = statement((db, { id }: { id: string }) =>
  db
    .select({ sku: products.sku, name: products.name, slug: products.slug })
    .from(products)
    .where(and(eq(products.id, id), eq(products.archived, false), gt(products.available, 0))),
)
const tellSome = statement(
  (_, { productId, now, limit }: { productId: string; now: Date; limit: number }) => sql<{ owner: string }>`
    UPDATE product_watches SET toldAt = ${now}
    WHERE rowid IN (SELECT rowid FROM product_watches WHERE productId = ${productId} AND toldAt IS NULL LIMIT ${limit})
    RETURNING owner`,
)

/** Returns what a user watches: those that wait, or those with a notice, the newest first. Null for anyone else. */
export async function watchesOf(ctx: Context, owner: string, wanted: 'WAITING' | 'TOLD'): Promise<ProductWatchRow[] | null> {
  if (!isOwnOr(ctx, owner, 'USERS_READ')) return null
  const rows = await ctx.load.many(productWatches, 'owner', owner)
  const found = rows.filter(({ toldAt }) => (toldAt === null) === (wanted === 'WAITING'))
  return found.toSorted((one, other) => Number(other.toldAt ?? other.since) - Number(one.toldAt ?? one.since))
}

/** Notes that the user waits for a product. A notice of it ends. Throws NOT_FOUND or WATCHES_LIMIT, UNAUTHENTICATED for a deleted user. */
export function watchProduct(ctx: Context, { productId }: WatchProductInput): Promise<ProductWatchRow> {
  return ctx.write(async (tx) => {
    const owner = tx.caller.sub ?? ''
    if (await isDeletedOwner(tx, owner)) throw requestError('UNAUTHENTICATED', 'This account is deleted.', { reason: 'TOKEN_REVOKED' })
    const product = await productOf(tx, productId)
    if (!product || !isVisible(tx, product)) throw notFound('product', ['input', 'productId'])
    const known = await selectWatch.get(tx, { owner, productId })
    if (known?.toldAt === null) return known
    if (!known) await makeRoom(tx, owner)
    return (await putWatch.get(tx, { owner, productId, since: tx.now })) as ProductWatchRow
  })
}

/** Ends what the user has noted of a product, a notice too. Returns it; null where there was none. */
export async function unwatchProduct(ctx: Context, { productId }: UnwatchProductInput): Promise<ProductWatchRow | null> {
  return ctx.write(async (tx) => (await deleteWatch.get(tx, { owner: tx.caller.sub ?? '', productId })) ?? null)
}

/** Tells those who wait for products that have come back. */
export async function tellWatchers(ctx: Context): Promise<void> {
  while ((await selectRestocked.get(ctx.db)) && (await ctx.write(tellPiece))) await letOthersRun()
}

/** Removes what a deleted user has watched. */
export async function forgetWatches(tx: Tx, { userId }: EventOf<'user.deleted'>): Promise<void> {
  await rememberDeletedOwner(tx, userId)
  await deleteOfOwner.run(tx, { owner: userId })
}

/** The oldest notice goes where there is no room. Throws WATCHES_LIMIT where there is none. */
async function makeRoom(tx: Tx, owner: string): Promise<void> {
  if (((await countWatches.get(tx, { owner }))?.rows ?? 0) < watchesMost) return
  if ((await deleteOldestTold.run(tx, { owner })) > 0) return
  throw new DomainError('WATCHES_LIMIT', `You watch ${watchesMost} products already.`, { path: ['input', 'productId'] })
}

async function tellPiece(tx: Tx): Promise<boolean> {
  const { productId } = (await selectRestocked.get(tx)) ?? {}
  if (!productId) return false
  const product = await selectAvailable.get(tx, { id: productId })
  const told = product ? await tellSome.all(tx, { productId, now: tx.now, limit: piece }) : []
  if (product && told.length > 0)
    await publish(tx, { type: 'watchers.told', productId, ...product, owners: told.map(({ owner }) => owner) })
  if (told.length < piece) await deleteRestocked.run(tx, { productId })
  return true
}

function isOf({ owner, productId }: Key): SQL | undefined {
  return and(eq(productWatches.owner, owner), eq(productWatches.productId, productId))
}
