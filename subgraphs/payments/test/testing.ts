import { eq, gt } from 'drizzle-orm'
import type { Caller } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import type { RuntimeOptions } from '#kit/subgraph.ts'
import { admin, customer, dataOf, openForTest, refusalCode, testConfig } from '#kit/test/testing.ts'
import type { EventOf, NewEvent } from '#schema/events.ts'
import type { Answer, PaymentsContext, Provider } from '#subgraphs/payments/ask-provider.ts'
import { paymentsBy } from '#subgraphs/payments/index.ts'
import { initiatePayment, settlePayment, voidPayment } from '#subgraphs/payments/payments.ts'
import { openSandboxProvider } from '#subgraphs/payments/providers/sandbox/company/company.ts'
import { keepWebhookKeys } from '#subgraphs/payments/providers/sandbox/company/test/testing.ts'
import { outbox, type PaymentRow, payments } from '#subgraphs/payments/tables.ts'

/** What can happen to a request on its way: it gets through, it is never executed, or it is executed and its answer is lost. */
export type Weather = 'fair' | 'lost' | 'unheard'
type Wire = { weather: () => Weather }
type Sandbox = ReturnType<typeof openSandboxProvider>

export type Till = Awaited<ReturnType<typeof openPayments>>

// ——— the protocol: what each state becomes by each input
export type Input<Row> = (till: Till, row: Row) => Promise<unknown>
/** What a state becomes by an input, and what is published; every pair that is not in it changes and publishes nothing. */
export type Table = Record<string, Record<string, string>>
type Status = PaymentRow['status']
export type PaymentState = Status | `${Status}, closed`

const fields = `id status amount { amount currency } capturedAmount { amount } refundedAmount { amount } method failureReason reference version`
const initiate = `mutation ($input: InitiatePaymentInput!) { initiatePayment(input: $input) { payment { ${fields} } userErrors { code path subject } } }`
const refund = `mutation ($input: RefundPaymentInput!) { refundPayment(input: $input) {
  refund { id status amount { amount } reason failureReason } payment { id refundedAmount { amount } } userErrors { code path subject } } }`

export const yes: Answer = { ok: true, authorization: 'auth_1' }

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

/** The payments of a shop with the sandbox provider behind a wire that a test can cut. */
export async function openPayments(
  settings: Record<string, string> = {},
  { keys, ...place }: Partial<RuntimeOptions> & { keys?: string[] } = {},
) {
  const wire: Wire = { weather: () => 'fair' }
  const opened: Sandbox[] = []
  const subgraph = paymentsBy((config) => {
    const sandbox = openSandboxProvider({ config })
    opened.push(sandbox)
    return overWire(sandbox, wire)
  })
  const config = testConfig({ PROVIDER_TIMEOUT_MS: '50', ...settings })
  const webhookKeys = keepWebhookKeys(config, keys)
  const open = await openForTest(subgraph, { config, ...place })
  const contextOf = (caller: Caller = customer()) => open.context(caller) as PaymentsContext

  const confirmed = (orderId: string, more: Partial<EventOf<'order.confirmed'>> = {}): NewEvent => {
    const expiresAt = new Date(open.clock().getTime() + 1_800_000).toISOString()
    return { type: 'order.confirmed', orderId, owner: 'usr_customer', total: 500, currency: 'GBP', expiresAt, version: 1, ...more }
  }
  return {
    ...open,
    wire,
    webhookKeys,
    contextOf,
    confirmed,
    /** What the provider says that it did. */
    providerLedger: async () => (await opened[0]?.ledger()) ?? [],
    newOrder: () => newId('ord', open.clock()),
    /** An order that waits for its payment. */
    order: async (more: Partial<EventOf<'order.confirmed'>> = {}): Promise<string> => {
      const orderId = newId('ord', open.clock())
      await open.receive(confirmed(orderId, more))
      return orderId
    },
    /** Orders accept every payment that is authorised. */
    accepting: () => open.answered('payment.authorized', ({ orderId, paymentId }) => accepted(orderId, paymentId)),
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

export function no(reason: string): Answer {
  return { ok: false, reason }
}

/** What an input does: the state after it, then what was published or how it was refused. */
export async function outcome(till: Till, act: () => Promise<unknown>, stateNow: () => Promise<string>): Promise<string> {
  const { last } = await saidAfter(till, 0)
  const refused = await act().then(() => undefined, refusalCode)
  await till.untilIdle()
  const { words } = await saidAfter(till, last)
  return [await stateNow(), ...words, ...(refused ? [refused] : [])].join(', ')
}

export function unchanged(table: Table, state: string, input: string) {
  return table[state]?.[input] ?? state
}

export function refusing(state: string, ...names: string[]) {
  return Object.fromEntries(names.map((name) => [name, `${state}, INVALID_PAYMENT_STATE`]))
}

export function settle(from: PaymentRow['status'], answer: Answer) {
  return (till: Till, row: PaymentRow) => till.contextOf().write((tx) => settlePayment(tx, row, from, answer))
}

/** Brings a new payment into a state by the same inputs as a shop's, with the wire cut at its end. */
export async function toPayment(till: Till, state: PaymentState): Promise<PaymentRow> {
  till.wire.weather = () => 'lost'
  const orderId = await till.order()
  const row = await till.start(orderId, { idempotencyKey: orderId })
  await till.untilIdle()
  const [status, ending] = state.split(', ')
  const step = async (from: PaymentRow['status'], answer: Answer) => void (await settle(from, answer)(till, row))
  if (status === 'FAILED') await step('STARTED', no('DECLINED'))
  if (['AUTHORIZED', 'CAPTURING', 'CAPTURED', 'VOIDING', 'VOIDED'].includes(status ?? '')) await step('STARTED', yes)
  if (status === 'CAPTURING' || status === 'CAPTURED') await till.receive(accepted(orderId, row.id))
  if (status === 'CAPTURED') await step('CAPTURING', yes)
  if (status === 'VOIDING' || status === 'VOIDED') await voidPayment(till.contextOf(admin()), { paymentId: row.id })
  if (status === 'VOIDED') await step('VOIDING', yes)
  if (ending) await till.receive(closed(orderId))
  await till.untilIdle()
  return reload(till, row)
}

function overWire(sandbox: Sandbox, wire: Wire): Sandbox {
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

/** What was published after the event with this number, and the number of the last. */
async function saidAfter(till: Till, seq: number) {
  const lines = await till.contextOf().db.select().from(outbox).where(gt(outbox.seq, seq)).orderBy(outbox.seq)
  const events = lines.map(({ body }) => body).filter(({ type }) => type.startsWith('payment.'))
  const words = events.map((event) => ('reason' in event ? `${event.type} ${event.reason}` : event.type))
  return { words, last: lines.at(-1)?.seq ?? seq }
}

async function reload(till: Till, { id }: PaymentRow) {
  const row = await till.contextOf().db.select().from(payments).where(eq(payments.id, id)).get()
  return row as PaymentRow
}
