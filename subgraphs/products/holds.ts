import { and, eq, getTableColumns, inArray, sql } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { inList } from '#kit/data/conditions.ts'
import { statement } from '#kit/data/statement.ts'
import { publish } from '#kit/events/outbox.ts'
import { otherCurrency, ownCurrency } from '#schema/currencies.ts'
import { discountOf } from '#schema/discounts.ts'
import type { EventOf } from '#schema/events.ts'
import { totalOf } from '#schema/money.ts'
import { mayBeRemoved } from '#schema/removed-orders.ts'
import { moveOrderStock } from './ledger.ts'
import { chooseLocations, type Located, locatedStock, partsOf } from './locations/choice.ts'
import { returnParts } from './locations/returns.ts'
import { currencyPricesOf, lowestOf } from './prices/currency-prices.ts'
import { groupPricesOf, lowestPrice } from './prices/group-prices.ts'
import { settings } from './settings.ts'
import { type HeldLine, type HoldRow, holds, type ProductRow, products, restocks, stockMovements, type TakenStockRow } from './tables.ts'

type Refusal = Pick<EventOf<'stock.refused'>, 'shortages' | 'total' | 'currency'>
type Shortage = Refusal['shortages'][number]
type Terms = Pick<EventOf<'cart.checked-out'>, 'expectedTotal' | 'guest' | 'coupon'> & { currency: string }
type Find = (productId: string) => (ProductRow & Located) | undefined
/** The product of each line, and what one unit of it costs the buyer; undefined where it has no price in the currency. */
type Goods = (line: HeldLine) => { product: ProductRow | undefined; unitPrice: number | undefined }
type AskedLine = EventOf<'cart.checked-out'>['lines'][number]

/** How many products a refusal names at most: it is written in three databases. */
const shortagesMost = 20

/** The lines of the order's hold where one is from another location than the main one: a part of a statement on restocks. */
const takenElsewhere = sql<string | null>`(
  SELECT h.lines FROM holds AS h WHERE h.orderId = restocks.orderId AND instr(h.lines, '"from"') > 0)`

const selectProducts = statement((db, { ids }: { ids: string[] }) =>
  db
    .select({ ...getTableColumns(products), located: locatedStock })
    .from(products)
    .where(inList(products.id, ids)),
)
const insertHold = statement((db, hold: HoldRow) => db.insert(holds).values(hold).onConflictDoNothing())
const updateHeld = statement((db, { orderId, ...ended }: Pick<HoldRow, 'orderId' | 'status' | 'at'>) =>
  db
    .update(holds)
    .set(ended)
    .where(and(eq(holds.orderId, orderId), eq(holds.status, 'HELD')))
    .returning({ lines: holds.lines }),
)
const insertRestock = statement((db, row: typeof restocks.$inferInsert) =>
  db.insert(restocks).values(row).onConflictDoNothing().returning({ taken: takenElsewhere }),
)
const deleteEnded = statement((db, { orderIds }: { orderIds: string[] }) =>
  db
    .delete(holds)
    .where(and(inList(holds.orderId, orderIds), inArray(holds.status, ['REFUSED', 'RELEASED'])))
    .returning({ orderId: holds.orderId }),
)
const deleteMovements = statement((db, { orderIds }: { orderIds: string[] }) =>
  db.delete(stockMovements).where(and(inList(stockMovements.orderId, orderIds), inArray(stockMovements.kind, ['HELD', 'RELEASED']))),
)

/** Holds every line for the order, or none, and publishes which. */
export async function holdStock(tx: Tx, event: EventOf<'cart.checked-out'>): Promise<void> {
  const { orderId, lines: asked, expectedTotal, guest, currency = ownCurrency(tx), coupon } = event
  if (mayBeRemoved(tx, orderId)) return
  const { find, goods } = await findGoods(tx, event)
  const wanted = asked.map(({ productId, quantity }) => ({ productId, quantity }))
  const refusal = refusalOf(tx, goods, asked, { expectedTotal, guest, currency, coupon })
  const lines = refusal ? [] : await chooseLocations(tx, wanted, find)
  if (!(await beginHold(tx, orderId, refusal ? 'REFUSED' : 'HELD', lines))) return
  if (refusal) return publish(tx, { type: 'stock.refused', orderId, ...refusal })
  await moveOrderStock(tx, orderId, 'HELD', movementsOf(lines.flatMap(partsOf), { onHand: 0, held: 1 }))
  const priced = lines.map((line) => withPrice(goods, line))
  await publish(tx, { type: 'stock.held', orderId, lines: priced, currency, ...takenOff(coupon, totalOf(priced) ?? 0) })
}

/** Frees what is held for a closed order. Without a hold it leaves a tombstone, so that a late checkout holds nothing. */
export async function releaseStock(tx: Tx, { orderId }: EventOf<'order.closed'>): Promise<void> {
  if (!mayBeRemoved(tx, orderId) && (await beginHold(tx, orderId, 'RELEASED', []))) return
  const lines = await endHold(tx, orderId, 'RELEASED')
  await moveOrderStock(tx, orderId, 'RELEASED', movementsOf(lines.flatMap(partsOf), { onHand: 0, held: -1 }))
}

/** Takes what is held for a paid order out of the warehouse. */
export async function sellStock(tx: Tx, { orderId }: EventOf<'order.paid'>): Promise<void> {
  const lines = await endHold(tx, orderId, 'SOLD')
  await moveOrderStock(tx, orderId, 'SOLD', movementsOf(lines.flatMap(partsOf), { onHand: -1, held: -1 }))
}

/** Puts cancelled lines back into stock, once for each refund. */
export async function restock(tx: Tx, { orderId, refundId, lines }: EventOf<'order.lines-cancelled'>): Promise<void> {
  const added = await insertRestock.get(tx, { refundId, orderId, at: tx.now })
  if (!added) return
  const returned = lines.filter((line) => line.restock)
  const parts = await returnParts(tx, orderId, returned, JSON.parse(added.taken ?? '[]'))
  await moveOrderStock(tx, orderId, 'RESTOCKED', movementsOf(parts, { onHand: 1, held: 0 }))
}

/** Forgets the holds of orders that orders has removed, and their movements, of which each that held is followed by one that released. */
export async function forgetHolds(tx: Tx, { orderIds }: EventOf<'order.removed'>): Promise<void> {
  const ended = await deleteEnded.all(tx, { orderIds })
  await deleteMovements.run(tx, { orderIds: ended.map(({ orderId }) => orderId) })
}

/** Returns where the units of an order are held, or were taken from. */
export async function takenFrom(ctx: Context, orderId: string): Promise<TakenStockRow[]> {
  const { status, lines } = (await ctx.load.one(holds, 'orderId', orderId)) ?? {}
  return status === 'HELD' || status === 'SOLD' ? (lines ?? []).flatMap(partsOf) : []
}

/** The movements of parts: how many units each unit of them adds to what is on hand and to what is held. */
function movementsOf(parts: TakenStockRow[], { onHand, held }: { onHand: number; held: number }) {
  return parts.map(({ quantity, ...part }) => ({ ...part, onHand: onHand * quantity, held: held * quantity }))
}

async function findGoods(tx: Tx, { lines, groups, currency }: EventOf<'cart.checked-out'>): Promise<{ find: Find; goods: Goods }> {
  const ids = lines.map(({ productId }) => productId)
  const products = new Map((await selectProducts.all(tx, { ids })).map((row) => [row.id, row]))
  const isOther = currency !== undefined && currency !== ownCurrency(tx)
  const priceOf = await (isOther ? pricesInCurrency(tx, ids, groups, currency) : ownPrices(tx, ids, groups))
  const find = (id: string) => products.get(id)
  const goods: Goods = ({ productId, quantity }) => {
    const product = find(productId)
    return { product, unitPrice: product && priceOf(product, quantity) }
  }
  return { find, goods }
}

async function ownPrices(tx: Tx, ids: string[], groups: string[] | undefined) {
  const prices = await groupPricesOf(tx, ids, groups)
  return ({ id, price }: ProductRow, quantity: number) => lowestPrice(price, prices.get(id), quantity)
}

// nothing is sold in a currency that the shop no longer has
async function pricesInCurrency(tx: Tx, ids: string[], groups: string[] | undefined, currency: string) {
  const prices = otherCurrency(tx, currency) ? await currencyPricesOf(tx, ids, currency) : new Map()
  return ({ id }: ProductRow, quantity: number) => lowestOf(prices.get(id), groups, quantity)
}

/** Why nothing is held: the first products that are short, gone or not for this guest, or else the price. */
function refusalOf(tx: Tx, goods: Goods, lines: AskedLine[], { expectedTotal, guest, currency, coupon }: Terms): Refusal | undefined {
  const share = guest ? settings.of(tx.config).GUEST_STOCK_SHARE : 0
  const shortages = lines.flatMap((line) => shortageOf(goods(line), line, share))
  if (shortages.length > 0) return { shortages: shortages.slice(0, shortagesMost) }
  const sum = totalOf(lines.map((line) => withPrice(goods, line)))
  const total = sum === undefined || !coupon ? sum : sum - discountOf(sum, coupon)
  if (expectedTotal === undefined || total === expectedTotal) return undefined
  return { shortages: [], currency, ...(total !== undefined && { total }) }
}

function shortageOf(
  { product, unitPrice }: ReturnType<Goods>,
  { productId, quantity: wanted, besides = 0 }: AskedLine,
  share: number,
): Shortage[] {
  if (!product || product.archived) return [{ productId, wanted, available: 'GONE' }]
  if (product.options) return [{ productId, wanted, available: 'GONE', hasVariants: true }]
  if (unitPrice === undefined) return [{ productId, wanted, available: 'GONE', noPrice: true }]
  const { available } = product
  if (wanted > available) return [{ productId, wanted, available }]
  const forGuests = share === 0 ? available : Math.max(1, Math.floor((product.onHand * share) / 100)) - besides
  return wanted > forGuests ? [{ productId, wanted, available: Math.max(0, forGuests), forGuests: true }] : []
}

/** Returns false where the order has a hold already, or its tombstone. */
async function beginHold(tx: Tx, orderId: string, status: HoldRow['status'], lines: HeldLine[]): Promise<boolean> {
  return (await insertHold.run(tx, { orderId, status, lines, at: tx.now })) === 1
}

function withPrice(goods: Goods, { productId, quantity }: HeldLine) {
  const { product: { sku = '', name = '' } = {}, unitPrice = 0 } = goods({ productId, quantity })
  return { productId, quantity, sku, name, unitPrice }
}

// a coupon that takes nothing off is none
function takenOff(coupon: EventOf<'cart.checked-out'>['coupon'], sum: number): Pick<EventOf<'stock.held'>, 'discount'> {
  const amount = coupon ? discountOf(sum, coupon) : 0
  return coupon && amount > 0 ? { discount: { couponId: coupon.couponId, code: coupon.code, amount } } : {}
}

async function endHold(tx: Tx, orderId: string, status: 'RELEASED' | 'SOLD'): Promise<HeldLine[]> {
  return (await updateHeld.get(tx, { orderId, status, at: tx.now }))?.lines ?? []
}
