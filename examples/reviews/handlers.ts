import { type Handlers, unhurried } from '#kit/events/handlers.ts'
import { eraseCustomer } from './erasure.ts'
import { recordProduct } from './products.ts'
import { recordCancelled, recordPurchase } from './purchases.ts'

export const handlers: Handlers = {
  'product.saved': unhurried(recordProduct),
  'order.paid': unhurried(recordPurchase),
  'order.lines-cancelled': unhurried(recordCancelled),
  'user.deleted': eraseCustomer,
}
