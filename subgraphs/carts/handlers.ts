import { type Handlers, unhurried } from '#kit/events/handlers.ts'
import { dropCart } from './carts.ts'
import { finishCart, returnCart, takeCart } from './checkouts.ts'
import { mergeGuest } from './merges.ts'
import { recordProduct } from './products.ts'
import { forgetCheckouts } from './sweep.ts'

export const handlers: Handlers = {
  'product.saved': recordProduct,
  'user.deleted': dropCart,
  'session.started': unhurried(mergeGuest, ({ guest }) => guest !== undefined),
  'order.placed': takeCart,
  'order.closed': returnCart,
  'order.paid': finishCart,
  'order.removed': forgetCheckouts,
}
