import type { Content } from './letter.ts'

const order = { name: 'Zoë Müller', orderId: 'ord_06fwh3v6pm0001xz4m2c7q9rst' }
const total = { amount: 4248, currency: 'GBP' }

/** A letter of each kind. */
export const sampleLetters: Content[] = [
  {
    kind: 'ORDER_PAID',
    ...order,
    lines: [
      { name: 'Heart of Wicker Small', quantity: 2, unitPrice: 850 },
      { name: 'Victorian Sewing Box Large', quantity: 1, unitPrice: 2548 },
    ],
    furtherLines: 0,
    discount: { code: 'WELCOME10', amount: 424 },
    total: { ...total, amount: 3824 },
  },
  { kind: 'ORDER_PAYMENT_FAILED', ...order },
  { kind: 'ORDER_SHIPPED', ...order },
  { kind: 'ORDER_REFUNDED', ...order, refunded: total },
  { kind: 'CART_ABANDONED', name: order.name, lines: 3, unsubscribe: 'a-token' },
  { kind: 'PASSWORD_RESET', name: order.name },
  { kind: 'PASSWORD_CHANGED', name: order.name },
  { kind: 'EMAIL_VERIFICATION', name: order.name },
  { kind: 'ACCOUNT_EXISTS', name: order.name },
  { kind: 'EMAIL_CHANGE', name: order.name, newEmail: 'zoe@example.net' },
  { kind: 'EMAIL_CHANGED', name: order.name },
  { kind: 'MFA_ON', name: order.name },
  { kind: 'MFA_OFF', name: order.name },
  { kind: 'PROVIDER_LINKED', name: order.name },
  { kind: 'PROVIDER_UNLINKED', name: order.name },
  { kind: 'STAFF_INVITATION' },
]
