import type { NewEvent } from '#schema/events.ts'

export function productSaved(productId = 'prod_mug', archived = false, version = 1): NewEvent {
  return { type: 'product.saved', productId, sku: productId, name: productId, price: 100, archived, version }
}

export function orderPlaced(cartId: string, orderId = 'ord_1', owner = 'usr_customer') {
  return { type: 'order.placed', orderId, cartId, owner, version: 1 } as const satisfies NewEvent
}

export function orderClosed(orderId = 'ord_1'): NewEvent {
  return { type: 'order.closed', orderId, outcome: 'REJECTED', reason: 'OUT_OF_STOCK', version: 2 }
}

export function orderPaid(orderId = 'ord_1', owner = 'usr_customer'): NewEvent {
  return { type: 'order.paid', orderId, owner, paymentId: 'pay_1', total: 2, currency: 'GBP', lines: [], version: 3 }
}

/** A customer has signed in who was a guest before. */
export const sessionStarted: NewEvent = {
  type: 'session.started',
  userId: 'usr_customer',
  sessionId: 'ses_1',
  email: 'ann@example.com',
  guest: 'guesthash',
}
