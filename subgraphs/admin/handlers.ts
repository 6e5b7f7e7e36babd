import type { Handlers } from '#kit/events/handlers.ts'
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
  'user.created': recordUser,
  'user.deleted': recordUserDeleted,
  'product.saved': recordProduct,
  'stock.changed': recordStock,
  'order.placed': recordPlaced,
  'order.confirmed': recordConfirmed,
  'order.payment-accepted': recordAccepted,
  'order.paid': recordPaid,
  'order.closed': recordClosed,
  'order.moved': recordMoved,
  'order.removed': forgetOrders,
  'order.lines-cancelled': recordCancelledLines,
  'payment.captured': recordCaptured,
  'payment.refunded': recordRefunded,
  'audit.recorded': recordAudit,
  'event.dead-lettered': recordDeadLetter,
  'event.retried': recordRetried,
}
