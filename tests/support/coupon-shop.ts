import { nobody } from '#kit/context.ts'
import { frozenClock } from '#kit/test/testing.ts'
import { address } from '#lab/buyer.ts'
import { compose } from '#subgraphs/users/mail/compose.ts'
import { mails } from '#subgraphs/users/tables.ts'
import { type As, dataOf, openTestShop, shopper } from './shop.ts'

export type CouponShop = Awaited<ReturnType<typeof openCouponShop>>

const errors = 'userErrors { code message path }'
export const cartFields = `id version subtotal { amount } discounts { code amount { amount } problem missing { amount } } total { amount currency } coupon { code automatic problem }`
const orderFields = `id status subtotal { amount } discounts { code amount { amount } } total { amount } cancelledTotal { amount } refundedTotal { amount }
  lines { id quantity lineTotal { amount } discount { amount } } refunds { amount { amount } status }`
const always = { from: '2026-01-01T00:00:00Z', to: '2027-01-01T00:00:00Z' }
const compare = `query ($from: DateTime!, $to: DateTime!) {
  reconciliation(from: $from, to: $to) { compared differences { kind subject message } inFlight { orderId } notCompared } }`

/** A shop with a teapot at 10.00 and a mug at 3.33, and what can be done with coupons in it. */
export async function openCouponShop(settings: Record<string, string> = {}) {
  const clock = frozenClock()
  const shop = await openTestShop({ clock, settings })
  const token = await shop.registerAdmin()
  const [pot, mug] = [
    await shop.addProduct(token, { sku: 'POT', stock: 1000, price: 1000 }),
    await shop.addProduct(token, { sku: 'MUG', stock: 1000, price: 333 }),
  ]
  const mutate = async (name: string, fields: string, input: object, as: As) => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`
    return dataOf(await shop.ask(`mutation ($input: ${type}) { ${name}(input: $input) { ${fields} ${errors} } }`, { input }, as))[name]
  }
  const orderOf = async (id: string, as: As) =>
    dataOf(await shop.ask(`query ($id: ID!) { order(id: $id) { ${orderFields} } }`, { id }, as)).order
  const couponFields = 'coupon { id code status uses used version endsAt }'
  return {
    ...shop,
    clock,
    token,
    pot,
    mug,
    orderOf,
    mutate,
    createCoupon: (input: object) => mutate('createCoupon', couponFields, input, { token }),
    updateCoupon: (input: object) => mutate('updateCoupon', couponFields, input, { token }),
    endCoupon: (id: string) => mutate('endCoupon', couponFields, { id }, { token }),
    couponBy: async (code: string) =>
      dataOf(await shop.ask(`query ($code: String) { coupon(code: $code) { id used status } }`, { code }, { token })).coupon,
    fill: (as: As, lines: { productId: string; quantity: number }[]) => shopper(shop, as).fill(lines),
    apply: (as: As, code: string) => mutate('applyCoupon', `cart { ${cartFields} }`, { code }, as),
    cartOf: async (as: As) => dataOf(await shop.ask(`{ cart { ${cartFields} } }`, {}, as)).cart,
    place: (as: As, cart: { id: string; total: { amount: number } }, idempotencyKey = `order ${cart.id}`) => {
      const input = {
        cartId: cart.id,
        expectedTotal: cart.total.amount,
        idempotencyKey,
        email: 'ann@example.com',
        shippingAddress: address,
      }
      return mutate('placeOrder', `order { ${orderFields} }`, input, as)
    },
    pay: async (as: As, orderId: string) => {
      await shopper(shop, as).pay(orderId)
      await shop.untilIdle()
    },
    cancel: async (as: As, input: { orderId: string; idempotencyKey: string; lines?: { lineId: string; quantity: number }[] }) => {
      const cancelled = await mutate('cancelOrder', 'refund { amount { amount } }', input, as)
      await shop.untilIdle()
      return cancelled
    },
    letters: async (): Promise<string[]> => {
      const { db } = shop.subgraph('users').context({ caller: nobody, requestId: 'test' })
      const rows = await db.select().from(mails).orderBy(mails.id)
      const ofOrders = rows.filter(({ kind }) => kind.startsWith('ORDER_'))
      return ofOrders.map(({ content, language }) => compose(content, { language, publicUrl: '' }).text)
    },
    reconcile: async () => {
      await shop.untilIdle()
      clock.advance(120_000)
      return dataOf(await shop.ask(compare, always, { token })).reconciliation
    },
  }
}

/** A guest of this name. */
export function guestNamed(name: string): As {
  return { guest: `a-guest-with-a-coupon-${name}` }
}
