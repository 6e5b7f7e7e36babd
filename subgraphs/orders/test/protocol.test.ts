import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { outbox } from '#kit/events/tables.ts'
import { refusalCode } from '#kit/test/testing.ts'
import { type OrderRow, orderPayments, orders, refunds, timeline } from '#subgraphs/orders/tables.ts'
import { authorized, captured, cartRefused, failed, held, mug } from './events.ts'
import { type Input, type InputName, inputs, type Shop } from './inputs.ts'
import { inEveryState, type StateName, states, table } from './protocol-table.ts'
import { openShop } from './shop.ts'

type Snapshot = Awaited<ReturnType<typeof snapshot>>

test.each(Object.keys(table) as StateName[])('%s: every input does what the table says, and nothing else', async (state) => {
  const shop = await openShop()
  for (const name of Object.keys(inputs) as InputName[]) {
    const id = await states[state](shop, `usr_${name}`)
    const before = await snapshot(shop, id)
    const refusal = await apply(shop, before.order, inputs[name])
    const after = await snapshot(shop, id)
    const expected = (table[state][name] ?? inEveryState[name] ?? 'ignored').replace('STATUS', before.order.status)
    expect(`${name}: ${refusal ?? outcome(before, after)}`).toBe(`${name}: ${expected}`)
    if (expected === 'ignored' || refusal) expect(after).toEqual(before)
    if (after.order.status !== before.order.status) expect(after.order.version).toBeGreaterThan(before.order.version)
  }
})

test('an order with a total of 0 is paid as soon as its stock is held, without a payment', async () => {
  const shop = await openShop()
  const id = await shop.place({ expectedTotal: 0 })
  const before = await snapshot(shop, id)
  await shop.handle(held(id, [{ ...mug, unitPrice: 0 }]))
  expect(outcome(before, await snapshot(shop, id))).toBe('PAID order.paid')
  expect(await shop.published('order.paid')).toMatchObject([
    { orderId: id, paymentId: null, total: 0, lines: [{ sku: 'MUG', quantity: 3 }] },
  ])
})

test('events of an unknown order are ignored', async () => {
  const shop = await openShop()
  for (const event of [cartRefused, held, authorized, captured, failed]) await shop.handle(event('ord_none'))
  expect(await shop.context().db.select().from(outbox)).toEqual([])
  expect(await shop.context().db.select().from(orderPayments)).toEqual([])
})

async function snapshot({ context }: Shop, id: string) {
  const { db } = context()
  const order = (await db.select().from(orders).where(eq(orders.id, id)).get()) as OrderRow
  const payments = await db.select().from(orderPayments).where(eq(orderPayments.orderId, id))
  const refundRows = await db.select().from(refunds).where(eq(refunds.orderId, id))
  const events = (await db.select().from(outbox)).filter(({ body }) =>
    'orderId' in body ? body.orderId === id : 'subject' in body && body.subject === id,
  )
  const entries = await db.select().from(timeline).where(eq(timeline.orderId, id))
  return { order, payments, refunds: refundRows, events: events.map(({ type }) => type), entries }
}

async function apply(shop: Shop, order: OrderRow, input: Input): Promise<string | undefined> {
  try {
    await input(shop, order)
    return undefined
  } catch (error) {
    return `! ${refusalCode(error)}`
  }
}

/** Describes the effect of an input as the table does. */
function outcome(before: Snapshot, after: Snapshot): string {
  const events = after.events.slice(before.events.length)
  const moved = events.length > 0 ? [[after.order.status, ...events].join(' ')] : []
  const payments = after.payments
    .filter(({ paymentId, status }) => !before.payments.some((known) => known.paymentId === paymentId && known.status === status))
    .map(({ paymentId, status }) => `payment ${paymentId} ${status}`)
  const settled = before.refunds.flatMap(({ id, status }) => {
    const now = after.refunds.find((refund) => refund.id === id)?.status
    return now === status ? [] : [`refund ${now}`]
  })
  const byStaff = after.refunds
    .filter(({ id, lines }) => lines.length === 0 && !before.refunds.some((known) => known.id === id))
    .map(({ status }) => `refund by staff ${status}`)
  const erased = moved.length === 0 && before.order.email && !after.order.email ? ['erased'] : []
  return [...moved, ...payments, ...settled, ...byStaff, ...erased].join(', ') || 'ignored'
}
