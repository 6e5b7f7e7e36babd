import type { Handlers } from '#kit/events/handlers.ts'
import { dropCart } from './carts.ts'
import { finishCart, returnCart, takeCart } from './checkouts.ts'
import { noteProduct } from './products.ts'

export const handlers: Handlers = {
  'product.saved': noteProduct,
  'user.deleted': dropCart,
  'order.placed': takeCart,
  'order.closed': returnCart,
  'order.paid': finishCart,
}
