import type { Caller } from '#kit/context.ts'
import { newId } from '#kit/id.ts'
import type { Place } from '#kit/subgraph.ts'
import { admin, customer, dataOf, openForTest } from '#kit/testing.ts'
import { openSandboxProvider } from '#sandbox-provider/index.ts'
import type { EventOf, NewEvent } from '#schema/events.ts'
import { paymentsBy } from './index.ts'
import { initiatePayment } from './payments.ts'
import type { PaymentsContext, Provider } from './provider.ts'

const fields = `id status amount { amount currency } capturedAmount { amount } refundedAmount { amount } method failureReason reference version`
const initiate = `mutation ($input: InitiatePaymentInput!) { initiatePayment(input: $input) { payment { ${fields} } userErrors { code path subject } } }`
const refund = `mutation ($input: RefundPaymentInput!) { refundPayment(input: $input) {
  refund { id status amount { amount } reason failureReason } payment { id refundedAmount { amount } } userErrors { code path subject } } }`

/** What can happen to a request on its way: it gets through, it is never executed, or it is executed and its answer is lost. */
export type Weather = 'fair' | 'lost' | 'unheard'
type Wire = { weather: () => Weather }
type Sandbox = ReturnType<typeof openSandboxProvider>

const overWire = (sandbox: Sandbox, wire: Wire): Sandbox => {
  const passed =
    <R>(verb: (request: R) => ReturnType<Provider['capture']>) =>
    async (request: R) => {
      const weather = wire.weather()
      if (weather === 'lost') throw new Error('the request is lost')
      const answer = await verb(request)
      if (weather === 'unheard') throw new Error('the answer is lost')
      return answer
    }
  const { authorize, capture, refund } = sandbox
  return { ...sandbox, authorize: passed(authorize), capture: passed(capture), void: passed(sandbox.void), refund: passed(refund) }
}

export const closed = (orderId: string): NewEvent => ({ type: 'order.closed', orderId, outcome: 'CANCELLED', reason: 'x', version: 2 })
export const accepted = (orderId: string, attemptId: string): NewEvent => ({
  type: 'order.payment-accepted',
  orderId,
  attemptId,
  version: 3,
})
export const linesCancelled = (orderId: string, refundId: string, amount: number): NewEvent => ({
  type: 'order.lines-cancelled',
  orderId,
  refundId,
  amount,
  lines: [],
  version: 4,
})

/** The payments of a shop with the sandbox provider behind a wire that a test can cut. */
export const openPayments = async (settings: Record<string, string> = {}, place: Partial<Place> = {}) => {
  const wire: Wire = { weather: () => 'fair' }
  const opened: Sandbox[] = []
  const subgraph = paymentsBy((config) => {
    const sandbox = openSandboxProvider({ config })
    opened.push(sandbox)
    return overWire(sandbox, wire)
  })
  const open = await openForTest(subgraph, { ...place, settings: { PROVIDER_TIMEOUT_MS: '50', ...settings } })
  const contextOf = (caller: Caller = customer()) => open.context(caller) as PaymentsContext

  const confirmed = (orderId: string, more: Partial<EventOf<'order.confirmed'>> = {}): NewEvent => {
    const expiresAt = new Date(open.clock().getTime() + 1_800_000).toISOString()
    return { type: 'order.confirmed', orderId, owner: 'usr_customer', total: 500, currency: 'GBP', expiresAt, version: 1, ...more }
  }
  return {
    ...open,
    wire,
    contextOf,
    confirmed,
    /** What the provider says that it did. */
    providerLedger: async () => (await opened[0]?.ledger()) ?? [],
    newOrder: () => newId('ord', open.clock()),
    /** An order that waits for its payment. */
    order: async (more: Partial<EventOf<'order.confirmed'>> = {}): Promise<string> => {
      const orderId = newId('ord', open.clock())
      await open.given(confirmed(orderId, more))
      return orderId
    },
    /** Orders accept every payment that is authorised. */
    accepting: () => open.answered('payment.authorized', ({ orderId, attemptId }) => accepted(orderId, attemptId)),
    /** Pays through the door. */
    pay: async (orderId: string, input: { method?: string; idempotencyKey?: string } = {}, caller = customer()) =>
      dataOf(await open.ask(caller, initiate, { input: { orderId, method: 'tok_approve', idempotencyKey: 'k1', ...input } }))
        .initiatePayment,
    /** Starts to pay in the room, and does not wait for the provider. */
    start: (orderId: string, { method = 'tok_approve', idempotencyKey = 'k1', caller = customer() } = {}) =>
      initiatePayment(contextOf(caller), { orderId, method, idempotencyKey }),
    /** Refunds through the door, as an admin. */
    refund: async (paymentId: string, amount: number, idempotencyKey = 'r1', caller = admin()) =>
      dataOf(await open.ask(caller, refund, { input: { paymentId, amount, reason: 'broken', idempotencyKey } })).refundPayment,
    /** A payment as an admin sees it. */
    seen: async (id: string) =>
      dataOf(await open.ask(admin(), `{ payment(id: "${id}") { ${fields} refunds { status } ledger { kind amount { amount } by } } }`))
        .payment,
  }
}

export type Till = Awaited<ReturnType<typeof openPayments>>
