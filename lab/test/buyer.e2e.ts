import { expect, test } from 'vitest'
import { createBuyer } from '#lab/buyer.ts'
import { hasExactly } from '#lab/cart.ts'
import { createClient } from '#lab/client.ts'
import { createMeter } from '#lab/meter.ts'
import { customer, guest } from '#lab/session.ts'
import { overInject, type Transport } from '#lab/transport.ts'
import { openTestShop } from '#tests/support/shop.ts'

test('a guest orders, pays and returns a unit, and what was answered is kept', async () => {
  const { buyer, mug, meter } = await openForBuyer()
  const cart = await buyer.fill([{ productId: mug, quantity: 2 }])
  const { order } = await buyer.place(cart)
  expect((await buyer.pay(order.id)).status).toBe('CAPTURED')
  await buyer.see(order.id, (status) => status === 'PAID')
  await buyer.cancel(order.id, { lines: [{ lineId: order.lines[0]?.id ?? '', quantity: 1 }] })
  expect(buyer.acknowledged).toMatchObject({ orderId: order.id, refusals: [] })
  expect(buyer.acknowledged.statuses.at(-1)).toBe('PAID')
  expect([...buyer.acknowledged.payments.values()]).toEqual([{ status: 'CAPTURED', amount: 1000 }])
  expect([...buyer.acknowledged.refunds.values()]).toEqual([{ status: 'DONE', amount: 500 }])
  expect(meter.timings().map(({ operation }) => operation)).toEqual(
    expect.arrayContaining(['FillCart', 'PlaceOrder', 'Pay', 'CancelOrder']),
  )
})

test('an order that cannot be filled is rejected, and the reason is kept', async () => {
  const { buyer, mug } = await openForBuyer()
  const cart = await buyer.fill([{ productId: mug, quantity: 11 }])
  const { order, userErrors } = await buyer.place(cart)
  expect([order.status, userErrors.map(({ code }) => code)]).toEqual(['REJECTED', ['OUT_OF_STOCK']])
  expect(buyer.acknowledged.refusals).toEqual(['OUT_OF_STOCK'])
})

test('lines that went in twice, because an answer was lost, come out again', async () => {
  let lost = 0
  const { buyer, mug } = await openForBuyer((inner) => async (request, headers) => {
    const answer = await inner(request, headers)
    if (request.operationName === 'FillCart' && lost++ === 0) throw new Error('lost')
    return answer
  })
  expect((await buyer.fill([{ productId: mug, quantity: 2 }])).lines).toEqual([{ productId: mug, quantity: 2 }])
})

test('a customer registers when first needed', async () => {
  const { client, mug } = await openForBuyer()
  const buyer = createBuyer(client, customer(client, { email: 'ann@example.com', password: 'a-long-password' }, 'Ann'))
  expect((await buyer.fill([{ productId: mug, quantity: 1 }])).lines).toHaveLength(1)
})

test('a cart has exactly some lines, or it has not', () => {
  const [one, two, other] = [line('a', 1), line('a', 2), line('b', 1)]
  expect(hasExactly({ lines: [one, other] }, [other, one])).toBe(true)
  expect(hasExactly({ lines: [two] }, [one])).toBe(false)
  expect(hasExactly({ lines: [one, other] }, [one])).toBe(false)
  expect(hasExactly({ lines: [one] }, [one, other])).toBe(false)
})

function line(productId: string, quantity: number) {
  return { productId, quantity }
}

async function openForBuyer(around = (transport: Transport) => transport) {
  const shop = await openTestShop()
  const mug = await shop.addProduct(await shop.registerAdmin(), { sku: 'MUG', stock: 10 })
  await shop.untilIdle()
  const meter = createMeter()
  const client = createClient({ transport: around(overInject(shop.router.app)), record: meter.record })
  return { client, mug, meter, buyer: createBuyer(client, guest('tests', 'one')) }
}
