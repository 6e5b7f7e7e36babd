import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newId } from '#kit/data/id.ts'
import { admin, dataOf, openForTest } from '#kit/test/testing.ts'
import type { Event, NewEvent } from '#schema/events.ts'
import { sumOf } from '#schema/money.ts'
import { handlers } from '#subgraphs/admin/handlers.ts'
import adminSubgraph from '#subgraphs/admin/index.ts'
import { sumDiscrepancies } from '#subgraphs/admin/recount.ts'

type Delivery = { event: NewEvent; at: Date }
type Line = { product: number; quantity: number; unitPrice: number }
type Order = { hours: number; end: string; lines: Line[]; cancelled: number | null; refundedHours: number | null }
type Product = { name: string; archived: boolean; onHand: number; held: number; changes: number }
type User = { hours: number; deleted: boolean }
type Range = { oldest: number; newest: number }
type Facts = { orders: Order[]; products: Product[]; users: User[] }

type Handle = (tx: unknown, event: Event) => Promise<void>

const now = Date.parse('2026-12-01T09:00:00Z')

// by the minute, and often at the beginning of an hour or of a day; some long ago, before blocks of 64 days
const hours = fc.oneof(
  fc.integer({ min: 0, max: 200 * 24 }),
  fc.integer({ min: 0, max: 57 }),
  fc.integer({ min: 0, max: 57 * 60 }).map((minutes) => minutes / 60),
)
const order: fc.Arbitrary<Order> = fc.record({
  hours,
  end: fc.constantFrom('PENDING', 'AWAITING_PAYMENT', 'PAYING', 'DECLINED', 'PAID', 'PAID', 'SHIPPED', 'EXPIRED', 'REJECTED'),
  lines: fc.array(
    fc.record({ product: fc.nat(3), quantity: fc.integer({ min: 1, max: 9 }), unitPrice: fc.integer({ min: 0, max: 99_999 }) }),
    { minLength: 1, maxLength: 4 },
  ),
  cancelled: fc.option(fc.integer({ min: 1, max: 9 })),
  refundedHours: fc.option(hours),
})
const product: fc.Arbitrary<Product> = fc.record({
  name: fc.string({ minLength: 1, maxLength: 8 }),
  archived: fc.boolean(),
  onHand: fc.integer({ min: 10, max: 40 }),
  held: fc.nat(10),
  changes: fc.integer({ min: 1, max: 3 }),
})
const facts: fc.Arbitrary<Facts> = fc.record({
  orders: fc.array(order, { maxLength: 8 }),
  products: fc.array(product, { minLength: 4, maxLength: 4 }),
  users: fc.array(fc.record({ hours, deleted: fc.boolean() }), { maxLength: 4 }),
})

const range: fc.Arbitrary<Range> = fc.tuple(hours, hours).map((some) => ({ oldest: Math.max(...some), newest: Math.min(...some) }))

const sides = { owner: 'usr_1', currency: 'GBP' }

const fields = `orders rejectedOrders ordersByStatus { status count } paidOrders sales { amount } refunds { amount } netSales { amount } averageOrderValue { amount }
  unitsSold unitsCancelled users products topProducts { product { id } sku name units sales { amount } } lowStock { sku available }`

// three in ten events are delivered twice, in a random order
const shuffled = fc.tuple(facts, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true }))).map(([facts, numbers]) => {
  const next = () => numbers.next().value
  const deliveries = eventsOfAll(facts).flatMap((one) => (next() < 0.3 ? [one, one] : [one]))
  return {
    facts,
    deliveries: deliveries
      .map((one) => ({ one, place: next() }))
      .sort((one, other) => one.place - other.place)
      .map(({ one }) => one),
  }
})

test('the statistics equal a plain recount, in whatever order and however often the events arrive', async () => {
  await fc.assert(
    fc.asyncProperty(shuffled, range, async ({ facts, deliveries }, { oldest, newest }) => {
      const { ask, context } = await openForTest(adminSubgraph)
      await context().write(async (tx) => {
        for (const [seq, { event, at }] of deliveries.entries()) {
          const envelope = { id: `evt_${seq}`, producer: 'x', seq, occurredAt: at.toISOString(), requestId: 'req_1' }
          await (handlers[event.type] as Handle)(tx, { ...event, ...envelope } as Event)
        }
      })
      const [from, to] = [hoursAgo(oldest).toISOString(), hoursAgo(newest).toISOString()]
      const query = `query ($from: DateTime, $to: DateTime) { all: systemStats { ${fields} } some: systemStats(from: $from, to: $to) { ${fields} } }`
      const stats = dataOf(await ask(admin(), query, { from, to }))
      expect(await sumDiscrepancies(context(), { from: new Date(0), to: new Date('2027-01-01T00:00:00Z') })).toEqual([])
      expect(stats.all).toEqual(recount(facts, Number.POSITIVE_INFINITY, -1))
      expect(stats.some).toEqual(recount(facts, oldest, newest))
    }),
    { numRuns: 15 },
  )
})

function eventsOfAll({ orders, products, users }: Facts): Delivery[] {
  return [...orders.flatMap(eventsOf), ...products.flatMap(eventsOfProduct), ...users.flatMap(eventsOfUser)]
}

/** Returns the events of an order until its end, in the order in which they happened. */
function eventsOf(order: Order): Delivery[] {
  const placedAt = hoursAgo(order.hours)
  const orderId = newId('ord', placedAt)
  const [paymentId, refundId, total] = [`pay_${orderId}`, `ref_${orderId}`, totalOf(order)]
  const lines = order.lines.map(({ product, ...line }) => ({ ...line, productId: productId(product), sku: 'S', name: 'N' }))
  const placed: NewEvent = { type: 'order.placed', orderId, cartId: 'cart_1', owner: 'usr_1', version: 1 }
  const confirmed: NewEvent = { type: 'order.confirmed', orderId, ...sides, total, expiresAt: placedAt.toISOString(), version: 2 }
  const accepted: NewEvent = { type: 'order.payment-accepted', orderId, paymentId, version: 3 }
  const paid: NewEvent[] = [
    { type: 'payment.captured', orderId, paymentId, amount: total },
    { type: 'order.paid', orderId, ...sides, paymentId, total, lines, version: 4 },
  ]
  const moved = (status: string, version: number): NewEvent => ({ type: 'order.moved', orderId, status, version })
  const closed = (outcome: 'EXPIRED' | 'REJECTED', version: number): NewEvent => ({
    type: 'order.closed',
    orderId,
    outcome,
    reason: 'x',
    version,
  })
  const shipped = [moved('PROCESSING', 5), moved('SHIPPED', 6)]
  const stories: Record<string, NewEvent[]> = {
    PENDING: [placed],
    AWAITING_PAYMENT: [placed, confirmed],
    PAYING: [placed, confirmed, accepted],
    DECLINED: [placed, confirmed, accepted, moved('AWAITING_PAYMENT', 4)],
    PAID: [placed, confirmed, accepted, ...paid],
    SHIPPED: [placed, confirmed, accepted, ...paid, ...shipped],
    EXPIRED: [placed, confirmed, closed('EXPIRED', 3)],
    REJECTED: [placed, closed('REJECTED', 2)],
  }
  const quantity = cancelledOf(order)
  const back = [{ productId: lines[0]?.productId ?? '', quantity, restock: true }]
  const cancelled: NewEvent = { type: 'order.lines-cancelled', orderId, refundId, amount: refundOf(order), lines: back, version: 7 }
  const refunded: NewEvent = { type: 'payment.refunded', orderId, refundId, paymentId, amount: refundOf(order) }
  return [
    ...(stories[order.end] ?? []).map((event) => ({ event, at: placedAt })),
    ...(quantity > 0 ? [{ event: cancelled, at: placedAt }] : []),
    ...(quantity > 0 && order.refundedHours !== null ? [{ event: refunded, at: hoursAgo(order.refundedHours) }] : []),
  ]
}

function hoursAgo(hours: number) {
  return new Date(now - hours * 3_600_000)
}

function totalOf({ lines }: Order) {
  return lines.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice, 0)
}

function productId(index: number) {
  return `prod_${index}`
}

/** The cancelled units of a paid order: `cancelled` units of its first line, or all of them if it has fewer. */
function cancelledOf(order: Order) {
  return isPaid(order) && order.cancelled ? Math.min(order.cancelled, order.lines[0]?.quantity ?? 0) : 0
}

function isPaid({ end }: Order) {
  return end === 'PAID' || end === 'SHIPPED'
}

function refundOf(order: Order) {
  return cancelledOf(order) * (order.lines[0]?.unitPrice ?? 0)
}

function eventsOfProduct({ name, archived, onHand, held, changes }: Product, index: number): Delivery[] {
  return Array.from({ length: changes }, (_, change) => change + 1).flatMap((version) => {
    const isLast = version === changes
    const saved = {
      productId: productId(index),
      sku: `SKU-${index}`,
      price: 1,
      name: isLast ? name : 'old',
      archived: isLast && archived,
      version,
    }
    const level = {
      productId: productId(index),
      version: version + 1,
      ...(isLast ? { onHand, held } : { onHand: 1000 + version, held: 1 }),
    }
    const events: NewEvent[] = [
      { type: 'product.saved', ...saved },
      { type: 'stock.changed', levels: [level] },
    ]
    return events.map((event) => ({ event, at: hoursAgo(0) }))
  })
}

function eventsOfUser({ hours, deleted }: User): Delivery[] {
  const userId = newId('usr', hoursAgo(hours))
  const created: NewEvent = { type: 'user.created', userId, email: 'x@example.com', version: 1 }
  const gone: NewEvent[] = deleted ? [{ type: 'user.deleted', userId, version: 2 }] : []
  return [created, ...gone].map((event) => ({ event, at: hoursAgo(hours) }))
}

/** Recounts the statistics from what happened, without the events. */
function recount({ orders, products, users }: Facts, oldest: number, newest: number) {
  const isWithin = (hours: number | null) => hours !== null && hours <= oldest && hours > newest
  const attempts = orders.filter((order) => isWithin(order.hours))
  const placed = attempts.filter((order) => statusOf(order) !== 'REJECTED')
  const paid = placed.filter(isPaid)
  const sales = sumOf(paid.map(totalOf))
  const refunds = sumOf(orders.filter((order) => isWithin(order.refundedHours)).map(refundOf))
  const statuses = [...new Set(placed.map(statusOf))].sort()
  const low = products.flatMap(({ archived, onHand, held }, index) =>
    archived || onHand - held > 10 ? [] : [{ sku: `SKU-${index}`, available: onHand - held }],
  )
  return {
    orders: placed.length,
    rejectedOrders: attempts.length - placed.length,
    ordersByStatus: statuses.map((status) => ({ status, count: placed.filter((order) => statusOf(order) === status).length })),
    paidOrders: paid.length,
    sales: { amount: sales },
    refunds: { amount: refunds },
    netSales: { amount: sales - refunds },
    averageOrderValue: paid.length > 0 ? { amount: Math.round(sales / paid.length) } : null,
    unitsSold: sumOf(paid.flatMap(({ lines }) => lines.map(({ quantity }) => quantity))),
    unitsCancelled: sumOf(orders.filter(({ hours }) => isWithin(hours)).map(cancelledOf)),
    users: users.filter(({ deleted }) => !deleted).length,
    products: products.filter(({ archived }) => !archived).length,
    topProducts: rank(paid, products),
    lowStock: low.sort((one, other) => one.available - other.available || (one.sku < other.sku ? -1 : 1)),
  }
}

function statusOf({ end }: Order) {
  return end === 'DECLINED' ? 'AWAITING_PAYMENT' : end
}

function rank(orders: Order[], products: Product[]) {
  return products
    .map(({ name }, index) => {
      const lines = orders.flatMap(({ lines }) => lines).filter(({ product }) => product === index)
      const units = sumOf(lines.map(({ quantity }) => quantity))
      return { product: { id: productId(index) }, sku: `SKU-${index}`, name, units, sales: { amount: totalOf({ lines } as Order) } }
    })
    .filter(({ units }) => units > 0)
    .sort((one, other) => other.units - one.units || other.sales.amount - one.sales.amount || (one.sku < other.sku ? -1 : 1))
}
