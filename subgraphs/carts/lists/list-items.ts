// What is in the lists of products.
import { eq, sql } from 'drizzle-orm'
import { type Context, callerIds, type Tx } from '#kit/context.ts'
import { inList, jsonEach } from '#kit/data/conditions.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError } from '#kit/errors.ts'
import { maxQuantity } from '#subgraphs/carts/cart-limits.ts'
import { priceOf } from '#subgraphs/carts/products.ts'
import type { RemoveListItemsInput } from '#subgraphs/carts/schema.generated.ts'
import { settings } from '#subgraphs/carts/settings.ts'
import { changeList, listsOf } from './lists.ts'
import { type ListItemRow, listItems, type ProductListRow, productLists } from './tables.ts'

type NewItem = Pick<ListItemRow, 'id' | 'productId' | 'quantity'> & { seenPrice?: number | null }
export type OwnItem = { item: ListItemRow; list: ProductListRow }

const selectOf = statement((db, { listId }: { listId: string }) =>
  db.select().from(listItems).where(eq(listItems.listId, listId)).orderBy(sql`rowid`),
)
const selectByIds = statement((db, { ids }: { ids: string[] }) => db.select().from(listItems).where(inList(listItems.id, ids)))
// one statement for any number of items; a price that was not seen is the current one
const putItems = statement(
  (_, { listId, items, addedAt }: { listId: string; items: NewItem[]; addedAt: Date }) => sql`
    INSERT INTO list_items (id, listId, productId, quantity, seenPrice, addedAt)
    SELECT value->>'id', ${listId}, value->>'productId', value->>'quantity',
      coalesce(value->>'seenPrice', ${priceOf(sql`value->>'productId'`)}), ${addedAt}
    FROM ${jsonEach(items)} WHERE true
    ON CONFLICT (listId, productId) DO UPDATE SET addedAt = excluded.addedAt, seenPrice = excluded.seenPrice`,
)
const addQuantities = statement(
  (_, { listId, items, most }: { listId: string; items: NewItem[]; most: number }) => sql`
    UPDATE list_items SET quantity = min(${most}, list_items.quantity + i.quantity)
    FROM (SELECT value->>'productId' AS productId, value->>'quantity' AS quantity FROM ${jsonEach(items)}) AS i
    WHERE list_items.listId = ${listId} AND list_items.productId = i.productId`,
)
// what the other list has stays behind
const moveItems = statement(
  (_, { from, into }: { from: string; into: string }) => sql`UPDATE OR IGNORE list_items SET listId = ${into} WHERE listId = ${from}`,
)
const deleteByIds = statement((db, { ids }: { ids: string[] }) => db.delete(listItems).where(inList(listItems.id, ids)))
const deleteAll = statement((db, { listId }: { listId: string }) => db.delete(listItems).where(eq(listItems.listId, listId)))
const deleteOldest = statement(
  (_, { listId, most }: { listId: string; most: number }) => sql`
    DELETE FROM list_items WHERE id IN
      (SELECT id FROM list_items WHERE listId = ${listId} ORDER BY addedAt DESC, rowid DESC LIMIT -1 OFFSET ${most})`,
)

/** Returns the item with this id of a list of the caller. */
export async function findListItem(ctx: Context, id: string): Promise<ListItemRow | null> {
  const item = await ctx.load.one(listItems, 'id', id)
  const list = item && (await ctx.load.one(productLists, 'id', item.listId))
  return list && callerIds(ctx).includes(list.owner) ? item : null
}

/** Removes items from the caller's lists. What is in none of them is removed already. Returns the ids. */
export function removeListItems(ctx: Context, { itemIds }: RemoveListItemsInput): Promise<string[]> {
  return ctx.write(async (tx) => {
    const own = await ownItems(tx, itemIds)
    await deleteItems(
      tx,
      own.map(({ item }) => item),
    )
    return itemIds
  })
}

/** Returns those of these items that are in a list of the caller. */
export async function ownItems(tx: Tx, ids: string[]): Promise<OwnItem[]> {
  const lists = new Map((await listsOf(tx, callerIds(tx))).map((list) => [list.id, list]))
  return (await selectByIds.all(tx, { ids })).flatMap((item) => {
    const list = lists.get(item.listId)
    return list ? [{ item, list }] : []
  })
}

/** Returns what is in a list, in the order in which it was added. */
export function itemsOf(tx: Tx, listId: string): Promise<ListItemRow[]> {
  return selectOf.all(tx, { listId })
}

/** Adds items to a list; where `sums`, quantities of a product that it has add up. Returns the list. Throws LIST_FULL. */
export async function addItems(tx: Tx, listId: string, items: NewItem[], sums = false): Promise<ProductListRow> {
  const present = new Set((await itemsOf(tx, listId)).map(({ productId }) => productId))
  const again = items.filter(({ productId }) => present.has(productId))
  const most = settings.of(tx.config).LIST_PRODUCTS
  if (most > 0 && present.size + items.length - again.length > most)
    throw new DomainError('LIST_FULL', `A list can have ${most} products at most. Remove some first.`, { path: ['input'] })
  if (sums) await addQuantities.run(tx, { listId, items: again, most: maxQuantity })
  await putItems.run(tx, { listId, items, addedAt: tx.now })
  return changeList(tx, listId)
}

/** Puts an item into a list that has no end: the newest replaces the oldest. */
export async function putItem(tx: Tx, listId: string, item: NewItem): Promise<void> {
  await putItems.run(tx, { listId, items: [item], addedAt: tx.now })
  await changeList(tx, listId)
}

/** Deletes items. */
export async function deleteItems(tx: Tx, items: { id: string }[]): Promise<void> {
  await deleteByIds.run(tx, { ids: items.map(({ id }) => id) })
}

/** Deletes all items of a list. */
export async function emptyList(tx: Tx, listId: string): Promise<void> {
  await deleteAll.run(tx, { listId })
}

/** Deletes the oldest items of a list that has more than it may. */
export async function keepNewest(tx: Tx, listId: string, most: number): Promise<void> {
  if (most > 0) await deleteOldest.run(tx, { listId, most })
}

/** Moves the items of one list into another, up to the most that it can have: then the newest stay. Quantities add up where `sums`. */
export async function joinItems(tx: Tx, from: string, into: string, { most, sums }: { most: number; sums: boolean }): Promise<void> {
  if (sums) await addQuantities.run(tx, { listId: into, items: await itemsOf(tx, from), most: maxQuantity })
  await moveItems.run(tx, { from, into })
  await keepNewest(tx, into, most)
}
