import { type Handlers, unhurried } from '#kit/events/handlers.ts'
import { recordAudit } from './audit.ts'
import { recordDeadLetter, recordRetried } from './dead-letters.ts'
import {
  forgetOrders,
  recordAccepted,
  recordCancelledLines,
  recordClosed,
  recordConfirmed,
  recordMoved,
  recordPaid,
  recordPlaced,
} from './orders.ts'
import { recordCaptured, recordRefunded } from './payments.ts'
import { recordProduct, recordStock } from './products.ts'
import { recordUser, recordUserDeleted } from './users.ts'

export const handlers: Handlers = {
  'user.created': unhurried(recordUser),
  'user.deleted': unhurried(recordUserDeleted),
  'product.saved': unhurried(recordProduct),
  'stock.changed': unhurried(recordStock),
  'order.placed': unhurried(recordPlaced),
  'order.confirmed': unhurried(recordConfirmed),
  'order.payment-accepted': unhurried(recordAccepted),
  'order.paid': unhurried(recordPaid),
  'order.closed': unhurried(recordClosed),
  'order.moved': unhurried(recordMoved),
  'order.removed': unhurried(forgetOrders),
  'order.lines-cancelled': unhurried(recordCancelledLines),
  'payment.captured': unhurried(recordCaptured),
  'payment.refunded': unhurried(recordRefunded),
  'audit.recorded': unhurried(recordAudit),
  'event.dead-lettered': recordDeadLetter,
  'event.retried': recordRetried,
}
