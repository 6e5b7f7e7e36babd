import type { Handlers } from '#kit/events/handlers.ts'
import { forgetHolds, holdStock, releaseStock, restock, sellStock } from './holds.ts'

export const handlers: Handlers = {
  'cart.checked-out': holdStock,
  'order.closed': releaseStock,
  'order.paid': sellStock,
  'order.lines-cancelled': restock,
  'order.removed': forgetHolds,
}
