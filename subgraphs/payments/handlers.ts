import type { Handlers } from '#kit/events/handlers.ts'
import { closePayable, openPayable } from './payables.ts'
import { acceptPayment } from './payments.ts'
import { refundLines } from './refunds.ts'

export const handlers: Handlers = {
  'order.confirmed': openPayable,
  'order.closed': closePayable,
  'order.payment-accepted': acceptPayment,
  'order.lines-cancelled': refundLines,
}
