import type { EventOf, NewEvent } from '#schema/events.ts'

type HeldLine = EventOf<'stock.held'>['lines'][number]

export const mug: HeldLine = { productId: 'prod_mug', sku: 'MUG', name: 'A mug', quantity: 3, unitPrice: 100 }
export const pot: HeldLine = { productId: 'prod_pot', sku: 'POT', name: 'A pot', quantity: 2, unitPrice: 250 }

export function held(orderId: string, lines = [mug, pot], currency = 'GBP'): NewEvent {
  return { type: 'stock.held', orderId, lines, currency }
}

export function authorized(orderId: string, paymentId = 'pay_a'): NewEvent {
  return { type: 'payment.authorized', orderId, paymentId, amount: 800 }
}

export function captured(orderId: string, paymentId = 'pay_a'): NewEvent {
  return { type: 'payment.captured', orderId, paymentId, amount: 800 }
}

export function failed(orderId: string, paymentId = 'pay_a'): NewEvent {
  return { type: 'payment.failed', orderId, paymentId, reason: 'DECLINED' }
}

export function cartRefused(orderId: string): NewEvent {
  return { type: 'cart.refused', orderId, reason: 'CART_EMPTY' }
}
