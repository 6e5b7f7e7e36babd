// The letters about an order, from what orders has published.
import type { Tx } from '#kit/context.ts'
import type { EventOf } from '#schema/events.ts'
import { isGuest } from '#schema/guest-token.ts'
import type { Content } from './letter.ts'
import { writeMail } from './writing.ts'

type About = { owner?: string | undefined; email?: string | undefined; occurredAt: string }

/** How many lines of an order its confirmation names: an order may have two thousand. */
const linesMax = 100

/** The letter about a change of an order's status, where there is one. */
const kinds: Partial<Record<string, 'ORDER_PAYMENT_FAILED' | 'ORDER_SHIPPED'>> = {
  AWAITING_PAYMENT: 'ORDER_PAYMENT_FAILED',
  SHIPPED: 'ORDER_SHIPPED',
}

/** Confirms a paid order. */
export async function mailOrderPaid(tx: Tx, event: EventOf<'order.paid'>): Promise<void> {
  const { orderId, total: amount, currency } = event
  const lines = event.lines.slice(0, linesMax).map(({ name, quantity, unitPrice }) => ({ name, quantity, unitPrice }))
  // only to the account's own address: at any other a note could be a stranger's way to write to somebody
  const note = event.email === undefined && !isGuest(event.owner) ? event.note : undefined
  const discount = event.discount && { code: event.discount.code, amount: event.discount.amount }
  const more = { ...(discount && { discount }), ...(note && { note }) }
  const order = { orderId, lines, furtherLines: event.lines.length - lines.length, total: { amount, currency }, ...more }
  await mailAbout(tx, orderId, { kind: 'ORDER_PAID', ...order }, event)
}

/** Says that an order has left, or that its payment has failed. */
export async function mailOrderMoved(tx: Tx, event: EventOf<'order.moved'>): Promise<void> {
  const { orderId, status, version } = event
  const kind = kinds[status]
  if (kind) await mailAbout(tx, `${orderId} ${version}`, { kind, orderId }, event)
}

/** Says that money was paid back. */
export async function mailOrderRefunded(tx: Tx, event: EventOf<'order.refunded'>): Promise<void> {
  const { orderId, refundId, amount, currency } = event
  await mailAbout(tx, refundId, { kind: 'ORDER_REFUNDED', orderId, refunded: { amount, currency } }, event)
}

async function mailAbout(tx: Tx, subject: string, content: Content, { owner, email, occurredAt }: About): Promise<void> {
  const userId = owner === undefined || isGuest(owner) ? undefined : owner
  await writeMail(tx, { about: `${content.kind} ${subject}`, content, userId, email, occurredAt })
}
