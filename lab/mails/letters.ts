import { type EventType, events, type NewEvent } from '#schema/events.ts'
import type { Content } from '#subgraphs/users/mail/letter.ts'

/**
 * How a letter comes to a person, by their number: what others publish, the event that it is `about`, what users publishes with it, and to whom
 * it goes. `cart`: carts publishes what it is about, of a cart that was left or, besides, ordered. `isInvitation`: staff ask for it.
 */
type Letter = {
  about?: EventType
  told: (at: number) => NewEvent[]
  made?: EventType
  to: (at: number) => string[]
  cart?: 'LEFT' | 'ORDERED'
  isInvitation?: true
}

export type LetterName = Content['kind'] | 'CART_ABANDONED, ordered'

/** Every letter that the shop sends, and the one that it must not send. */
export const letters: Record<LetterName, Letter> = {
  ORDER_PAID: { about: 'order.paid', told: (at) => [paid(at)], to: newAddress },
  ORDER_PAYMENT_FAILED: { about: 'order.moved', told: (at) => [moved(at, 'AWAITING_PAYMENT')], to: newAddress },
  ORDER_SHIPPED: { about: 'order.moved', told: (at) => [moved(at, 'SHIPPED')], to: newAddress },
  ORDER_REFUNDED: { about: 'order.refunded', told: (at) => [refunded(at)], to: newAddress },
  CART_ABANDONED: { about: 'cart.abandoned', told: (at) => [registered(at)], to: ownAddress, cart: 'LEFT' },
  'CART_ABANDONED, ordered': { about: 'cart.recovered', told: (at) => [registered(at), placed(at)], to: () => [], cart: 'ORDERED' },
  PASSWORD_RESET: {
    about: 'password-reset.requested',
    told: (at) => [registered(at), { type: 'password-reset.requested', resetId: `rst_${at}`, email: own(at) }],
    made: 'password-reset.issued',
    to: ownAddress,
  },
  PASSWORD_CHANGED: {
    about: 'password.changed',
    told: (at) => [registered(at), { type: 'password.changed', userId: userOf(at) }],
    to: ownAddress,
  },
  EMAIL_VERIFICATION: {
    about: 'email-confirmation.requested',
    told: (at) => [registered(at, true), confirmation(at, { email: own(at) })],
    made: 'email-link.issued',
    to: ownAddress,
  },
  ACCOUNT_EXISTS: {
    about: 'email-confirmation.requested',
    told: (at) => [registered(at), registered(-at, true, own(at)), confirmation(at, { email: own(at), userId: userOf(-at) })],
    made: 'email-link.issued',
    to: ownAddress,
  },
  EMAIL_CHANGE: {
    about: 'email-confirmation.requested',
    told: (at) => [registered(at), confirmation(at, { email: other(at), from: own(at) })],
    made: 'email-link.issued',
    to: (at) => [own(at), other(at)],
  },
  EMAIL_CHANGED: {
    about: 'email.confirmed',
    told: (at) => [registered(at), { type: 'email.confirmed', userId: userOf(at), email: other(at), version: 1 }],
    to: ownAddress,
  },
  MFA_ON: { about: 'mfa.changed', told: (at) => [registered(at), mfa(at, true)], to: ownAddress },
  PROVIDER_LINKED: { about: 'identity.changed', told: (at) => [registered(at), identity(at, true)], to: ownAddress },
  PROVIDER_UNLINKED: { about: 'identity.changed', told: (at) => [registered(at), identity(at, false)], to: ownAddress },
  STAFF_INVITATION: { told: (at) => [registered(at)], made: 'staff-invitation.issued', to: newAddress, isInvitation: true },
  MFA_OFF: { about: 'mfa.changed', told: (at) => [registered(at), mfa(at, false)], to: ownAddress },
}

/** The moments at which a process can die on the way of a letter, in their order. */
export function seamsOf(name: LetterName): string[] {
  const { about, made, cart } = letters[name]
  const published = ['before-commit', 'after-commit', 'after-send']
  const handled = ['before-handled', 'after-handled']
  const sent = ['before-answer', 'after-answer', 'after-commit']
  return [
    ...(cart === 'ORDERED' ? handled.map((stage) => `carts/order.placed/${stage}`) : []),
    ...(cart ? published.map((stage) => `carts/${about}/${stage}`) : []),
    ...(about ? handled.map((stage) => `users/${about}/${stage}`) : []),
    ...(made ? published.map((stage) => `users/${made}/${stage}`) : []),
    ...(cart === 'ORDERED' ? [] : sent.map((stage) => `users/mail/${stage}`)),
  ]
}

/** The user with this number. */
export function userOf(at: number): string {
  return `usr_${at < 0 ? `other_${-at}` : at}`
}

/** Who publishes an event of others than users and carts. */
export function producerOf({ type }: NewEvent): string {
  return (events as Record<string, { producer: string }>)[type]?.producer ?? ''
}

/** The address of a user. */
export function own(at: number): string {
  return `own-${at}@example.com`
}

/** An address of theirs that the shop does not know. */
export function other(at: number): string {
  return `other-${at}@example.com`
}

function ownAddress(at: number): string[] {
  return [own(at)]
}

function newAddress(at: number): string[] {
  return [other(at)]
}

function registered(at: number, unverified = false, email = own(at)): NewEvent {
  return { type: 'user.registered', userId: userOf(at), email, displayName: 'Ann', ...(unverified && { unverified }) }
}

function confirmation(at: number, rest: { email: string; from?: string; userId?: string }): NewEvent {
  return { type: 'email-confirmation.requested', confirmationId: `cnf_${at}`, userId: userOf(at), ...rest }
}

function mfa(at: number, on: boolean): NewEvent {
  return { type: 'mfa.changed', userId: userOf(at), on }
}

function identity(at: number, linked: boolean): NewEvent {
  return { type: 'identity.changed', userId: userOf(at), linked }
}

function paid(at: number): NewEvent {
  const lines = [{ productId: 'prod_1', sku: 'TEAPOT', name: 'Teapot', quantity: 1, unitPrice: 500 }]
  const order = { orderId: `ord_${at}`, owner: 'guesthash', email: other(at), total: 500, currency: 'GBP' }
  return { type: 'order.paid', ...order, lines, paymentId: `pay_${at}`, version: 5 }
}

function moved(at: number, status: string): NewEvent {
  return { type: 'order.moved', orderId: `ord_${at}`, owner: 'guesthash', email: other(at), status, version: 6 }
}

function refunded(at: number): NewEvent {
  const order = { orderId: `ord_${at}`, owner: 'guesthash', email: other(at) }
  return { type: 'order.refunded', ...order, refundId: `ref_${at}`, amount: 500, currency: 'GBP' }
}

function placed(at: number): NewEvent {
  return { type: 'order.placed', orderId: `ord_${at}`, cartId: `cart_${at}`, owner: userOf(at), version: 1 }
}
