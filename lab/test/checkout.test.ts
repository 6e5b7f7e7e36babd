import { expect, test } from 'vitest'
import { anonymous, type Client, createClient } from '#lab/client.ts'
import type { OrderStatus as Status } from '#lab/documents/documents.generated.ts'
import { makeBooks } from '#lab/replay/books.ts'
import { buy } from '#lab/replay/checkout.ts'
import type { Sale } from '#lab/replay/rules.ts'
import { addressed, type Trade } from '#lab/replay/trade.ts'
import type { Transport } from '#lab/transport.ts'
import { row } from './samples.ts'

type Input = { lines: { productId: string; quantity: number }[]; idempotencyKey: string }

const sale = makeBooks([row({ invoice: '1', quantity: 6 })]).sales[0] as Sale

test('a sale fills the cart, is ordered and paid, in three requests', async () => {
  const { client, asked, keys } = shopWith()
  expect(await buy(tradeWith(client), sale, anonymous)).toBe('new')
  expect(asked).toEqual(['FillCart', 'PlaceOrder', 'Pay'])
  expect(keys).toEqual(['run:1:1'])
})

test('what an earlier try has left in the cart is taken out first', async () => {
  const { client, asked } = shopWith({ inCart: 6 })
  await buy(tradeWith(client), sale, anonymous)
  expect(asked).toEqual(['FillCart', 'ClearCart', 'FillCart', 'PlaceOrder', 'Pay'])
})

test('an order that is paid already is left as it is', async () => {
  const { client, asked } = shopWith()
  expect(await buy(tradeWith(client, [['old', 'PAID']]), sale, anonymous)).toBe('old')
  expect(asked).toEqual([])
})

test('an order that is not paid yet is paid', async () => {
  const { client, asked } = shopWith({ orders: { old: 'AWAITING_PAYMENT' } })
  expect(await buy(tradeWith(client, [['old', 'AWAITING_PAYMENT']]), sale, anonymous)).toBe('old')
  expect(asked).toEqual(['Pay'])
})

test('an order that was not paid in time is placed again, under another key', async () => {
  const { client, keys } = shopWith()
  expect(await buy(tradeWith(client, [['old', 'EXPIRED']]), sale, anonymous)).toBe('new')
  expect(keys).toEqual(['run:1:2'])
})

test('a cart that the last order has not let go of is waited for', async () => {
  const { client, asked } = shopWith({ takenBy: ['earlier', 'earlier'], orders: { earlier: 'PAID' } })
  expect(await buy(tradeWith(client), sale, anonymous)).toBe('new')
  expect(asked.filter((name) => name === 'FillCart')).toHaveLength(3)
})

test('an order of this very invoice that has the cart is gone on with', async () => {
  const { client, asked } = shopWith({ takenBy: ['1'], orders: { 1: 'AWAITING_PAYMENT' } })
  expect(await buy(tradeWith(client), sale, anonymous)).toBe('1')
  expect(asked).toEqual(['FillCart', 'OrderStatus', 'Pay'])
})

// a shop with one cart, whose orders are paid as soon as a client asks for it
function shopWith(start: { inCart?: number; takenBy?: string[]; orders?: Record<string, Status> } = {}) {
  const orders = new Map(Object.entries(start.orders ?? {}))
  const takenBy = [...(start.takenBy ?? [])]
  const keys: string[] = []
  let inCart = start.inCart ?? 0
  const orderOf = (id: string) => ({ id, status: orders.get(id), ...addressed('run', { ...sale, invoice: id }), refunds: [] })
  const refuse = (code: string, subject: string): { userErrors: object[] } => ({ userErrors: [{ code, message: code, subject }] })
  const answers: Record<string, (input: Input, id: string) => object | null> = {
    FillCart: ({ lines }) => {
      const by = takenBy.shift()
      if (by) return { cart: null, ...refuse('CART_CHECKED_OUT', by) }
      inCart += lines[0]?.quantity ?? 0
      return { cart: { id: 'cart', lines: [{ productId: 'prod', quantity: inCart }], subtotal: { amount: inCart * 339 } }, userErrors: [] }
    },
    ClearCart: () => {
      inCart = 0
      return { userErrors: [] }
    },
    PlaceOrder: ({ idempotencyKey }) => {
      keys.push(idempotencyKey)
      orders.set('new', 'AWAITING_PAYMENT')
      return { order: orderOf('new'), userErrors: [] }
    },
    Pay: (input) => {
      const id = (input as unknown as { orderId: string }).orderId
      orders.set(id, 'PAID')
      return { payment: { id: 'pay', status: 'CAPTURED', amount: { amount: 339 }, order: orderOf(id) }, userErrors: [] }
    },
    OrderStatus: (_, id) => orderOf(id),
  }
  const asked: string[] = []
  const transport: Transport = async ({ operationName = '', variables }) => {
    asked.push(operationName)
    const { input, id = '' } = variables as { input: Input; id?: string }
    return { status: 200, text: JSON.stringify({ data: { root: answers[operationName]?.(input, id) } }) }
  }
  return { client: createClient({ transport }), asked, keys }
}

function tradeWith(client: Client, found: [id: string, status: Status][] = []): Trade {
  const before = found.map(([id, status]) => ({ id, status, email: null, shippingAddress: null, refunds: [] }))
  return {
    client,
    run: 'run',
    admin: anonymous,
    products: new Map([['71053', 'prod']]),
    found: new Map([['1', before]]),
    orders: new Map(),
  }
}
