import { type Handlers, unhurried } from '#kit/events/handlers.ts'
import { claimGuestOrders } from './claims.ts'
import { closeOrdersOfDeleted } from './closings.ts'
import { confirmOrder, rejectForCart, rejectForStock } from './confirmations.ts'
import { recordCustomer } from './customers.ts'
import { keepNotes } from './notes.ts'
import { notePaymentAuthorized, notePaymentFailed, payOrder } from './payments.ts'
import { failRefund, finishRefund } from './refunds.ts'

export const handlers: Handlers = {
  'cart.refused': rejectForCart,
  'cart.noted': keepNotes,
  'stock.refused': rejectForStock,
  'stock.held': confirmOrder,
  'payment.authorized': notePaymentAuthorized,
  'payment.captured': payOrder,
  'payment.failed': notePaymentFailed,
  'payment.refunded': finishRefund,
  'payment.refund-failed': failRefund,
  'session.started': unhurried(recordCustomer),
  'email.confirmed': unhurried(async (tx, event) => {
    await recordCustomer(tx, event)
    await claimGuestOrders(tx, event)
  }),
  'user.deleted': closeOrdersOfDeleted,
}
