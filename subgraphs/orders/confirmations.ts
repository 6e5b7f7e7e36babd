import { and, asc, eq, ne, notInArray, sql } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import { jsonEach } from '#kit/data/conditions.ts'
import { newRowId } from '#kit/data/id.ts'
import { statement } from '#kit/data/statement.ts'
import { publish } from '#kit/events/outbox.ts'
import { sharesOf } from '#schema/discounts.ts'
import type { EventOf } from '#schema/events.ts'
import { isGuest } from '#schema/guest-token.ts'
import { formatMoney, totalOf } from '#schema/money.ts'
import { rejectOrder } from './closings.ts'
import { announcePaid } from './payments.ts'
import { settings } from './settings.ts'
import { type OrderRow, orders, type Refusal } from './tables.ts'
import { moveOrder } from './timeline.ts'

type HeldLine = EventOf<'stock.held'>['lines'][number]
type CartRefusal = Exclude<EventOf<'cart.refused'>['reason'], 'PRICE_CHANGED'>
type Shortage = EventOf<'stock.refused'>['shortages'][number]
type NewLine = HeldLine & { id: string; discount?: number }
type Discount = EventOf<'stock.held'>['discount']

const selectPending = statement((db, { id }: { id: string }) =>
  db
    .select()
    .from(orders)
    .where(and(eq(orders.id, id), eq(orders.status, 'PENDING'))),
)
// the oldest of the cart's orders that is not closed
const selectHolder = statement((db, { id, cartId, owner }: { id: string; cartId: string; owner: string }) => {
  const isOpen = notInArray(orders.status, ['REJECTED', 'CANCELLED', 'EXPIRED'])
  const isOther = and(eq(orders.cartId, cartId), eq(orders.owner, owner), ne(orders.id, id))
  return db.select({ id: orders.id }).from(orders).where(and(isOther, isOpen)).orderBy(asc(orders.id)).limit(1)
})
// one statement for any number of lines: an order may have two thousand
const insertLines = statement(
  (_, { orderId, currency, lines }: { orderId: string; currency: string; lines: NewLine[] }) => sql`
    INSERT INTO order_lines (id, orderId, productId, sku, name, quantity, unitPrice, discount, currency)
    SELECT value->>'id', ${orderId}, value->>'productId', value->>'sku', value->>'name', value->>'quantity', value->>'unitPrice',
      value->>'discount', ${currency}
    FROM ${jsonEach(lines)}`,
)

const cartMessages: Record<CartRefusal, string> = {
  NOT_FOUND: 'There is no such cart.',
  CART_EMPTY: 'The cart is empty. Add a product first.',
  CART_CHECKED_OUT: 'Another order has taken this cart. Pay or cancel that order first.',
  HELD_UNITS_LIMIT: 'Your unpaid orders hold too many units. Pay or cancel them, order fewer units, or try again later.',
}

const gone = 'This product is no longer for sale. Remove it from the cart.'
const unpriced = 'This product is not sold in the currency of the cart. Remove it from the cart, or choose another currency.'
const chooseVariant = 'This product comes in variants now. Remove it from the cart, and add one of its variants.'

const tooLarge: Refusal = {
  code: 'TOTAL_TOO_LARGE',
  message: 'The total is larger than an order can be. Remove some products.',
  path: ['input', 'cartId'],
}

/** Refuses an order whose cart could not be taken. */
export async function rejectForCart(tx: Tx, { orderId, reason, total, currency, coupon }: EventOf<'cart.refused'>): Promise<void> {
  const order = await selectPending.get(tx, { id: orderId })
  if (!order) return
  if (reason === 'PRICE_CHANGED') return rejectOrder(tx, orderId, [priceRefusal(order, total, currency, coupon)])
  const holder = reason === 'CART_CHECKED_OUT' ? await selectHolder.get(tx, order) : undefined
  await rejectOrder(tx, orderId, [{ code: reason, message: cartMessages[reason], path: ['input', 'cartId'], subject: holder?.id ?? null }])
}

/** Refuses an order whose stock could not be held, with an entry for each product that is short or gone, or with the price. */
export async function rejectForStock(tx: Tx, { orderId, shortages, total, currency }: EventOf<'stock.refused'>): Promise<void> {
  const order = await selectPending.get(tx, { id: orderId })
  if (!order) return
  const refusals = shortages.length > 0 ? shortages.map(shortageRefusal) : [priceRefusal(order, total, currency)]
  await rejectOrder(tx, orderId, refusals)
}

/** Confirms an order whose stock is held: stores its lines and prices, and awaits the payment. Refuses it if the total is not the expected one. */
export async function confirmOrder(tx: Tx, { orderId, lines, currency, discount }: EventOf<'stock.held'>): Promise<void> {
  const order = await selectPending.get(tx, { id: orderId })
  if (!order) return
  const sum = totalOf(lines)
  const total = sum === undefined ? sum : sum - (discount?.amount ?? 0)
  if (total === undefined || total !== order.expectedTotal || currency !== order.currency)
    return rejectOrder(tx, orderId, [priceRefusal(order, total, currency)])
  await insertLines.run(tx, { orderId, currency, lines: newLines(tx, lines, discount) })
  await (total === 0 ? payNothing(tx, orderId, discount) : awaitPayment(tx, order, { total, ...(discount && { discount }) }))
}

function newLines(tx: Tx, lines: HeldLine[], discount: Discount): NewLine[] {
  const shares =
    discount &&
    sharesOf(
      discount.amount,
      lines.map(({ quantity, unitPrice }) => quantity * unitPrice),
    )
  return lines.map((line, at) => ({ id: newRowId('ol', tx.now), ...line, ...(shares && { discount: shares[at] ?? 0 }) }))
}

function shortageRefusal({ productId, wanted, available, forGuests, hasVariants, noPrice }: Shortage): Refusal {
  const place = { path: ['input', 'cartId'], subject: productId }
  // a code that earlier code knows: it may read the order
  if (noPrice) return { code: 'PRODUCT_GONE', message: unpriced, ...place }
  if (available === 'GONE') return { code: 'PRODUCT_GONE', message: hasVariants ? chooseVariant : gone, ...place }
  if (forGuests) return { code: 'HELD_UNITS_LIMIT', message: guestsMessage(available), ...place }
  return { code: 'OUT_OF_STOCK', message: shortageMessage(wanted, available), ...place }
}

function guestsMessage(available: number): string {
  return `Guests can order ${available} units of this product now. Sign in to order more, or lower the quantity.`
}

function shortageMessage(wanted: number, available: number): string {
  if (available === 0) return 'This product is out of stock.'
  return `You want ${wanted} units of this product, but only ${available} ${available === 1 ? 'is' : 'are'} available.`
}

function priceRefusal(order: OrderRow, total: number | undefined, currency = order.currency, coupon?: string): Refusal {
  if (total === undefined && currency === order.currency) return tooLarge
  const [now, expected] = [
    total === undefined ? `in ${currency}` : formatMoney(total, currency),
    formatMoney(order.expectedTotal, order.currency),
  ]
  const about = coupon ? `The coupon ${coupon} cannot be used any more. ` : ''
  const message = `${about}The total is now ${now}, you expected ${expected}. Check the cart and place the order again.`
  return { code: 'PRICE_CHANGED', message, path: ['input', 'expectedTotal'] }
}

async function payNothing(tx: Tx, orderId: string, discount: Discount): Promise<void> {
  const order = await moveOrder(tx, orderId, 'NOTHING_TO_PAY', { change: { total: 0, ...(discount && { discount }), paidAt: tx.now } })
  if (order) await announcePaid(tx, order, null)
}

async function awaitPayment(
  tx: Tx,
  { id: orderId, owner: buyer }: OrderRow,
  priced: { total: number; discount?: Discount },
): Promise<void> {
  const { PAYMENT_MINUTES, GUEST_PAYMENT_MINUTES } = settings.of(tx.config)
  const expiresAt = new Date(tx.now.getTime() + (isGuest(buyer) ? GUEST_PAYMENT_MINUTES : PAYMENT_MINUTES) * 60_000)
  const order = await moveOrder(tx, orderId, 'CONFIRMED', { change: { ...priced, expiresAt } })
  if (!order) return
  const { owner, currency, version } = order
  await publish(tx, { type: 'order.confirmed', orderId, owner, total: priced.total, currency, expiresAt: expiresAt.toISOString(), version })
}
