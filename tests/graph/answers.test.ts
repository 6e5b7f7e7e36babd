import { expect, test } from 'vitest'
import { address, dataOf, openTestShop, shopper } from '#tests/support/shop.ts'

const order = 'order { id status currentCart { id lines { quantity } checkedOutBy { id } } }'

const place = `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { ${order} } }`
const pay = `mutation ($input: InitiatePaymentInput!) { initiatePayment(input: $input) { payment { status ${order} } } }`
const cancel = `mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { ${order} } }`

test.each(['user', 'guest'])('what a %s orders, pays and cancels is answered with the order and the cart as they are then', async (who) => {
  const shop = await openTestShop()
  const productId = await shop.addProduct(await shop.registerAdmin(), { sku: 'MUG', stock: 10 })
  const as = who === 'user' ? { token: await shop.register('ann') } : { guest: 'a1B2c3D4e5F6g7H8i9J0kL' }
  const ask = async (document: string, input: object) => dataOf(await shop.ask(document, { input }, as))
  const placed = async (idempotencyKey: string) => {
    const cart = await shopper(shop, as).fill([{ productId, quantity: 2 }])
    const input = { cartId: cart.id, expectedTotal: 1000, idempotencyKey, email: 'ann@example.com', shippingAddress: address }
    return { cart, order: (await ask(place, input)).placeOrder.order }
  }
  const first = await placed('first')
  const lines = [{ quantity: 2 }]
  expect(first.order).toMatchObject({
    status: 'AWAITING_PAYMENT',
    currentCart: { id: first.cart.id, lines, checkedOutBy: { id: first.order.id } },
  })
  const cancelled = (await ask(cancel, { orderId: first.order.id, idempotencyKey: 'c' })).cancelOrder.order
  expect(cancelled).toEqual({ id: first.order.id, status: 'CANCELLED', currentCart: { id: first.cart.id, lines, checkedOutBy: null } })
  await ask('mutation ($input: ClearCartInput!) { clearCart(input: $input) { cart { id } } }', {})
  const second = await placed('second')
  const { payment } = (await ask(pay, { orderId: second.order.id, method: 'tok_approve', idempotencyKey: 'p' })).initiatePayment
  expect(payment).toEqual({ status: 'CAPTURED', order: { id: second.order.id, status: 'PAID', currentCart: null } })
})
