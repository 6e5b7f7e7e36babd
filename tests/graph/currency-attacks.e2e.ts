import { expect, test } from 'vitest'
import { type CurrencyShop, guestIn, openCurrencyShop } from '#tests/support/currency-shop.ts'
import { dataOf } from '#tests/support/shop.ts'

test('ten yen are never ten pounds: an order in another currency than the cart is refused and holds nothing, though the number is the same', async () => {
  const { fill, place, cartOf, available } = await openCurrencyShop()
  const ann = guestIn('JPY')
  const { cart } = await fill(ann)
  for (const currency of ['GBP', 'EUR', 'KWD', null]) {
    const { order, userErrors } = await place(ann, cart, { currency, idempotencyKey: `in ${currency}` })
    expect([order.status, userErrors]).toEqual(['REJECTED', [expect.objectContaining({ code: 'PRICE_CHANGED' })]])
    expect(userErrors[0].message).toContain('1000 JPY')
  }
  expect(await available()).toBe(100)
  const { order, userErrors } = await place(ann, await cartOf(ann))
  expect([userErrors, order.total]).toEqual([[], { amount: 1000, currency: 'JPY', decimals: 0 }])
})

test('where the currency of the cart changes between look and order, the order is refused', async () => {
  const { fill, place, switchTo, available } = await openCurrencyShop()
  const ann = guestIn('GBP')
  const { cart } = await fill(ann)
  const { cart: changed } = await switchTo(ann, 'JPY')
  expect(changed).toMatchObject({
    currency: 'JPY',
    subtotal: { amount: 1000, currency: 'JPY' },
    lines: [{ priceWhenAdded: { amount: 1000, currency: 'JPY' } }],
  })
  expect((await place(ann, cart)).userErrors[0].code).toBe('PRICE_CHANGED')
  expect(await available()).toBe(100)
  expect((await place(ann, changed, { idempotencyKey: 'again' })).order.status).toBe('AWAITING_PAYMENT')
})

test('a cart that an order has taken keeps its currency, and the order its own until it is paid', async () => {
  const { fill, place, switchTo, pay, asked, price, pot } = await openCurrencyShop()
  const ann = guestIn('EUR')
  const { order } = await place(ann, (await fill(ann)).cart)
  expect((await switchTo(ann, 'JPY')).userErrors).toMatchObject([{ code: 'CART_CHECKED_OUT' }])
  await price(pot, [{ currency: 'EUR', price: 1 }])
  await pay({ ...ann, currency: 'JPY' }, order.id)
  const paid = dataOf(
    await asked('query ($id: ID!) { order(id: $id) { status total { amount currency } } }', { id: order.id }, { ...ann, currency: 'KWD' }),
  )
  expect(paid.order).toEqual({ status: 'PAID', total: { amount: 1200, currency: 'EUR' } })
})

test('a key of an order is of its currency too', async () => {
  const { fill, place } = await openCurrencyShop()
  const ann = guestIn('JPY')
  const { cart } = await fill(ann)
  const { order } = await place(ann, cart)
  expect((await place(ann, cart)).order.id).toBe(order.id)
  for (const currency of ['GBP', null])
    expect((await place(ann, cart, { currency })).userErrors).toMatchObject([{ code: 'IDEMPOTENCY_MISMATCH' }])
  expect((await place(ann, cart, { currency: 'XTS', idempotencyKey: 'new' })).userErrors).toMatchObject([
    { code: 'INVALID_INPUT', path: ['input', 'currency'] },
  ])
})

test('a guest in euros who becomes a user with a cart in pounds goes on in euros, and nothing is sold at the old total', async () => {
  const shop = await openCurrencyShop()
  const { fill, place, cartOf, mug, pot, switchTo } = shop
  const token = await shop.register('ann')
  const ofUser = (await fill({ token }, mug, 2)).cart
  const guest = guestIn('EUR')
  const ofGuest = (await fill(guest, pot, 3)).cart
  const merged = await merge(shop, token, guest.guest)
  expect(merged).toMatchObject({
    currency: 'EUR',
    isOrderable: false,
    subtotal: { amount: 3600, currency: 'EUR' },
    warnings: [{ code: 'NO_PRICE_IN_CURRENCY' }],
    lines: [
      { quantity: 2, currency: 'EUR', unitPrice: null, lineTotal: null, priceWhenAdded: null },
      { quantity: 3, unitPrice: { amount: 1200, currency: 'EUR' }, priceWhenAdded: { amount: 1200, currency: 'EUR' } },
    ],
  })
  for (const [at, seen] of [ofUser, ofGuest].entries()) {
    const { userErrors } = await place({ token }, { ...seen, id: merged.id }, { idempotencyKey: `seen ${at}` })
    expect(userErrors.map(({ code }: { code: string }) => code)).toEqual([at === 0 ? 'PRICE_CHANGED' : 'PRODUCT_GONE'])
  }
  await switchTo({ token }, 'GBP')
  const inPounds = await cartOf({ token })
  expect([inPounds.subtotal, inPounds.warnings]).toEqual([{ amount: 2 * 300 + 3 * 1000, currency: 'GBP' }, []])
  expect((await place({ token }, inPounds, { idempotencyKey: 'in pounds' })).userErrors).toEqual([])
})

test('what is left of an order that was not paid comes into the cart in the currency of that cart', async () => {
  const { fill, place, cartOf, asked, untilIdle, pot } = await openCurrencyShop()
  const ann = guestIn('EUR')
  const { order } = await place(ann, (await fill(ann, pot, 2)).cart)
  await fill({ ...ann, currency: 'JPY' }, pot, 1)
  expect((await cartOf(ann)).currency).toBe('JPY')
  const cancel = 'mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { userErrors { code } } }'
  await asked(cancel, { input: { orderId: order.id, idempotencyKey: 'c' } }, ann)
  await untilIdle()
  expect(await cartOf(ann)).toMatchObject({
    currency: 'JPY',
    subtotal: { amount: 3000, currency: 'JPY' },
    warnings: [],
    lines: [{ quantity: 3 }],
  })
})

test('a product that costs nothing in one currency is given away in it alone', async () => {
  const { fill, place, price, pot, switchTo } = await openCurrencyShop()
  await price(pot, [{ currency: 'JPY', price: 0 }])
  const ann = guestIn('JPY')
  const { cart } = await fill(ann)
  expect(cart).toMatchObject({ isOrderable: true, subtotal: { amount: 0, currency: 'JPY' } })
  const { userErrors } = await place(ann, { ...cart, currency: 'GBP' }, { idempotencyKey: 'for nothing' })
  expect(userErrors[0].code).toBe('PRICE_CHANGED')
  const { cart: inPounds } = await switchTo(ann, 'GBP')
  expect((await place(ann, { ...inPounds, subtotal: { amount: 0 } }, { idempotencyKey: 'nothing in pounds' })).userErrors[0].code).toBe(
    'PRICE_CHANGED',
  )
  const { cart: inYen } = await switchTo(ann, 'JPY')
  expect((await place(ann, inYen, { idempotencyKey: 'a gift' })).order).toMatchObject({
    status: 'PAID',
    total: { amount: 0, currency: 'JPY' },
  })
})

test('a thousand units cost a thousand times one, in every currency: nothing is rounded', async () => {
  const { fill, place, price, pot } = await openCurrencyShop()
  await price(pot, [
    { currency: 'KWD', price: 1 },
    { currency: 'JPY', price: 1 },
  ])
  for (const [currency, name] of [
    ['KWD', 'two'],
    ['JPY', 'three'],
  ] as const) {
    const ann = guestIn(currency, name)
    const { cart } = await fill(ann, pot, 10)
    expect((await place(ann, cart)).order.total).toMatchObject({ amount: 10, currency })
  }
})

async function merge({ asked, cartOf }: CurrencyShop, token: string, guest: string | undefined) {
  const as = { token, ...(guest && { guest }) }
  const answer = dataOf(await asked('mutation { mergeCart { cart { id } userErrors { code } } }', {}, as)).mergeCart
  expect(answer.userErrors).toEqual([])
  return cartOf({ token })
}
