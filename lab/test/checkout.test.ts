import { expect, test } from 'vitest'
import type { Operation, Shop } from '#lab/legacy/client.ts'
import type { PlacedOrder, Status, UserError } from '#lab/legacy/operations.ts'
import { makeBooks } from '#lab/replay/books.ts'
import { buy, hasExactly } from '#lab/replay/checkout.ts'
import type { Sale } from '#lab/replay/rules.ts'
import { addressed, type Trade } from '#lab/replay/trade.ts'
import { row } from './samples.ts'

type Input = { lines: { productId: string; quantity: number }[]; idempotencyKey: string }

const sale = makeBooks([row({ invoice: '1', quantity: 6 })]).sales[0] as Sale
const nobody = { headers: async () => ({}) }

test('a sale fills the cart, is ordered and paid, in three requests', async () => {
  const { shop, asked, keys } = shopWith()
  expect(await buy(tradeWith(shop), sale, nobody)).toBe('new')
  expect(asked).toEqual(['addToCart', 'placeOrder', 'initiatePayment'])
  expect(keys).toEqual(['run:1:1'])
})

test('what an earlier try has left in the cart is taken out first', async () => {
  const { shop, asked } = shopWith({ inCart: 6 })
  await buy(tradeWith(shop), sale, nobody)
  expect(asked).toEqual(['addToCart', 'clearCart', 'addToCart', 'placeOrder', 'initiatePayment'])
})

test('an order that is paid already is left as it is', async () => {
  const { shop, asked } = shopWith()
  expect(await buy(tradeWith(shop, [['old', 'PAID']]), sale, nobody)).toBe('old')
  expect(asked).toEqual([])
})

test('an order that is not paid yet is paid', async () => {
  const { shop, asked } = shopWith({ orders: { old: 'AWAITING_PAYMENT' } })
  expect(await buy(tradeWith(shop, [['old', 'AWAITING_PAYMENT']]), sale, nobody)).toBe('old')
  expect(asked).toEqual(['initiatePayment'])
})

test('an order that was not paid in time is placed again, under another key', async () => {
  const { shop, keys } = shopWith()
  expect(await buy(tradeWith(shop, [['old', 'EXPIRED']]), sale, nobody)).toBe('new')
  expect(keys).toEqual(['run:1:2'])
})

test('a cart that the last order has not let go of is waited for', async () => {
  const { shop, asked } = shopWith({ takenBy: ['earlier', 'earlier'], orders: { earlier: 'PAID' } })
  expect(await buy(tradeWith(shop), sale, nobody)).toBe('new')
  expect(asked.filter((name) => name === 'addToCart')).toHaveLength(3)
})

test('an order of this very invoice that has the cart is gone on with', async () => {
  const { shop, asked } = shopWith({ takenBy: ['1'], orders: { 1: 'AWAITING_PAYMENT' } })
  expect(await buy(tradeWith(shop), sale, nobody)).toBe('1')
  expect(asked).toEqual(['addToCart', 'order', 'initiatePayment'])
})

test('a cart has exactly some lines, or it has not', () => {
  const [one, two] = [1, 2].map((quantity) => ({ productId: 'a', quantity }))
  const other = { productId: 'b', quantity: 1 }
  if (!one || !two) return
  expect(hasExactly({ lines: [one, other] }, [other, one])).toBe(true)
  expect(hasExactly({ lines: [two] }, [one])).toBe(false)
  expect(hasExactly({ lines: [one, other] }, [one])).toBe(false)
  expect(hasExactly({ lines: [one] }, [one, other])).toBe(false)
})

// a shop with one cart, whose orders are paid as soon as somebody asks for it
function shopWith(start: { inCart?: number; takenBy?: string[]; orders?: Record<string, Status> } = {}) {
  const orders = new Map(Object.entries(start.orders ?? {}))
  const takenBy = [...(start.takenBy ?? [])]
  const keys: string[] = []
  let inCart = start.inCart ?? 0
  const orderOf = (id: string) => ({ id, status: orders.get(id), ...addressed('run', { ...sale, invoice: id }), refunds: [] })
  const refuse = (code: string, subject: string): { userErrors: UserError[] } => ({ userErrors: [{ code, message: code, subject }] })
  const answers: Record<string, (input: Input, id: string) => object | null> = {
    addToCart: ({ lines }) => {
      const by = takenBy.shift()
      if (by) return { cart: null, ...refuse('CART_CHECKED_OUT', by) }
      inCart += lines[0]?.quantity ?? 0
      return { cart: { id: 'cart', lines: [{ productId: 'prod', quantity: inCart }], subtotal: { amount: inCart * 339 } }, userErrors: [] }
    },
    clearCart: () => {
      inCart = 0
      return { userErrors: [] }
    },
    placeOrder: ({ idempotencyKey }) => {
      keys.push(idempotencyKey)
      orders.set('new', 'AWAITING_PAYMENT')
      return { order: orderOf('new'), userErrors: [] }
    },
    initiatePayment: (input) => {
      const id = (input as unknown as { orderId: string }).orderId
      orders.set(id, 'PAID')
      return { payment: { id: 'pay', status: 'CAPTURED', order: orderOf(id) }, userErrors: [] }
    },
    order: (_, id) => orderOf(id),
  }
  const asked: string[] = []
  const ask = async ({ name }: Operation<unknown, unknown>, variables: { input?: Input; id?: string }) => {
    asked.push(name)
    return { [name]: answers[name]?.(variables.input as Input, variables.id ?? '') }
  }
  return { shop: { ask } as unknown as Shop, asked, keys }
}

function tradeWith(shop: Shop, found: [id: string, status: Status][] = []): Trade {
  const before = found.map(([id, status]): PlacedOrder => ({ id, status, email: null, shippingAddress: null, refunds: [] }))
  const product = { id: 'prod', sku: 'run-71053', price: { amount: 339 }, createdAt: '' }
  const products = new Map([['71053', product]])
  return { shop, run: 'run', admin: nobody, products, found: new Map([['1', before]]), orders: new Map() }
}
