import type { Handlers } from '#kit/events/inbox.ts'
import { recordAudit } from './audit.ts'
import { noteDeadLetter, noteRetried } from './dead-letters.ts'
import { noteAccepted, noteCancelledLines, noteClosed, noteConfirmed, noteMoved, notePaid, notePlaced } from './orders.ts'
import { noteCaptured, noteRefunded } from './payments.ts'
import { noteProduct, noteStock } from './products.ts'
import { noteUser, noteUserDeleted } from './users.ts'

export const handlers: Handlers = {
  'user.created': noteUser,
  'user.deleted': noteUserDeleted,
  'product.saved': noteProduct,
  'stock.changed': noteStock,
  'order.placed': notePlaced,
  'order.confirmed': noteConfirmed,
  'order.payment-accepted': noteAccepted,
  'order.paid': notePaid,
  'order.closed': noteClosed,
  'order.moved': noteMoved,
  'order.lines-cancelled': noteCancelledLines,
  'payment.captured': noteCaptured,
  'payment.refunded': noteRefunded,
  'audit.recorded': recordAudit,
  'event.dead-lettered': noteDeadLetter,
  'event.retried': noteRetried,
}
