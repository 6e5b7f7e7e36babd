// Every event between subgraphs, with its producer and its fields. Names are in the past tense.
// Changes are additive: a new field is optional, and a new meaning is a new event.
import { z } from 'zod'
import { commonEvents } from './common-events.ts'
import {
  amount,
  checkedOutCart,
  discount,
  groups,
  id,
  line,
  moment,
  paidOrder,
  placedOrder,
  pricedLine,
  quantity,
  savedProduct,
  shortage,
  text,
} from './event-fields.ts'
import { subgraphNames } from './subgraph-dirs.ts'

export { commonEvents }

type Fields = { [T in keyof typeof events]: z.infer<(typeof events)[T]['fields']> } & {
  [T in keyof typeof commonEvents]: z.infer<(typeof commonEvents)[T]>
}

export type EventType = keyof Fields
/** An event to publish: its type and its fields. */
export type NewEvent = { [T in EventType]: { type: T } & Fields[T] }[EventType]

export type Envelope = Pick<z.infer<typeof envelope>, 'id' | 'producer' | 'seq' | 'occurredAt' | 'requestId'>
export type Event = NewEvent & Envelope
/** An event of one type, as a handler receives it. */
export type EventOf<T extends EventType> = Extract<Event, { type: T }>

export const events = {
  /** A visitor registered an account. `unverified`: nobody has shown yet that the address is theirs. Consumer: users. */
  'user.registered': event('auth', { userId: id, email: text, displayName: text, unverified: z.boolean().optional() }),
  /** The address of an account is to be confirmed by a letter, and by one to `from` where it is to be another than that. Consumer: users. */
  'email-confirmation.requested': event('auth', { confirmationId: id, userId: id, email: text, from: text.optional() }),
  /** An account's user has shown that this address is theirs: that of a new account, or another than before. Consumers: orders and users. */
  'email.confirmed': event('auth', { userId: id, email: text, version: z.int() }),
  /** A user registered, logged in as this guest before, or logged in for the first time that is known. Consumers: carts and orders. */
  'session.started': event('auth', { userId: id, sessionId: id, email: text, guest: id.optional() }),
  /** A user has signed in, by registering too. Consumer: users. */
  'user.signed-in': event('auth', { userId: id }),
  /** Somebody asked to reset the password of this address, whether it has an account or not. Consumer: users. */
  'password-reset.requested': event('auth', { resetId: id, email: text }),
  /** The password of an account was changed, or reset by a link. Consumer: users. */
  'password.changed': event('auth', { userId: id }),
  /** Somebody has accepted an invitation to the staff, with this account. Consumer: users. */
  'staff-invitation.accepted': event('auth', { invitationId: id, userId: id }),
  /** The second factor of an account was turned on, or off. Consumer: users. */
  'mfa.changed': event('auth', { userId: id, on: z.boolean() }),
  /** An account was linked to a provider of sign-ins, or unlinked. Consumer: users. */
  'identity.changed': event('auth', { userId: id, linked: z.boolean() }),
  /** A session ended. Consumer: the router, which refuses its access tokens. */
  'session.ended': event('auth', { userId: id, sessionId: id }),

  /** The profile of a new user was created. Consumer: admin. */
  'user.created': event('users', { userId: id, email: text, version: z.int() }),
  /** A letter with a link to reset the user's password is under way: the hash of its token. Consumer: auth. */
  'password-reset.issued': event('users', { resetId: id, userId: id, tokenHash: text }),
  /** A letter with a link to confirm an address is under way: the hash of its token. `side`: to the new address, or to the one before. Consumer: auth. */
  'email-link.issued': event('users', { confirmationId: id, userId: id, email: text, side: z.enum(['NEW', 'OLD']), tokenHash: text }),
  /** A letter with an invitation to the staff is under way: the hash of its token. Consumer: auth. */
  'staff-invitation.issued': event('users', { invitationId: id, email: text, tokenHash: text, expiresAt: moment }),
  /** An invitation to the staff was revoked. Consumer: auth. */
  'staff-invitation.revoked': event('users', { invitationId: id }),
  /** A user was deleted. Consumers: admin, auth, carts, orders and the router, which refuses the user's tokens. */
  'user.deleted': event('users', { userId: id, version: z.int() }),
  /** A user's roles, their permissions or the customer groups changed, or the user was suspended or reinstated: one who is `suspended` has no roles. Consumers: auth and the router, which refuses older tokens. */
  'roles.changed': event('users', {
    userId: id,
    roles: z.array(text),
    permissions: z.array(text),
    groups,
    suspended: z.boolean().optional(),
    version: z.int(),
  }),

  /** A product was created, changed or archived. `archived`: it is not for sale, as `status` says in full. Consumers: admin and carts. */
  'product.saved': event('products', savedProduct),
  /** A category was moved, and another got or lost products. Consumer: the router, which forgets what it has kept of it. */
  'category.changed': event('products', { categoryId: id }),
  /** A collection got or lost products. Consumer: the router, which forgets what it has kept of it. */
  'collection.changed': event('products', { collectionId: id }),
  /** The stock levels of products changed. Consumer: admin. */
  'stock.changed': event('products', { levels: z.array(z.object({ productId: id, onHand: quantity, held: quantity, version: z.int() })) }),
  /** What is available of a product fell to its threshold, or below: once each time. For who tells staff. */
  'stock.ran-low': event('products', { productId: id, sku: text, name: text, available: z.int(), threshold: quantity }),
  /** A product of which none was available can be ordered again: once each time. For who tells staff. */
  'stock.came-back': event('products', { productId: id, sku: text, name: text, available: quantity }),
  /** Users who waited for a product have got the notice that it can be ordered again. For who writes to them. */
  'watchers.told': event('products', { productId: id, sku: text, name: text, slug: text, owners: z.array(id) }),
  /** All lines of an order are held, at these names and prices. `discount`: what a coupon takes off their sum. Consumer: orders. */
  'stock.held': event('products', { orderId: id, lines: z.array(pricedLine), currency: text, discount }),
  /** Lines of an order cannot be held, so none is, or cost another `total`. `forGuests`: for guests so much. `hasVariants`: it is none of its variants. `noPrice`: it has none in the currency. Consumer: orders. */
  'stock.refused': event('products', { orderId: id, shortages: z.array(shortage), total: amount.optional(), currency: text.optional() }),

  /** An order took a cart with these lines. `besides`: what its network's guests hold of the product. `groups`: the buyer's. `currency`: where it is not the shop's own. `coupon`: which the order uses. Consumer: products. */
  'cart.checked-out': event('carts', checkedOutCart),
  /** An order cannot take its cart. `total` is what the lines cost, where that is the reason, in `currency` where it is another than expected. `coupon`: which cannot be used. Consumer: orders. */
  'cart.refused': event('carts', {
    orderId: id,
    reason: z.enum(['NOT_FOUND', 'CART_EMPTY', 'CART_CHECKED_OUT', 'PRICE_CHANGED', 'HELD_UNITS_LIMIT']),
    total: amount.optional(),
    currency: text.optional(),
    coupon: text.optional(),
  }),

  /** What the shopper said about a cart that an order has taken, where there is something. Consumer: orders. */
  'cart.noted': event('carts', { orderId: id, note: text.optional(), lines: z.array(z.object({ productId: id, note: text })) }),
  /** Nobody has touched a user's cart for some hours: once for each cart that has lines. Consumer: users. */
  'cart.abandoned': event('carts', { cartId: id, userId: id, lines: z.int() }),
  /** An order took a cart that was abandoned. Consumer: users. */
  'cart.recovered': event('carts', { orderId: id, cartId: id, userId: id }),

  /** An order was placed. `groups`: the customer groups of its buyer. `currency`: of the expected total, where it is not the shop's own. Consumers: admin and carts. */
  'order.placed': event('orders', placedOrder),
  /** An order's stock is held and its total is fixed: it awaits payment. Consumers: admin and payments. */
  'order.confirmed': event('orders', { orderId: id, owner: id, total: amount, currency: text, expiresAt: moment, version: z.int() }),
  /** An order accepted an authorised payment, which is now captured. Consumers: admin and payments. */
  'order.payment-accepted': event('orders', { orderId: id, paymentId: id, version: z.int() }),
  /** An order was paid. `paymentId` is null if the total is 0. `email`: the one given with the order. `note`: what the shopper said. `discount`: what a coupon took off, and of each line its share. Consumers: admin, carts, payments, products and users. */
  'order.paid': event('orders', paidOrder),
  /** An order ended before it was paid. Consumers: admin, carts, payments and products. */
  'order.closed': event('orders', {
    orderId: id,
    owner: id.optional(),
    outcome: z.enum(['REJECTED', 'CANCELLED', 'EXPIRED']),
    reason: text,
    version: z.int(),
  }),
  /** Orders that guests have placed are a user's too, who has confirmed their address. Consumer: payments. */
  'order.claimed': event('orders', { userId: id, orderIds: z.array(id) }),
  /** Orders that ended unpaid long ago were removed. Consumers: admin, carts, payments and products. */
  'order.removed': event('orders', { orderIds: z.array(id) }),
  /** Units of a paid order were cancelled and their refund was requested. Consumers: admin, payments and products. */
  'order.lines-cancelled': event('orders', {
    orderId: id,
    refundId: id,
    amount,
    lines: z.array(line.extend({ restock: z.boolean() })),
    version: z.int(),
  }),
  /** An order's status changed in a way that no step of the saga needs to know. Consumers: admin and users. */
  'order.moved': event('orders', { orderId: id, status: text, owner: id.optional(), email: text.optional(), version: z.int() }),
  /** Money was paid back for an order, as orders has recorded. Consumer: users. */
  'order.refunded': event('orders', { orderId: id, refundId: id, owner: id, amount, currency: text, email: text.optional() }),

  /** The provider authorised a payment. Consumer: orders. */
  'payment.authorized': event('payments', { orderId: id, paymentId: id, amount }),
  /** The provider captured a payment. `currency`: where it is not the shop's own. Consumers: admin and orders. */
  'payment.captured': event('payments', { orderId: id, paymentId: id, amount, currency: text.optional() }),
  /** A payment ended without a charge. Consumer: orders. */
  'payment.failed': event('payments', { orderId: id, paymentId: id, reason: z.enum(['DECLINED', 'CAPTURE_REFUSED', 'VOIDED']) }),
  /** The provider paid a refund. `currency`: where it is not the shop's own. Consumers: admin and orders. */
  'payment.refunded': event('payments', { orderId: id, refundId: id, paymentId: id, amount, currency: text.optional() }),
  /** A refund was refused. Consumer: orders. */
  'payment.refund-failed': event('payments', { orderId: id, refundId: id, reason: z.enum(['OVER_CAPTURED', 'PROVIDER_REFUSED']) }),

  /** The last audit entries that admin has of each subgraph. Consumer: users, which keeps them apart from the log. */
  'audit.anchored': event('admin', { heads: z.array(z.object({ subgraph: text, number: z.int().positive(), hash: text })) }),
  /** Staff asked to handle dead letters again. Consumer: the subgraph that has them. */
  'event.retry-requested': event('admin', { deadLetterIds: z.array(id) }),
}

/** The fields that every event has. `seq` counts its producer's events, from 1 and without gaps. */
export const envelope = z.looseObject({ type: text, id, producer: text, seq: z.int().positive(), occurredAt: moment, requestId: text })

/** Every subgraph: each can publish the common events. */
export const producers = subgraphNames()

/** The producers whose events revoke access tokens. A router that starts reads those of the last day again. */
export const revokers = ['auth', 'users']

/** The subgraphs that can publish events of this type: one, or all. */
export function producersOf(type: EventType): string[] {
  return isCommon(type) ? producers : [events[type].producer]
}

/** The fields of a type's own events; undefined for an unknown type. */
export function fieldsOf(type: EventType): z.ZodType | undefined {
  return isCommon(type) ? commonEvents[type] : events[type]?.fields
}

function event<P extends string, F extends z.ZodRawShape>(producer: P, fields: F) {
  return { producer, fields: z.object(fields) }
}

function isCommon(type: EventType): type is keyof typeof commonEvents {
  return Object.hasOwn(commonEvents, type)
}
