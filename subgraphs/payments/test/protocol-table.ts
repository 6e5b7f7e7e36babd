import { eq, gt } from 'drizzle-orm'
import { admin, refusalCode } from '#kit/test/testing.ts'
import type { pendingStatus } from '#subgraphs/payments/payment-status.ts'
import { recordAnswer } from '#subgraphs/payments/provider-calls.ts'
import type { Answer } from '#subgraphs/payments/providers/contract.ts'
import { outbox, type PaymentRow, payments } from '#subgraphs/payments/tables.ts'
import { startVoid } from '#subgraphs/payments/voids.ts'
import { accepted, approved, closed, refused, type TestPayments } from './test-payments.ts'

/** Something that happens to a row. */
export type Input<Row> = (shop: TestPayments, row: Row) => Promise<unknown>
/** What a state becomes by an input, and what is published; a pair that is missing changes and publishes nothing. */
export type Table = Record<string, Record<string, string>>
type Status = PaymentRow['status']
export type PaymentState = Status | `${Status}, closed`

/** What an input does: the state after it, then what was published or how it was refused. */
export async function outcome(shop: TestPayments, act: () => Promise<unknown>, stateNow: () => Promise<string>): Promise<string> {
  const { last } = await publishedAfter(shop, 0)
  const refused = await act().then(() => undefined, refusalCode)
  await shop.untilIdle()
  const { words } = await publishedAfter(shop, last)
  return [await stateNow(), ...words, ...(refused ? [refused] : [])].join(', ')
}

export function unchanged(table: Table, state: string, input: string) {
  return table[state]?.[input] ?? state
}

export function refusing(state: string, ...names: string[]) {
  return Object.fromEntries(names.map((name) => [name, `${state}, INVALID_PAYMENT_STATE`]))
}

/** Brings a new payment into a state by the same inputs as in a shop; after that, no call reaches the provider. */
export async function toPayment(shop: TestPayments, state: PaymentState): Promise<PaymentRow> {
  shop.network.delivery = () => 'request lost'
  const orderId = await shop.order()
  const row = await shop.start(orderId, { idempotencyKey: orderId })
  await shop.untilIdle()
  const [status, ending] = state.split(', ')
  const answer = (verb: keyof typeof pendingStatus, result: Answer) =>
    shop.contextOf().write((tx) => recordAnswer(tx, { ...row, verb }, result))
  if (status === 'FAILED') await answer('authorize', refused('DECLINED'))
  if (['AUTHORIZED', 'CAPTURING', 'CAPTURED', 'VOIDING', 'VOIDED'].includes(status ?? '')) await answer('authorize', approved)
  if (status === 'CAPTURING' || status === 'CAPTURED') await shop.receive(accepted(orderId, row.id))
  if (status === 'CAPTURED') await answer('capture', approved)
  if (status === 'VOIDING' || status === 'VOIDED') await startVoid(shop.contextOf(admin()), { paymentId: row.id })
  if (status === 'VOIDED') await answer('void', approved)
  if (ending) await shop.receive(closed(orderId))
  await shop.untilIdle()
  return reload(shop, row)
}

/** What was published after the event with this number, and the number of the last one. */
async function publishedAfter(shop: TestPayments, seq: number) {
  const lines = await shop.contextOf().db.select().from(outbox).where(gt(outbox.seq, seq)).orderBy(outbox.seq)
  const events = lines.map(({ body }) => body).filter(({ type }) => type.startsWith('payment.'))
  const words = events.map((event) => ('reason' in event ? `${event.type} ${event.reason}` : event.type))
  return { words, last: lines.at(-1)?.seq ?? seq }
}

async function reload(shop: TestPayments, { id }: PaymentRow) {
  const row = await shop.contextOf().db.select().from(payments).where(eq(payments.id, id)).get()
  return row as PaymentRow
}
