// Every event that crosses a border: its producer, its fields, past tense.
// A change of an event is additive: a new field is optional, a new meaning is a new event.
import { z } from 'zod'

type Fields = { [T in keyof typeof events]: z.infer<(typeof events)[T]['fields']> } & {
  [T in keyof typeof everyonesEvents]: z.infer<(typeof everyonesEvents)[T]>
}

export type EventType = keyof Fields
/** What a room publishes: the type and its fields. */
export type NewEvent = { [T in EventType]: { type: T } & Fields[T] }[EventType]

export type Envelope = Pick<z.infer<typeof envelope>, 'id' | 'producer' | 'seq' | 'occurredAt' | 'requestId'>
export type Event = NewEvent & Envelope
/** One kind of event, as a handler receives it. */
export type EventOf<T extends EventType> = Extract<Event, { type: T }>

const id = z.string()
const amount = z.int()
const quantity = z.int()
const moment = z.iso.datetime()
const line = z.object({ productId: id, quantity })
const pricedLine = line.extend({ sku: z.string(), name: z.string(), unitPrice: amount })

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
  'order.payment-accepted': event('orders', { orderId: id, paymentId: id, version: z.int() }),
  'order.paid': event('orders', {
    orderId: id,
    owner: id,
    paymentId: id.nullable(),
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

  'payment.authorized': event('payments', { orderId: id, paymentId: id, amount }),
  'payment.captured': event('payments', { orderId: id, paymentId: id, amount }),
  'payment.failed': event('payments', { orderId: id, paymentId: id, reason: z.enum(['DECLINED', 'CAPTURE_REFUSED', 'VOIDED']) }),
  'payment.refunded': event('payments', { orderId: id, refundId: id, paymentId: id, amount }),
  'payment.refund-failed': event('payments', { orderId: id, refundId: id, reason: z.enum(['OVER_CAPTURED', 'PROVIDER_REFUSED']) }),

  'event.retry-requested': event('admin', { deadLetterIds: z.array(id) }),
}

/** What every subgraph may say. */
export const everyonesEvents = {
  /** A privileged mutation: who did it, on what, before and after. */
  'audit.recorded': z.object({ action: z.string(), actor: id, subject: id, before: z.unknown().optional(), after: z.unknown().optional() }),
  /** `consumer` cannot handle an event of the producer `of`, and has put it aside. `eventSeq` is 0 where it was no event at all. */
  'event.dead-lettered': z.object({
    deadLetterId: id,
    consumer: z.string(),
    of: z.string(),
    eventType: z.string(),
    eventSeq: z.int(),
    reason: z.string(),
    attempts: z.int(),
  }),
  /** A dead letter was sent again, and handled. */
  'event.retried': z.object({ deadLetterId: id }),
}

/** What every event carries besides: `seq` counts its producer's events, from 1 on and without a gap. */
const envelope = z.looseObject({
  type: z.string(),
  id,
  producer: z.string(),
  seq: z.int().positive(),
  occurredAt: moment,
  requestId: z.string(),
})

/** Every subgraph that says something. */
export const producers = [...new Set(Object.values(events).map(({ producer }) => producer))]

/** Who may say this: one subgraph, or any of them. */
export function producersOf(type: EventType): string[] {
  return isEveryones(type) ? producers : [events[type].producer]
}

/** An event out of its text, as far as its envelope goes: its own fields are not looked at. Undefined where it is none. */
export function parseEvent(text: string): Event | undefined {
  try {
    return envelope.safeParse(JSON.parse(text)).data as Event | undefined
  } catch {
    return undefined
  }
}

/** Throws, naming the fields and no value, unless the event has the fields of its type. */
export function checkEvent(event: NewEvent): void {
  const fields = fieldsOf(event.type)
  if (!fields) throw new TypeError('there is no such event')
  const { error } = fields.safeParse(event)
  if (error) throw new TypeError(`not of the form of ${event.type}: ${error.issues.map(({ path, code }) => `${path.join('.')} ${code}`)}`)
}

function event<P extends string, F extends z.ZodRawShape>(producer: P, fields: F) {
  return { producer, fields: z.object(fields) }
}

function isEveryones(type: EventType): type is keyof typeof everyonesEvents {
  return Object.hasOwn(everyonesEvents, type)
}

function fieldsOf(type: EventType): z.ZodType | undefined {
  return isEveryones(type) ? everyonesEvents[type] : events[type]?.fields
}
