// The products that somebody looked at, as their client says.
import { type Context, callerIds, requireOwner } from '#kit/context.ts'
import { newRowId } from '#kit/data/id.ts'
import { signInOrBeGuest } from '#schema/guest-token.ts'
import { checkForSale } from '#subgraphs/carts/products.ts'
import type { RecordViewInput, SetViewHistoryInput } from '#subgraphs/carts/schema.generated.ts'
import { settings } from '#subgraphs/carts/settings.ts'
import { emptyList, keepNewest, putItem } from './list-items.ts'
import { changeList, ensureList, listsOf } from './lists.ts'
import { type ListItemRow, listItems } from './tables.ts'

type ViewHistory = { isOn: boolean; items: ListItemRow[] }

/** Returns what the caller looked at, the newest first. */
export async function viewHistoryOf(ctx: Context): Promise<ViewHistory> {
  const lists = await listsOf(ctx.db, callerIds(ctx), 'VIEWED')
  const items = (await Promise.all(lists.map(({ id }) => ctx.load.many(listItems, 'listId', id)))).flat()
  return { isOn: lists.every(({ isOff }) => !isOff), items: items.toSorted((one, other) => Number(other.addedAt) - Number(one.addedAt)) }
}

/** Writes down that the caller looked at a product, unless they do not want it. Throws NOT_FOUND or PRODUCT_GONE. */
export async function recordView(ctx: Context, { productId }: RecordViewInput): Promise<ViewHistory> {
  const owner = requireOwner(ctx, signInOrBeGuest)
  await ctx.write(async (tx) => {
    await checkForSale(tx, [productId], () => ['input', 'productId'])
    const { id, isOff } = await ensureList(tx, owner, 'VIEWED')
    if (isOff) return
    await putItem(tx, id, { id: newRowId('item', tx.now), productId, quantity: 1 })
    await keepNewest(tx, id, settings.of(tx.config).VIEWED_PRODUCTS)
  })
  return viewHistoryOf(ctx)
}

/** Says whether what the caller looks at may be written down. Where it may not, what was written is deleted. */
export async function setViewHistory(ctx: Context, { isOn }: SetViewHistoryInput): Promise<ViewHistory> {
  const owner = requireOwner(ctx, signInOrBeGuest)
  await ctx.write(async (tx) => {
    const { id } = await ensureList(tx, owner, 'VIEWED')
    await changeList(tx, id, { isOff: !isOn })
    if (!isOn) await emptyList(tx, id)
  })
  return viewHistoryOf(ctx)
}
