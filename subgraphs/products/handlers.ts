import { type Handlers, unhurried } from '#kit/events/handlers.ts'
import { forgetWatches } from './alerts/watches.ts'
import { forgetHolds, holdStock, releaseStock, restock, sellStock } from './holds.ts'

export const handlers: Handlers = {
  'cart.checked-out': holdStock,
  'order.closed': releaseStock,
  // what is available stays the same
  'order.paid': unhurried(sellStock),
  'order.lines-cancelled': restock,
  'order.removed': forgetHolds,
  'user.deleted': unhurried(forgetWatches),
}
