import type { Handlers } from '#kit/events/inbox.ts'
import { authorizeAttempt, captureAttempt, failAttempt } from './attempts.ts'
import { closeOrdersOfDeleted } from './closings.ts'
import { confirmOrder, rejectForCart, rejectForStock } from './confirmations.ts'
import { failRefund, finishRefund } from './refunds.ts'

export const handlers: Handlers = {
  'cart.refused': rejectForCart,
  'stock.refused': rejectForStock,
  'stock.held': confirmOrder,
  'payment.authorized': authorizeAttempt,
  'payment.captured': captureAttempt,
  'payment.failed': failAttempt,
  'payment.refunded': finishRefund,
  'payment.refund-failed': failRefund,
  'user.deleted': closeOrdersOfDeleted,
}
