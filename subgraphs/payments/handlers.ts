import { type Handlers, unhurried } from '#kit/events/handlers.ts'
import { acceptPayment } from './captures.ts'
import { noteClaims } from './claims.ts'
import { closePayable, forgetPayables, notePaid, openPayable } from './payables.ts'
import { refundLines } from './refunds.ts'

export const handlers: Handlers = {
  'order.confirmed': unhurried(openPayable),
  'order.closed': closePayable,
  'order.payment-accepted': acceptPayment,
  'order.paid': unhurried(notePaid),
  'order.lines-cancelled': refundLines,
  'order.claimed': unhurried(noteClaims),
  'order.removed': forgetPayables,
}
