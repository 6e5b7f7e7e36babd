import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { admin, refusalCode } from '#kit/test/testing.ts'
import { voidPayment } from '#subgraphs/payments/payments.ts'
import { refundPayment } from '#subgraphs/payments/refunds.ts'
import { type PaymentRow, payables, payments, refunds } from '#subgraphs/payments/tables.ts'
import { accepted, closed, linesCancelled, openPayments, type Till, type Weather } from './testing.ts'
import { reported, webhookOf } from './webhooks.ts'

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
  'hear',
  'hear',
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

const weathers = fc.array(fc.constantFrom<Weather>('fair', 'fair', 'lost', 'unheard'), { minLength: 1, maxLength: 8 })

test('whatever happens in whatever order, on whatever line: one capture at most, refunds within it, and both ledgers agree in the end', async () => {
  const till = await openPayments()
  const run = fc.asyncProperty(walks, weathers, async (moves, weather) => {
    const orderId = till.newOrder()
    const order = openOrder(till, orderId)
    let requests = 0
    till.wire.weather = () => weather[requests++ % weather.length] ?? 'fair'
    await till.receive(till.confirmed(orderId, { expiresAt: '2027-12-01T09:00:00Z' }))
    for (const move of moves) {
      await walk(till, orderId, order, move).catch(refusalCode)
      await checkBounds(till, orderId)
    }
    till.wire.weather = () => 'fair'
    for (let round = 0; round < 3; round += 1) await wait(till, 300_000)
    await checkAgreement(till, orderId)
  })
  await fc.assert(run, { numRuns: 25, seed: 11 })
})

/** What orders does, in short: it accepts one payment at a time, and none once it is closed. */
function openOrder(till: Till, orderId: string) {
  let isClosed = false
  const said = async () => {
    const of = (events: { orderId: string; paymentId: string }[]) =>
      events.filter((event) => event.orderId === orderId).map((e) => e.paymentId)
    return { authorized: of(await till.published('payment.authorized')), failed: of(await till.published('payment.failed')) }
  }
  let taken: string | undefined
  const choose = async () => {
    const { authorized, failed } = await said()
    if (!taken || failed.includes(taken)) taken = isClosed ? undefined : authorized.find((id) => !failed.includes(id))
    return taken
  }
  return {
    accept: async () => {
      const id = await choose()
      if (id) await till.receive(accepted(orderId, id))
    },
    close: async () => {
      const { failed } = await said()
      isClosed ||= !taken || failed.includes(taken)
      if (isClosed) await till.receive(closed(orderId))
    },
  }
}

async function walk(till: Till, orderId: string, order: ReturnType<typeof openOrder>, { act, method, key, amount }: Step) {
  const idempotencyKey = `${orderId}-${key}`
  const byStaff = till.contextOf(admin())
  const does: Record<Step['act'], () => Promise<unknown>> = {
    confirm: () => till.receive(till.confirmed(orderId, { expiresAt: '2027-12-01T09:00:00Z' })),
    pay: () => till.start(orderId, { method, idempotencyKey }),
    accept: order.accept,
    close: order.close,
    wait: () => wait(till, 4000),
    hear: () => hearAll(till, orderId),
    cancel: () => till.receive(linesCancelled(orderId, `ref_${idempotencyKey}`, amount)),
    void: async () => voidPayment(byStaff, { paymentId: await newest(till, orderId) }),
    refund: async () => refundPayment(byStaff, { paymentId: await newest(till, orderId), amount, reason: 'x', idempotencyKey }),
  }
  await does[act]()
}

async function wait(till: Till, ms: number) {
  till.clock.advance(ms)
  await till.run('drive')
  await till.untilIdle()
}

// late ones too, in the wrong order, and some that were heard before
async function hearAll(till: Till, orderId: string) {
  const ours = await idsOf(till, orderId)
  const lines = (await till.providerLedger()).filter(({ key }) => ours.has(idIn(key)))
  for (const { key, verb, result } of lines.reverse())
    expect(await reported(till, webhookOf(idIn(key), verb, result, `evt_${key}`))).toBe('heard')
}

async function idsOf(till: Till, orderId: string): Promise<Set<string>> {
  const asked = await till.contextOf().db.select().from(refunds).where(eq(refunds.orderId, orderId))
  return new Set([...(await rowsOf(till, orderId)), ...asked].map(({ id }) => id))
}

function rowsOf(till: Till, orderId: string): Promise<PaymentRow[]> {
  return Promise.resolve(till.contextOf().db.select().from(payments).where(eq(payments.orderId, orderId)))
}

function idIn(key: string) {
  return key.split('/')[0] ?? ''
}

async function newest(till: Till, orderId: string) {
  return (await rowsOf(till, orderId)).at(-1)?.id ?? 'pay_none'
}

async function checkBounds(till: Till, orderId: string) {
  const { captures, captured, refunded } = await atProvider(till, orderId)
  expect(captures).toBeLessThanOrEqual(1)
  expect(refunded).toBeLessThanOrEqual(captured)
}

/** What the provider did for an order, by its own ledger. */
async function atProvider(till: Till, orderId: string) {
  const ours = await idsOf(till, orderId)
  const lines = (await till.providerLedger()).filter(({ key, result }) => result.ok && ours.has(idIn(key)))
  const did = (verb: string) => lines.filter((line) => line.verb === verb)
  const sum = (verb: string) => did(verb).reduce((total, { amount }) => total + amount, 0)
  return { captures: did('capture').length, captured: sum('capture'), refunded: sum('refund'), keys: new Set(lines.map(({ key }) => key)) }
}

async function checkAgreement(till: Till, orderId: string) {
  const { db } = till.contextOf()
  const { keys, refunded } = await atProvider(till, orderId)
  const payable = await db.select().from(payables).where(eq(payables.orderId, orderId)).get()
  for (const { id, status, method } of await rowsOf(till, orderId)) {
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
