import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { admin, refusalCode } from '#kit/test/testing.ts'
import { startRefund } from '#subgraphs/payments/refunds.ts'
import { type PaymentRow, payables, payments, refunds } from '#subgraphs/payments/tables.ts'
import { startVoid } from '#subgraphs/payments/voids.ts'
import { sendSigned, webhookOf } from './send-webhook.ts'
import { accepted, closed, type Delivery, linesCancelled, openPayments, type TestPayments } from './test-payments.ts'

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

const acts = [
  'pay',
  'pay',
  'pay',
  'accept',
  'accept',
  'wait',
  'refund',
  'refund',
  'cancel',
  'void',
  'close',
  'confirm',
  'webhooks',
  'webhooks',
] as const
const step = fc.record({
  act: fc.constantFrom(...acts),
  method: fc.constantFrom('tok_approve', 'tok_approve', 'tok_decline', 'tok_capture_refused', 'tok_refund_refused'),
  key: fc.constantFrom('a', 'b', 'c'),
  amount: fc.integer({ min: 1, max: 500 }),
})

const paid: Step[] = (['pay', 'wait', 'accept', 'wait'] as const).map((act) => ({ act, method: 'tok_approve', key: 'a', amount: 1 }))
// half of the walks begin with a payment that is mostly captured, or few would come to refunds
const walks = fc
  .tuple(fc.constantFrom([], paid), fc.array(step, { minLength: 4, maxLength: 12 }))
  .map(([first, then]) => [...first, ...then])

const deliveries = fc.array(fc.constantFrom<Delivery>('answered', 'answered', 'request lost', 'answer lost'), {
  minLength: 1,
  maxLength: 8,
})

test('in any order, on any network: one capture at most, refunds within it, and in the end both ledgers agree', async () => {
  const shop = await openPayments()
  const run = fc.asyncProperty(walks, deliveries, async (moves, delivery) => {
    const orderId = shop.newOrder()
    const order = openOrder(shop, orderId)
    let requests = 0
    shop.network.delivery = () => delivery[requests++ % delivery.length] ?? 'answered'
    await shop.receive(shop.confirmed(orderId, { expiresAt: '2027-12-01T09:00:00Z' }))
    for (const move of moves) {
      await walk(shop, orderId, order, move).catch(refusalCode)
      await checkBounds(shop, orderId)
    }
    shop.network.delivery = () => 'answered'
    for (let round = 0; round < 3; round += 1) await wait(shop, 300_000)
    await checkAgreement(shop, orderId)
  })
  await fc.assert(run, { numRuns: 25, seed: 11 })
})

/** What orders does, in short: it accepts one payment at a time, and none once it is closed. */
function openOrder(shop: TestPayments, orderId: string) {
  let isClosed = false
  const published = async () => {
    const of = (events: { orderId: string; paymentId: string }[]) =>
      events.filter((event) => event.orderId === orderId).map((e) => e.paymentId)
    return { authorized: of(await shop.published('payment.authorized')), failed: of(await shop.published('payment.failed')) }
  }
  let taken: string | undefined
  const choose = async () => {
    const { authorized, failed } = await published()
    if (!taken || failed.includes(taken)) taken = isClosed ? undefined : authorized.find((id) => !failed.includes(id))
    return taken
  }
  return {
    accept: async () => {
      const id = await choose()
      if (id) await shop.receive(accepted(orderId, id))
    },
    close: async () => {
      const { failed } = await published()
      isClosed ||= !taken || failed.includes(taken)
      if (isClosed) await shop.receive(closed(orderId))
    },
  }
}

async function walk(shop: TestPayments, orderId: string, order: ReturnType<typeof openOrder>, { act, method, key, amount }: Step) {
  const idempotencyKey = `${orderId}-${key}`
  const byStaff = shop.contextOf(admin())
  const does: Record<Step['act'], () => Promise<unknown>> = {
    confirm: () => shop.receive(shop.confirmed(orderId, { expiresAt: '2027-12-01T09:00:00Z' })),
    pay: () => shop.start(orderId, { method, idempotencyKey }),
    accept: order.accept,
    close: order.close,
    wait: () => wait(shop, 4000),
    webhooks: () => receiveAll(shop, orderId),
    cancel: () => shop.receive(linesCancelled(orderId, `ref_${idempotencyKey}`, amount)),
    void: async () => startVoid(byStaff, { paymentId: await newest(shop, orderId) }),
    refund: async () => startRefund(byStaff, { paymentId: await newest(shop, orderId), amount, reason: 'x', idempotencyKey }),
  }
  await does[act]()
}

async function wait(shop: TestPayments, ms: number) {
  shop.clock.advance(ms)
  await shop.run('callProvider')
  await shop.untilIdle()
}

// late ones too, in the wrong order, and some for the second time
async function receiveAll(shop: TestPayments, orderId: string) {
  const ours = await idsOf(shop, orderId)
  const calls = (await shop.providerCalls()).filter(({ key }) => ours.has(idIn(key)))
  for (const { key, verb, answer } of calls.reverse())
    expect(await sendSigned(shop, webhookOf(idIn(key), verb, answer, `evt_${key}`))).toBe('received')
}

async function idsOf(shop: TestPayments, orderId: string): Promise<Set<string>> {
  const asked = await shop.contextOf().db.select().from(refunds).where(eq(refunds.orderId, orderId))
  return new Set([...(await rowsOf(shop, orderId)), ...asked].map(({ id }) => id))
}

function rowsOf(shop: TestPayments, orderId: string): Promise<PaymentRow[]> {
  return Promise.resolve(shop.contextOf().db.select().from(payments).where(eq(payments.orderId, orderId)))
}

function idIn(key: string) {
  return key.split('/')[0] ?? ''
}

async function newest(shop: TestPayments, orderId: string) {
  return (await rowsOf(shop, orderId)).at(-1)?.id ?? 'pay_none'
}

async function checkBounds(shop: TestPayments, orderId: string) {
  const { captures, captured, refunded } = await atProvider(shop, orderId)
  expect(captures).toBeLessThanOrEqual(1)
  expect(refunded).toBeLessThanOrEqual(captured)
}

/** What the provider did for an order, by its own ledger. */
async function atProvider(shop: TestPayments, orderId: string) {
  const ours = await idsOf(shop, orderId)
  const lines = (await shop.providerCalls()).filter(({ key, answer }) => answer.outcome === 'APPROVED' && ours.has(idIn(key)))
  const did = (verb: string) => lines.filter((line) => line.verb === verb)
  const sum = (verb: string) => did(verb).reduce((total, { amount }) => total + amount, 0)
  return { captures: did('capture').length, captured: sum('capture'), refunded: sum('refund'), keys: new Set(lines.map(({ key }) => key)) }
}

async function checkAgreement(shop: TestPayments, orderId: string) {
  const { db } = shop.contextOf()
  const { keys, refunded } = await atProvider(shop, orderId)
  const payable = await db.select().from(payables).where(eq(payables.orderId, orderId)).get()
  for (const { id, status, method } of await rowsOf(shop, orderId)) {
    const did = (verb: string) => keys.has(`${id}/${verb}`)
    expect(['AUTHORIZED', 'CAPTURED', 'VOIDED', 'FAILED']).toContain(status)
    expect(did('capture')).toBe(status === 'CAPTURED')
    expect(did('void')).toBe(status === 'VOIDED')
    expect(did('authorize')).toBe(status !== 'FAILED' || method === 'tok_capture_refused')
    if (payable?.status === 'CLOSED') expect(['VOIDED', 'FAILED']).toContain(status)
  }
  const paidBack = await db.select().from(refunds).where(eq(refunds.orderId, orderId))
  expect(paidBack.filter(({ status }) => status === 'REQUESTED')).toEqual([])
  expect(paidBack.reduce((sum, { status, amount }) => (status === 'DONE' ? sum + amount : sum), 0)).toBe(refunded)
}
