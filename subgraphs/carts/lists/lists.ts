// The lists of an owner: what they saved for later, what they looked at, and their wish lists.
import { and, asc, count, eq, lt, sql } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { inList } from '#kit/data/conditions.ts'
import { isDeletedOwner } from '#kit/data/deleted-owners.ts'
import { newId } from '#kit/data/id.ts'
import { inPieces } from '#kit/data/pieces.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError, requestError } from '#kit/errors.ts'
import { isGuest } from '#schema/guest-token.ts'
import { settings } from '#subgraphs/carts/settings.ts'
import { type ProductListRow, productLists } from './tables.ts'

type Owner = { owner: string }
type Changes = Partial<Pick<ProductListRow, 'name' | 'shareToken' | 'isOff' | 'owner' | 'network'>>

const selectOf = statement((db, { owners, kind }: { owners: string[]; kind?: ProductListRow['kind'] }) =>
  db
    .select()
    .from(productLists)
    .where(and(inList(productLists.owner, owners), kind ? eq(productLists.kind, kind) : undefined))
    .orderBy(asc(productLists.id)),
)
const insertList = statement((db, row: typeof productLists.$inferInsert) => db.insert(productLists).values(row).returning())
const updateList = statement((db, { id, ...changes }: Changes & { id: string; updatedAt: Date }) =>
  db.update(productLists).set(changes).where(eq(productLists.id, id)).returning(),
)
const deleteById = statement((db, { id }: { id: string }) => db.delete(productLists).where(eq(productLists.id, id)))
const deleteOf = statement((db, { owner }: Owner) => db.delete(productLists).where(eq(productLists.owner, owner)))
const countOfNetwork = statement((db, { network }: { network: string }) =>
  db.select({ lists: count() }).from(productLists).where(eq(productLists.network, network)),
)
const deleteUntouched = statement((db, { before, limit }: { before: Date; limit: number }) => {
  const isGuests = sql`${productLists.owner} NOT LIKE 'usr\\_%' ESCAPE '\\'`
  const old = db
    .select({ id: productLists.id })
    .from(productLists)
    .where(and(isGuests, lt(productLists.updatedAt, before)))
    .limit(limit)
  return db.delete(productLists).where(sql`${productLists.id} IN ${old}`)
})

/** How many lists one transaction deletes. */
const piece = 50

/** Returns the lists of these owners, the oldest first. */
export function listsOf(db: Context['db'], owners: string[], kind?: ProductListRow['kind']): Promise<ProductListRow[]> {
  return selectOf.all(db, { owners, ...(kind && { kind }) })
}

/** Returns the owner's only list of a kind, or a new one. Throws UNAUTHENTICATED for a deleted user, or GUEST_CARTS_LIMIT. */
export async function ensureList(tx: Tx, owner: string, kind: 'SAVED' | 'VIEWED'): Promise<ProductListRow> {
  const [found] = await listsOf(tx, [owner], kind)
  return found ?? createList(tx, owner, kind)
}

/** Creates a list. Throws UNAUTHENTICATED for a deleted user, or GUEST_CARTS_LIMIT. */
export async function createList(tx: Tx, owner: string, kind: ProductListRow['kind'], name?: string): Promise<ProductListRow> {
  if (await isDeletedOwner(tx, owner)) throw requestError('UNAUTHENTICATED', 'This account is deleted.', { reason: 'TOKEN_REVOKED' })
  const network = isGuest(owner) ? tx.caller.network : undefined
  await checkNetwork(tx, network)
  const row = { id: newId('list', tx.now), owner, kind, name, network, createdAt: tx.now, updatedAt: tx.now }
  return (await insertList.get(tx, row)) as ProductListRow
}

/** Changes a list, or only notes that it was changed. */
export async function changeList(tx: Tx, id: string, changes: Changes = {}): Promise<ProductListRow> {
  return (await updateList.get(tx, { id, ...changes, updatedAt: tx.now })) as ProductListRow
}

/** Deletes a list with what is in it. */
export async function dropList(tx: Tx, id: string): Promise<void> {
  await deleteById.run(tx, { id })
}

/** Deletes all lists of a user who is deleted. */
export async function dropLists(tx: Tx, owner: string): Promise<void> {
  await deleteOf.run(tx, { owner })
}

/** Deletes guests' lists that nobody touched for as long as a guest's cart is kept. */
export async function sweepLists(ctx: Context): Promise<void> {
  const days = settings.of(ctx.config).GUEST_CART_DAYS
  const before = new Date(days > 0 ? ctx.now.getTime() - days * 86_400_000 : 0)
  await inPieces(ctx, piece, (tx) => deleteUntouched.run(tx, { before, limit: piece }))
}

async function checkNetwork(tx: Tx, network: string | undefined): Promise<void> {
  const most = settings.of(tx.config).GUEST_LISTS_BY_NETWORK
  if (most === 0 || !network || ((await countOfNetwork.get(tx, { network }))?.lists ?? 0) < most) return
  const message = 'There are too many lists of guests in your network. Sign in, or try again later.'
  throw new DomainError('GUEST_CARTS_LIMIT', message, { path: ['input'] })
}
