import { randomBytes } from 'node:crypto'
import { type Context, callerIds, requireOwner, type Tx } from '#kit/context.ts'
import { newRowId } from '#kit/data/id.ts'
import { DomainError, notFound } from '#kit/errors.ts'
import { signInOrBeGuest } from '#schema/guest-token.ts'
import { checkForSale } from '#subgraphs/carts/products.ts'
import type { AddToWishListInput, CreateWishListInput, RenameWishListInput } from '#subgraphs/carts/schema.generated.ts'
import { settings } from '#subgraphs/carts/settings.ts'
import { addItems } from './list-items.ts'
import { changeList, createList, dropList, listsOf } from './lists.ts'
import { type ProductListRow, productLists } from './tables.ts'

/** The name of a list that is begun by what is put into it. */
const firstName = 'Wish list'

/** Returns the caller's wish lists, the oldest first. */
export function listWishLists(ctx: Context): Promise<ProductListRow[]> {
  return listsOf(ctx.db, callerIds(ctx), 'WISHES')
}

/** Returns one of the caller's wish lists. */
export async function findWishList(ctx: Context, id: string): Promise<ProductListRow | null> {
  const list = await ctx.load.one(productLists, 'id', id)
  return list?.kind === 'WISHES' && callerIds(ctx).includes(list.owner) ? list : null
}

/** Returns the wish list that its owner shares by this token. */
export async function findSharedWishList(ctx: Context, token: string): Promise<ProductListRow | null> {
  return (await ctx.load.one(productLists, 'shareToken', token)) ?? null
}

/** Creates a wish list, or returns the one of this name. Throws LIST_FULL, GUEST_CARTS_LIMIT or UNAUTHENTICATED. */
export function createWishList(ctx: Context, { name }: CreateWishListInput): Promise<ProductListRow> {
  return ctx.write((tx) => ensureNamed(tx, requireOwner(tx, signInOrBeGuest), checkName(name)))
}

/** Gives a wish list another name. Throws NOT_FOUND or NAME_TAKEN. */
export function renameWishList(ctx: Context, { id, name }: RenameWishListInput): Promise<ProductListRow> {
  return ctx.write(async (tx) => {
    const list = await ownWishList(tx, id)
    const named = checkName(name)
    const other = (await listsOf(tx, [list.owner], 'WISHES')).find((one) => one.name === named && one.id !== id)
    if (other) throw new DomainError('NAME_TAKEN', 'You have a list of this name.', { path: ['input', 'name'], subject: other.id })
    return list.name === named ? list : changeList(tx, id, { name: named })
  })
}

/** Deletes one of the caller's wish lists. One that there is not is deleted already. */
export function deleteWishList(ctx: Context, { id }: { id: string }): Promise<string> {
  return ctx.write(async (tx) => {
    const list = (await listsOf(tx, callerIds(tx), 'WISHES')).find((one) => one.id === id)
    if (list) await dropList(tx, id)
    return id
  })
}

/** Lets everybody who has its token read a wish list. Throws NOT_FOUND. */
export function shareWishList(ctx: Context, { id }: { id: string }): Promise<ProductListRow> {
  return ctx.write(async (tx) => {
    const list = await ownWishList(tx, id)
    return list.shareToken ? list : changeList(tx, id, { shareToken: randomBytes(16).toString('base64url') })
  })
}

/** Ends that a wish list can be read by its token, for good. Throws NOT_FOUND. */
export function unshareWishList(ctx: Context, { id }: { id: string }): Promise<ProductListRow> {
  return ctx.write(async (tx) => {
    const list = await ownWishList(tx, id)
    return list.shareToken ? changeList(tx, id, { shareToken: null }) : list
  })
}

/** Adds products to a wish list, all or none: without an id to the caller's first one. Throws NOT_FOUND, PRODUCT_GONE or LIST_FULL. */
export function addToWishList(ctx: Context, { id, productIds }: AddToWishListInput): Promise<ProductListRow> {
  return ctx.write(async (tx) => {
    const list = id ? await ownWishList(tx, id) : await firstWishList(tx, requireOwner(tx, signInOrBeGuest))
    const wanted = [...new Set(productIds)]
    await checkForSale(tx, wanted, (at) => ['input', 'productIds', String(at)])
    const items = wanted.map((productId) => ({ id: newRowId('item', tx.now), productId, quantity: 1 }))
    return addItems(tx, list.id, items)
  })
}

async function firstWishList(tx: Tx, owner: string): Promise<ProductListRow> {
  const [first] = await listsOf(tx, [owner], 'WISHES')
  return first ?? createList(tx, owner, 'WISHES', firstName)
}

async function ensureNamed(tx: Tx, owner: string, name: string): Promise<ProductListRow> {
  const lists = await listsOf(tx, [owner], 'WISHES')
  const found = lists.find((list) => list.name === name)
  if (found) return found
  const most = settings.of(tx.config).WISH_LISTS
  if (most > 0 && lists.length >= most)
    throw new DomainError('LIST_FULL', `You can have ${most} wish lists at most. Delete one first.`, { path: ['input'] })
  return createList(tx, owner, 'WISHES', name)
}

async function ownWishList(tx: Tx, id: string): Promise<ProductListRow> {
  requireOwner(tx, signInOrBeGuest)
  const list = (await listsOf(tx, callerIds(tx), 'WISHES')).find((one) => one.id === id)
  if (!list) throw notFound('wish list')
  return list
}

function checkName(name: string): string {
  const trimmed = name.trim()
  if (trimmed) return trimmed
  throw new DomainError('INVALID_INPUT', 'Give the list a name.', { path: ['input', 'name'] })
}
