import fc from 'fast-check'
import { expect, test } from 'vitest'
import { admin, dataOf, openForTest } from '#kit/test/testing.ts'
import type { Event } from '#schema/events.ts'
import { sumOf } from '#schema/money.ts'
import { handlers } from '#subgraphs/admin/handlers.ts'
import adminSubgraph from '#subgraphs/admin/index.ts'
import { sumDiscrepancies } from '#subgraphs/admin/recount.ts'
import {
  cancelledOf,
  eventsOfAll,
  type Facts,
  facts,
  hours,
  hoursAgo,
  isPaid,
  type Order,
  type Product,
  productId,
  refundOf,
  totalOf,
} from './traded-facts.ts'

type Range = { oldest: number; newest: number }

type Handle = (tx: unknown, event: Event) => Promise<void>

const range: fc.Arbitrary<Range> = fc.tuple(hours, hours).map((some) => ({ oldest: Math.max(...some), newest: Math.min(...some) }))

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
