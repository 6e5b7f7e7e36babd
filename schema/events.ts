// Every event that crosses a border: its producer, its fields, past tense.
// A change of an event is additive: a new field is optional, a new meaning is a new event.
import { z } from 'zod'

const id = z.string()
const amount = z.int()
const quantity = z.int()
const moment = z.iso.datetime()
const line = z.object({ productId: id, quantity })
const pricedLine = line.extend({ sku: z.string(), name: z.string(), unitPrice: amount })

const event = <P extends string, F extends z.ZodRawShape>(producer: P, fields: F) => ({ producer, fields: z.object(fields) })

export const events = {
  'user.registered': event('auth', { userId: id, email: z.string(), displayName: z.string() }),
  'session.ended': event('auth', { userId: id, sessionId: id }),

  'user.created': event('users', { userId: id, email: z.string(), version: z.int() }),
  'user.deleted': event('users', { userId: id, version: z.int() }),
  'roles.changed': event('users', { userId: id, roles: z.array(z.string()), permissions: z.array(z.string()), version: z.int() }),

  'product.saved': event('products', {
    productId: id,
    sku: z.string(),
    name: z.string(),
    price: amount,
    archived: z.boolean(),
    version: z.int(),
  }),
  'stock.changed': event('products', { levels: z.array(z.object({ productId: id, onHand: quantity, held: quantity, version: z.int() })) }),
  'stock.held': event('products', { orderId: id, lines: z.array(pricedLine), currency: z.string() }),
  'stock.refused': event('products', {
    orderId: id,
    shortages: z.array(z.object({ productId: id, wanted: quantity, available: z.union([quantity, z.literal('GONE')]) })),
  }),

  'cart.checked-out': event('carts', { orderId: id, cartId: id, cartVersion: z.int(), lines: z.array(line) }),
  'cart.refused': event('carts', { orderId: id, reason: z.enum(['NOT_FOUND', 'CART_EMPTY', 'CART_CHECKED_OUT']) }),

  'order.placed': event('orders', { orderId: id, cartId: id, owner: id, version: z.int() }),
  'order.confirmed': event('orders', { orderId: id, owner: id, total: amount, currency: z.string(), expiresAt: moment, version: z.int() }),
  'order.payment-accepted': event('orders', { orderId: id, attemptId: id, version: z.int() }),
  'order.paid': event('orders', {
    orderId: id,
    owner: id,
    attemptId: id.nullable(),
    total: amount,
    currency: z.string(),
    lines: z.array(pricedLine),
    version: z.int(),
  }),
  'order.closed': event('orders', {
    orderId: id,
    outcome: z.enum(['REJECTED', 'CANCELLED', 'EXPIRED']),
    reason: z.string(),
    version: z.int(),
  }),
  'order.lines-cancelled': event('orders', {
    orderId: id,
    refundId: id,
    amount,
    lines: z.array(line.extend({ restock: z.boolean() })),
    version: z.int(),
  }),
  'order.moved': event('orders', { orderId: id, status: z.string(), version: z.int() }),

  'payment.authorized': event('payments', { orderId: id, attemptId: id, amount }),
  'payment.captured': event('payments', { orderId: id, attemptId: id, amount }),
  'payment.failed': event('payments', { orderId: id, attemptId: id, reason: z.enum(['DECLINED', 'CAPTURE_REFUSED', 'VOIDED']) }),
  'payment.refunded': event('payments', { orderId: id, refundId: id, attemptId: id, amount }),
  'payment.refund-failed': event('payments', { orderId: id, refundId: id, reason: z.enum(['OVER_CAPTURED', 'PROVIDER_REFUSED']) }),
}

/** The one event that every subgraph may produce: a privileged mutation, who did it, on what, before and after. */
export const auditRecorded = z.object({
  action: z.string(),
  actor: id,
  subject: id,
  before: z.unknown(),
  after: z.unknown(),
})

type Fields = { [T in keyof typeof events]: z.infer<(typeof events)[T]['fields']> } & { 'audit.recorded': z.infer<typeof auditRecorded> }

export type EventType = keyof Fields
/** What a room publishes: the type and its fields. */
export type NewEvent = { [T in EventType]: { type: T } & Fields[T] }[EventType]
/** What every event carries besides: `seq` counts its producer's events. */
export type Envelope = { id: string; producer: string; seq: number; occurredAt: string; requestId: string }
export type Event = NewEvent & Envelope
/** One kind of event, as a handler receives it. */
export type EventOf<T extends EventType> = Extract<Event, { type: T }>

const producers = [...new Set(Object.values(events).map(({ producer }) => producer)), 'admin']

/** Who may say this: one subgraph, or any of them for the audit log. */
export const producersOf = (type: EventType): string[] => (type === 'audit.recorded' ? producers : [events[type].producer])
