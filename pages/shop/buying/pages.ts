// What is loaded together when somebody wants to buy.
export { CartPage } from './cart.tsx'
export { CheckoutPage } from './checkout.tsx'
export { OrderPage } from './order.tsx'
