import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { outbox } from '#kit/events/tables.ts'

import { customer } from '#kit/test/testing.ts'
import { checkEvent, type NewEvent } from '#schema/events.ts'
import { cancelOrder } from '#subgraphs/orders/cancellations.ts'
import { cancellationOf, ended, fulfilmentMove, hasEnded, moves, nextStatuses, type OrderStatus } from '#subgraphs/orders/order-status.ts'
import { type OrderRow, orderPayments, orders } from '#subgraphs/orders/tables.ts'
import { authorized, captured, cartRefused, failed, held, openShop } from './testing.ts'

type Known = { status: OrderStatus; accepted: string | null; noted: Record<string, string> }

type Step = { what: (typeof happenings)[number]; attempt: string }

const statuses: OrderStatus[] = ['PENDING', 'AWAITING_PAYMENT', 'PAYING', 'PAID', 'PROCESSING', 'SHIPPED', 'DELIVERED', ...ended.slice(1)]

test('no move leads out of an order that has ended', () => {
  const sources = Object.values(moves).flatMap(({ from }): OrderStatus[] => [...from])
  expect(sources.filter(hasEnded)).toEqual([])
})

test('an order that is being paid is left by its payment alone', () => {
  const leaving = Object.entries(moves).filter(([, { from }]) => (from as readonly OrderStatus[]).includes('PAYING'))
  expect(leaving.map(([name]) => name)).toEqual(['PAYMENT_FAILED', 'PAID'])
})

test('staff move a paid order on step by step, and cannot set what payments or time decide', () => {
  const possible = statuses.flatMap((from) => statuses.filter((to) => fulfilmentMove(from, to)).map((to) => `${from} ${to}`))
  expect(possible).toEqual(['PAID PROCESSING', 'PROCESSING SHIPPED', 'SHIPPED DELIVERED'])
})

test('the next statuses are those that the caller can bring about', () => {
  const shown = (isStaff: boolean) =>
    Object.fromEntries(statuses.map((status) => [status, nextStatuses(status, isStaff)]).filter(([, next]) => next?.length))
  expect(shown(false)).toEqual({ PENDING: ['CANCELLED'], AWAITING_PAYMENT: ['CANCELLED'], PAID: ['CANCELLED'] })
  expect(shown(true)).toEqual({
    PENDING: ['CANCELLED'],
    AWAITING_PAYMENT: ['CANCELLED'],
    PAID: ['PROCESSING', 'CANCELLED'],
    PROCESSING: ['SHIPPED', 'CANCELLED'],
    SHIPPED: ['DELIVERED'],
  })
})

test('a paid order whose lines are all cancelled is still one of lines', () => {
  expect(cancellationOf({ status: 'CANCELLED', paidAt: new Date() }, false)).toBe('LINES')
  expect(cancellationOf({ status: 'CANCELLED', paidAt: null }, false)).toBe(undefined)
})

const happenings = ['held', 'refused', 'cancel', 'expire', 'deleted', 'authorized', 'captured', 'failed'] as const

// what payments say comes more often than what ends an order early
const what = fc.oneof(
  { weight: 2, arbitrary: fc.constant('held' as const) },
  { weight: 5, arbitrary: fc.constantFrom('authorized' as const, 'captured' as const, 'failed' as const) },
  { weight: 1, arbitrary: fc.constantFrom(...happenings) },
)
const steps: fc.Arbitrary<Step[]> = fc.array(fc.record({ what, attempt: fc.constantFrom('pay_a', 'pay_b', 'pay_c') }), { maxLength: 16 })

test('whatever happens in whatever order and however often, an order is paid or closed once, and pays by one attempt at a time', async () => {
  const { place, act, read, noted, said } = await setUp()
  const holds = async (list: Step[]) => {
    const order = await place()
    let known: Known = { status: 'PENDING', accepted: null, noted: {} }
    let before = await read(order.id)
    for (const step of list) {
      await act(order, step)
      known = expectedAfter(known, step)
      const after = await read(order.id)
      expect({ status: after.status, noted: await noted(order.id) }).toEqual({ status: known.status, noted: known.noted })
      if (known.status === 'PAYING') expect(after.paymentId).toBe(known.accepted)
      if (after.status !== before.status || after.paymentId !== before.paymentId) expect(after.version).toBeGreaterThan(before.version)
      else expect(after.version).toBe(before.version)
      before = after
    }
    const published = await said(order.id)
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
  const told: Record<string, (id: string, attempt?: string) => NewEvent> = {
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
    const event = told[step.what]
    if (event) return shop.tell(event(id, step.attempt))
    if (step.what === 'deleted') return shop.tell({ type: 'user.deleted', userId: owner, version: 2 })
    if (step.what === 'cancel')
      return cancelOrder(shop.context(customer(owner)), { orderId: id, idempotencyKey: 'once' }).catch(() => undefined)
    shop.clock.advance(3_600_000)
    return shop.run('expireOrders')
  }
  const { db } = shop.context()
  const read = async (id: string) => (await db.select().from(orders).where(eq(orders.id, id)).get()) as OrderRow
  const noted = async (id: string) => {
    const rows = await db.select().from(orderPayments).where(eq(orderPayments.orderId, id))
    return Object.fromEntries(rows.map(({ paymentId, status }) => [paymentId, status]))
  }
  const said = async (id: string) =>
    (await db.select().from(outbox)).map(({ body }) => body).filter((body) => 'orderId' in body && body.orderId === id)
  return { place, act, read, noted, said }
}

/** What the page of the protocol says, once more and in other words. */
function expectedAfter(known: Known, step: Step): Known {
  const unpaid: OrderStatus[] = ['PENDING', 'AWAITING_PAYMENT']
  if (step.what === 'held') return end(known, 'AWAITING_PAYMENT', ['PENDING'])
  if (step.what === 'refused') return end(known, 'REJECTED', ['PENDING'])
  if (step.what === 'expire') return end(known, 'EXPIRED', unpaid)
  if (step.what === 'deleted') return end(known, 'CANCELLED', unpaid)
  if (step.what === 'cancel') return end(known, 'CANCELLED', [...unpaid, 'PAID'])
  if (step.what === 'authorized') return authorizedStep(known, step.attempt)
  return step.what === 'captured' ? capturedStep(known, step.attempt) : failedStep(known, step.attempt)
}

function end(known: Known, status: OrderStatus, from: OrderStatus[]): Known {
  return from.includes(known.status) ? { ...known, status } : known
}

function authorizedStep(known: Known, attempt: string): Known {
  return known.noted[attempt] ? known : accept({ ...known, noted: { ...known.noted, [attempt]: 'AUTHORIZED' } }, attempt)
}

function accept(known: Known, attempt: string | undefined): Known {
  return known.status === 'AWAITING_PAYMENT' && attempt ? { ...known, status: 'PAYING', accepted: attempt } : known
}

function capturedStep(known: Known, attempt: string): Known {
  return isAccepted(known, attempt) ? { ...known, status: 'PAID', noted: { ...known.noted, [attempt]: 'CAPTURED' } } : known
}

function isAccepted({ status, accepted }: Known, attempt: string) {
  return status === 'PAYING' && accepted === attempt
}

function failedStep(known: Known, attempt: string): Known {
  if (known.noted[attempt] === 'CAPTURED') return known
  const noted = { ...known.noted, [attempt]: 'FAILED' }
  if (!isAccepted(known, attempt)) return { ...known, noted }
  const next = Object.keys(noted).find((other) => noted[other] === 'AUTHORIZED')
  return accept({ status: 'AWAITING_PAYMENT', accepted: null, noted }, next)
}
