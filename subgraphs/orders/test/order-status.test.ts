import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { outbox } from '#kit/events/tables.ts'
import { customer } from '#kit/test/testing.ts'
import type { NewEvent } from '#schema/events.ts'
import { checkEvent } from '#schema/parse-event.ts'
import { cancelOrder } from '#subgraphs/orders/cancellations.ts'
import { cancellationOf, ended, fulfilmentMove, hasEnded, moves, nextStatuses, type OrderStatus } from '#subgraphs/orders/order-status.ts'
import { type OrderRow, orderPayments, orders } from '#subgraphs/orders/tables.ts'
import { authorized, captured, cartRefused, failed, held } from './events.ts'
import { openShop } from './shop.ts'

type Known = { status: OrderStatus; accepted: string | null; payments: Record<string, string> }

type Step = { what: (typeof stepNames)[number]; paymentId: string }

const statuses: OrderStatus[] = ['PENDING', 'AWAITING_PAYMENT', 'PAYING', 'PAID', 'PROCESSING', 'SHIPPED', 'DELIVERED', ...ended.slice(1)]

test('no move leads out of a status in which an order has ended', () => {
  const sources = Object.values(moves).flatMap((move): OrderStatus[] => ('to' in move ? [...move.from] : []))
  expect(sources.filter(hasEnded)).toEqual([])
})

test('only its payment moves an order that is being paid', () => {
  const leaving = Object.entries(moves).filter(([, { from }]) => (from as readonly OrderStatus[]).includes('PAYING'))
  expect(leaving.map(([name]) => name)).toEqual(['PAYMENT_FAILED', 'PAID'])
})

test('staff move a paid order step by step, and cannot set a status that payments or the clock decide', () => {
  const possible = statuses.flatMap((from) => statuses.filter((to) => fulfilmentMove(from, to)).map((to) => `${from} ${to}`))
  expect(possible).toEqual(['PAID PROCESSING', 'PROCESSING SHIPPED', 'SHIPPED DELIVERED'])
})

test('the next statuses are those to which the caller can move the order', () => {
  const shown = (isStaff: boolean, isPaidBack = false) =>
    Object.fromEntries(statuses.map((status) => [status, nextStatuses(status, isStaff, isPaidBack)]).filter(([, next]) => next?.length))
  expect(shown(false)).toEqual({ PENDING: ['CANCELLED'], AWAITING_PAYMENT: ['CANCELLED'], PAID: ['CANCELLED'] })
  expect(shown(true)).toEqual({
    PENDING: ['CANCELLED'],
    AWAITING_PAYMENT: ['CANCELLED'],
    PAID: ['PROCESSING', 'CANCELLED'],
    PROCESSING: ['SHIPPED', 'CANCELLED'],
    SHIPPED: ['DELIVERED'],
  })
  expect(shown(true, true)).toMatchObject({ PAID: ['CANCELLED'], PROCESSING: ['CANCELLED'], SHIPPED: ['DELIVERED'] })
})

test('a cancellation of a paid order without units left still concerns its lines', () => {
  expect(cancellationOf({ status: 'CANCELLED', paidAt: new Date() }, false)).toBe('LINES')
  expect(cancellationOf({ status: 'CANCELLED', paidAt: null }, false)).toBe(undefined)
})

const stepNames = ['held', 'refused', 'cancel', 'expire', 'deleted', 'authorized', 'captured', 'failed'] as const

// payment events are more frequent than events that end an order early
const what = fc.oneof(
  { weight: 2, arbitrary: fc.constant('held' as const) },
  { weight: 5, arbitrary: fc.constantFrom('authorized' as const, 'captured' as const, 'failed' as const) },
  { weight: 1, arbitrary: fc.constantFrom(...stepNames) },
)
const steps: fc.Arbitrary<Step[]> = fc.array(fc.record({ what, paymentId: fc.constantFrom('pay_a', 'pay_b', 'pay_c') }), { maxLength: 16 })

test('after any steps in any order, any number of times, an order is paid or closed once at most, and accepts one payment at a time', async () => {
  const { place, act, read, payments, publishedFor } = await setUp()
  const holds = async (list: Step[]) => {
    const order = await place()
    let known: Known = { status: 'PENDING', accepted: null, payments: {} }
    let before = await read(order.id)
    for (const step of list) {
      await act(order, step)
      known = expectedAfter(known, step)
      const after = await read(order.id)
      expect({ status: after.status, payments: await payments(order.id) }).toEqual({ status: known.status, payments: known.payments })
      if (known.status === 'PAYING') expect(after.paymentId).toBe(known.accepted)
      if (after.status !== before.status || after.paymentId !== before.paymentId) expect(after.version).toBeGreaterThan(before.version)
      else expect(after.version).toBe(before.version)
      before = after
    }
    const published = await publishedFor(order.id)
    expect(published.filter(({ type }) => type === 'order.paid' || type === 'order.closed').length).toBeLessThanOrEqual(1)
    for (const event of published) checkEvent(event)
    const versions = published.flatMap((event) => ('version' in event ? [event.version] : []))
    expect(versions).toEqual([...new Set(versions)].sort((one, other) => one - other))
  }
  await fc.assert(fc.asyncProperty(steps, holds), { numRuns: 60, seed: 20261201 })
})

async function setUp() {
  const shop = await openShop()
  let orderCount = 0
  const events: Record<string, (id: string, paymentId?: string) => NewEvent> = {
    held: (id) => held(id),
    refused: cartRefused,
    authorized,
    captured,
    failed,
  }
  const place = async () => {
    orderCount += 1
    const owner = `usr_${orderCount}`
    return { owner, id: await shop.place({}, customer(owner)) }
  }
  const act = async ({ id, owner }: { id: string; owner: string }, step: Step): Promise<unknown> => {
    const event = events[step.what]
    if (event) return shop.handle(event(id, step.paymentId))
    if (step.what === 'deleted') return shop.handle({ type: 'user.deleted', userId: owner, version: 2 })
    if (step.what === 'cancel')
      return cancelOrder(shop.context(customer(owner)), { orderId: id, idempotencyKey: 'once' }).catch(() => undefined)
    shop.clock.advance(3_600_000)
    return shop.run('expireOrders')
  }
  const { db } = shop.context()
  const read = async (id: string) => (await db.select().from(orders).where(eq(orders.id, id)).get()) as OrderRow
  const payments = async (id: string) => {
    const rows = await db.select().from(orderPayments).where(eq(orderPayments.orderId, id))
    return Object.fromEntries(rows.map(({ paymentId, status }) => [paymentId, status]))
  }
  const publishedFor = async (id: string) =>
    (await db.select().from(outbox)).map(({ body }) => body).filter((body) => 'orderId' in body && body.orderId === id)
  return { place, act, read, payments, publishedFor }
}

/** The state after a step, as section 3 of docs/protocol.md defines it. */
function expectedAfter(known: Known, step: Step): Known {
  const unpaid: OrderStatus[] = ['PENDING', 'AWAITING_PAYMENT']
  if (step.what === 'held') return end(known, 'AWAITING_PAYMENT', ['PENDING'])
  if (step.what === 'refused') return end(known, 'REJECTED', ['PENDING'])
  if (step.what === 'expire') return end(known, 'EXPIRED', unpaid)
  if (step.what === 'deleted') return end(known, 'CANCELLED', unpaid)
  if (step.what === 'cancel') return end(known, 'CANCELLED', [...unpaid, 'PAID'])
  if (step.what === 'authorized') return authorizedStep(known, step.paymentId)
  return step.what === 'captured' ? capturedStep(known, step.paymentId) : failedStep(known, step.paymentId)
}

function end(known: Known, status: OrderStatus, from: OrderStatus[]): Known {
  return from.includes(known.status) ? { ...known, status } : known
}

function authorizedStep(known: Known, paymentId: string): Known {
  return known.payments[paymentId] ? known : accept({ ...known, payments: { ...known.payments, [paymentId]: 'AUTHORIZED' } }, paymentId)
}

function accept(known: Known, paymentId: string | undefined): Known {
  return known.status === 'AWAITING_PAYMENT' && paymentId ? { ...known, status: 'PAYING', accepted: paymentId } : known
}

function capturedStep(known: Known, paymentId: string): Known {
  return isAccepted(known, paymentId) ? { ...known, status: 'PAID', payments: { ...known.payments, [paymentId]: 'CAPTURED' } } : known
}

function isAccepted({ status, accepted }: Known, paymentId: string) {
  return status === 'PAYING' && accepted === paymentId
}

function failedStep(known: Known, paymentId: string): Known {
  if (known.payments[paymentId] === 'CAPTURED') return known
  const payments = { ...known.payments, [paymentId]: 'FAILED' }
  if (!isAccepted(known, paymentId)) return { ...known, payments }
  const next = Object.keys(payments).find((other) => payments[other] === 'AUTHORIZED')
  return accept({ status: 'AWAITING_PAYMENT', accepted: null, payments }, next)
}
