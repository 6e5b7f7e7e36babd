import type { Caller } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import { newKey } from '#kit/http/claims.ts'
import type { RuntimeOptions } from '#kit/subgraph.ts'
import { admin, customer, dataOf, openForTest, testConfig } from '#kit/test/testing.ts'
import type { EventOf, NewEvent } from '#schema/events.ts'
import type { PaymentsContext } from '#subgraphs/payments/context.ts'
import { paymentsWith } from '#subgraphs/payments/index.ts'
import { startPayment } from '#subgraphs/payments/initiations.ts'
import { type Answer, listAll, type Provider } from '#subgraphs/payments/providers/contract.ts'
import { placeLedger, writeWebhookKeys } from '#subgraphs/payments/providers/sandbox/company/test/testing.ts'
import { openProvider } from '#subgraphs/payments/providers/sandbox/index.ts'

/** What becomes of a call on the network: it is answered, it is never executed, or it is executed and its answer is lost. */
export type Delivery = 'answered' | 'request lost' | 'answer lost'
type Network = { delivery: () => Delivery }

export type TestPayments = Awaited<ReturnType<typeof openPayments>>

const fields = `id status amount { amount currency } capturedAmount { amount } refundedAmount { amount } method failureReason version`
const initiate = `mutation ($input: InitiatePaymentInput!) { initiatePayment(input: $input) { payment { ${fields} } userErrors { code path subject } } }`
const refund = `mutation ($input: RefundPaymentInput!) { refundPayment(input: $input) {
  refund { id status amount { amount } reason failureReason } payment { id refundedAmount { amount } } userErrors { code path subject } } }`

export const approved: Answer = { outcome: 'APPROVED', authorization: 'auth_1' }

export function refused(reason: string): Answer {
  return { outcome: 'REFUSED', reason }
}

export function closed(orderId: string): NewEvent {
  return { type: 'order.closed', orderId, outcome: 'CANCELLED', reason: 'x', version: 2 }
}

export function accepted(orderId: string, paymentId: string): NewEvent {
  return {
    type: 'order.payment-accepted',
    orderId,
    paymentId,
    version: 3,
  }
}

export function paid(orderId: string, paymentId: string): NewEvent {
  return { type: 'order.paid', orderId, owner: 'usr_customer', paymentId, total: 500, currency: 'GBP', lines: [], version: 4 }
}

export function linesCancelled(orderId: string, refundId: string, amount: number): NewEvent {
  return {
    type: 'order.lines-cancelled',
    orderId,
    refundId,
    amount,
    lines: [],
    version: 4,
  }
}

/** Opens payments with the sandbox as its provider, on a network that a test can cut. */
export async function openPayments(
  settings: Record<string, string> = {},
  { keys = [newKey()], ...place }: Partial<RuntimeOptions> & { keys?: string[] } = {},
) {
  const network: Network = { delivery: () => 'answered' }
  const opened: Provider[] = []
  const subgraph = paymentsWith(async (config) => {
    const provider = await openProvider(config)
    opened.push(provider)
    return overNetwork(provider, network)
  })
  const config = testConfig(settings)
  const webhookKeys = writeWebhookKeys(config, keys)
  await placeLedger(config)
  const open = await openForTest(subgraph, { config, ...place })
  const contextOf = (caller: Caller = customer()) => open.context(caller) as PaymentsContext

  const confirmed = (orderId: string, more: Partial<EventOf<'order.confirmed'>> = {}): NewEvent => {
    const expiresAt = new Date(open.clock().getTime() + 1_800_000).toISOString()
    return { type: 'order.confirmed', orderId, owner: 'usr_customer', total: 500, currency: 'GBP', expiresAt, version: 1, ...more }
  }
  return {
    ...open,
    network,
    webhookKeys,
    contextOf,
    confirmed,
    /** The provider itself, without the network between. */
    provider: () => opened[0] as Provider,
    /** The calls that the provider has executed. */
    providerCalls: async () => (opened[0] ? listAll(opened[0]) : []),
    newOrder: () => newId('ord', open.clock()),
    /** A new order that waits for its payment. */
    order: async (more: Partial<EventOf<'order.confirmed'>> = {}): Promise<string> => {
      const orderId = newId('ord', open.clock())
      await open.receive(confirmed(orderId, more))
      return orderId
    },
    /** Lets orders accept every authorised payment, and have the order paid once it is captured. */
    accepting: async () => {
      await open.respondTo('payment.authorized', ({ orderId, paymentId }) => accepted(orderId, paymentId))
      await open.respondTo('payment.captured', ({ orderId, paymentId }) => paid(orderId, paymentId))
    },
    /** Pays by the mutation. */
    pay: async (orderId: string, input: { method?: string; idempotencyKey?: string } = {}, caller = customer()) =>
      dataOf(await open.ask(caller, initiate, { input: { orderId, method: 'tok_approve', idempotencyKey: 'k1', ...input } }))
        .initiatePayment,
    /** Starts a payment, and does not wait for the provider. */
    start: (orderId: string, { method = 'tok_approve', idempotencyKey = 'k1', caller = customer() } = {}) =>
      startPayment(contextOf(caller), { orderId, method, idempotencyKey }),
    /** Refunds by the mutation, as an admin. */
    refund: async (paymentId: string, amount: number, idempotencyKey = 'r1', caller = admin()) =>
      dataOf(await open.ask(caller, refund, { input: { paymentId, amount, reason: 'broken', idempotencyKey } })).refundPayment,
    /** A payment as an admin sees it. */
    seen: async (id: string) =>
      dataOf(
        await open.ask(admin(), `{ payment(id: "${id}") { ${fields} reference refunds { status } ledger { kind amount { amount } by } } }`),
      ).payment,
  }
}

function overNetwork(provider: Provider, network: Network): Provider {
  const sent =
    <R>(call: (request: R) => Promise<Answer>) =>
    async (request: R) => {
      const delivery = network.delivery()
      if (delivery === 'request lost') throw new Error('the request is lost')
      const answer = await call(request)
      if (delivery === 'answer lost') throw new Error('the answer is lost')
      return answer
    }
  const { authorize, capture, refund } = provider
  return { ...provider, authorize: sent(authorize), capture: sent(capture), void: sent(provider.void), refund: sent(refund) }
}
