// Orders that ended unpaid leave after a while, and nothing else does.
import { expect, test } from 'vitest'
import { idTime } from '#kit/data/id.ts'
import type { OrderStatus } from '#subgraphs/orders/order-status.ts'
import { cancellations, orderLines, orders, timeline } from '#subgraphs/orders/tables.ts'
import { failed } from './events.ts'
import { openShop } from './shop.ts'

const dayMs = 86_400_000

test.each<[OrderStatus, number]>([
  ['REJECTED', 7],
  ['CANCELLED', 30],
  ['EXPIRED', 30],
])('an order that is %s is removed after %d days with all its rows, and its id is published', async (status, days) => {
  const { clock, context, published, reach, run } = await openShop()
  const id = await reach(status)
  clock.advance((idTime(id) ?? 0) + days * dayMs - clock().getTime())
  await run('removeOrders')
  expect(await published('order.removed')).toEqual([])
  clock.advance(2 * 3_600_000)
  await run('removeOrders')
  expect(await published('order.removed')).toMatchObject([{ orderIds: [id] }])
  const { db } = context()
  for (const table of [orders, orderLines, timeline, cancellations]) expect(await db.select().from(table)).toEqual([])
})

test('orders that are alive, paid, cancelled after they were paid, or for which a card was tried stay', async () => {
  const { clock, handle, reach, run, published, context } = await openShop()
  const kept = [await reach('PAYING'), await reach('PAID'), await reach('DELIVERED'), await reach('AWAITING_PAYMENT')]
  await handle(failed(kept[3] ?? '', 'pay_x'))
  clock.advance(3_600_000)
  await run('expireOrders')
  clock.advance(400 * dayMs)
  await run('removeOrders')
  expect(await published('order.removed')).toEqual([])
  expect(await context().db.$count(orders)).toBe(kept.length)
})

test('many orders are removed in pieces, and with 0 days none is', async () => {
  const { clock, context, published, reach, run } = await openShop({ settings: { FAILED_ORDERS: '0' } })
  for (const _ of Array.from({ length: 45 })) await reach('REJECTED')
  clock.advance(8 * dayMs)
  await run('removeOrders')
  expect((await published('order.removed')).map(({ orderIds }) => orderIds.length)).toEqual([20, 20, 5])
  expect(await context().db.$count(orders)).toBe(0)
  const other = await openShop({ settings: { REJECTED_ORDER_DAYS: '0' } })
  await other.reach('REJECTED')
  other.clock.advance(400 * dayMs)
  await other.run('removeOrders')
  expect(await other.published('order.removed')).toEqual([])
})
