// Coupons as staff make them, and as carts, orders and guesses use them.
import { expect, test } from 'vitest'
import type { Caller } from '#kit/context.ts'
import { admin, codesOf, customer, dataOf, frozenClock, guest, openForTest } from '#kit/test/testing.ts'
import type { NewEvent } from '#schema/events.ts'
import carts from '#subgraphs/carts/index.ts'
import { orderClosed, orderPaid, orderPlaced, productSaved, sessionStarted } from './events.ts'

const coupon = 'coupon { id code percent amounts { amount currency } status uses used version endsAt } userErrors { code path }'
const cart = 'cart { id version coupon { code percent amount { amount } problem } } userErrors { code path }'
const paidWithIt = { ...orderPaid('ord_2'), discount: { couponId: 'coup_1', code: 'SPRING', amount: 10 } } as NewEvent

test('staff make, change, list and end coupons; a code is one in any case', async () => {
  const { make, mutate, list, ask } = await openCarts()
  const made = (await make({ code: ' spring-26 ', percent: 10 })).coupon
  expect(made).toMatchObject({ code: 'SPRING-26', percent: 10, amounts: [], status: 'ACTIVE', uses: null, used: 0, version: 1 })
  expect((await make({ code: 'Spring-26', percent: 5 })).userErrors).toEqual([{ code: 'NAME_TAKEN', path: ['input', 'code'] }])
  const changed = await mutate('updateCoupon', coupon, { id: made.id, expectedVersion: 1, uses: 3 }, admin())
  expect(changed.coupon).toMatchObject({ uses: 3, version: 2 })
  const stale = await mutate('updateCoupon', coupon, { id: made.id, expectedVersion: 1, uses: null }, admin())
  expect([stale.userErrors[0].code, stale.coupon.uses]).toEqual(['VERSION_CONFLICT', 3])
  await make({ code: 'SUMMER', amounts: [{ currency: 'gbp', amount: 500 }], startsAt: '2099-01-01T00:00:00Z' })
  expect(await list({})).toEqual(['SUMMER SCHEDULED', 'SPRING-26 ACTIVE'])
  expect(await list({ isCurrent: true })).toEqual(['SPRING-26 ACTIVE'])
  expect(await list({ code: 'sum' })).toEqual(['SUMMER SCHEDULED'])
  const end = () => mutate('endCoupon', coupon, { id: made.id }, admin())
  const ended = (await end()).coupon
  expect([ended.status, (await end()).coupon.version]).toEqual(['ENDED', ended.version])
  expect(codesOf(await ask(customer(), '{ coupons { totalCount } coupon(code: "SUMMER") { id } }'))).toEqual(['FORBIDDEN', 'FORBIDDEN'])
})

test('a coupon without a code gets one that nobody can guess', async () => {
  const { make } = await openCarts()
  const codes = await Promise.all(Array.from({ length: 20 }, async () => (await make({ percent: 5 })).coupon.code))
  expect(codes.every((code) => /^[2-9A-HJ-NP-Z]{12}$/.test(code))).toBe(true)
  expect(new Set(codes).size).toBe(20)
})

test.each([
  [{}, 'percent'],
  [{ percent: 10, amounts: [{ currency: 'GBP', amount: 1 }] }, 'percent'],
  [{ percent: 10, code: 'A B C D' }, 'code'],
  [{ percent: 10, minimums: [{ currency: 'XXX', amount: 1 }] }, 'minimums'],
  [{ amounts: Array(2).fill({ currency: 'GBP', amount: 1 }) }, 'amounts'],
  [{ percent: 10, startsAt: '2026-02-01T00:00:00Z', endsAt: '2026-01-01T00:00:00Z' }, 'endsAt'],
])('a coupon of %j is refused', async (input, at) => {
  const { make } = await openCarts()
  const { coupon, userErrors } = await make(input)
  expect([coupon, userErrors[0].code, userErrors[0].path[1]]).toEqual([null, 'INVALID_INPUT', at])
})

test('a cart has one coupon: another takes its place, the same again changes nothing, and it can be taken out', async () => {
  const { make, fill, apply, remove } = await openCarts()
  await make({ code: 'SPRING', percent: 10 })
  await make({ code: 'SUMMER', amounts: [{ currency: 'GBP', amount: 500 }] })
  await fill(customer())
  expect((await apply(customer(), 'none')).userErrors).toEqual([{ code: 'NOT_FOUND', path: ['input', 'code'] }])
  expect((await apply(customer(), 'spring')).cart.coupon).toEqual({ code: 'SPRING', percent: 10, amount: null, problem: null })
  const second = (await apply(customer(), 'SUMMER')).cart
  expect(second.coupon).toEqual({ code: 'SUMMER', percent: null, amount: { amount: 500 }, problem: null })
  expect((await apply(customer(), 'summer')).cart.version).toBe(second.version)
  expect((await remove(customer())).cart.coupon).toBeNull()
})

test.each([
  ['COUPON_NOT_VALID', { startsAt: '2099-01-01T00:00:00Z' }],
  ['COUPON_NOT_VALID', { startsAt: '2020-01-01T00:00:00Z', endsAt: '2020-01-02T00:00:00Z' }],
  ['COUPON_SIGN_IN', { usesByCustomer: 1 }],
  ['COUPON_CURRENCY', { minimums: [{ currency: 'EUR', amount: 1 }] }],
])('%s', async (code, terms) => {
  const { make, fill, apply } = await openCarts({ CURRENCIES: 'GBP,EUR' })
  await make({ code: 'SPRING', percent: 10, ...terms })
  await fill(guest())
  expect(await apply(guest(), 'SPRING')).toEqual({ cart: null, userErrors: [{ code, path: ['input', 'code'] }] })
})

test('an order uses a coupon when it takes the cart; closed unpaid it gives the use back, paid it keeps it', async () => {
  const { make, fill, apply, couponNow, receive, published } = await openCarts()
  const { id: couponId } = (await make({ code: 'SPRING', percent: 10, uses: 1 })).coupon
  const { id } = await fill(customer())
  await apply(customer(), 'SPRING')
  await receive({ ...orderPlaced(id), expectedTotal: 180 })
  expect(await published('cart.checked-out')).toMatchObject([{ coupon: { couponId, code: 'SPRING', percent: 10 } }])
  expect(await couponNow()).toEqual({ used: 1, status: 'USED_UP' })
  await receive(orderClosed(), orderClosed())
  expect(await couponNow()).toEqual({ used: 0, status: 'ACTIVE' })
  await receive({ ...orderPlaced(id, 'ord_2'), expectedTotal: 180 }, paidWithIt, paidWithIt)
  expect(await couponNow()).toEqual({ used: 1, status: 'USED_UP' })
})

test('an order that is closed before it is placed, or refused, uses nothing; one paid without a discount gives the use back', async () => {
  const { make, fill, apply, couponNow, receive } = await openCarts()
  await make({ code: 'SPRING', percent: 10, minimums: [{ currency: 'GBP', amount: 500 }] })
  const { id } = await fill(customer())
  await apply(customer(), 'SPRING')
  await receive(orderClosed(), { ...orderPlaced(id), expectedTotal: 200 }, { ...orderPlaced(id, 'ord_2'), expectedTotal: 180 })
  expect(await couponNow()).toMatchObject({ used: 0 })
  await receive({ ...orderPlaced(id, 'ord_3'), expectedTotal: 200 })
  expect(await couponNow()).toMatchObject({ used: 1 })
  await receive(orderPaid('ord_3'))
  expect(await couponNow()).toMatchObject({ used: 0 })
})

test('of many orders at once as many use a coupon as may, and the others are refused at its total', async () => {
  const { make, fill, apply, couponNow, receive, published } = await openCarts()
  await make({ code: 'SPRING', percent: 10, uses: 3 })
  const names = Array.from({ length: 50 }, (_, at) => `usr_${at}`)
  const ids = await Promise.all(names.map(async (name) => (await fill(customer(name))).id))
  await Promise.all(names.map((name) => apply(customer(name), 'SPRING')))
  await receive(...names.map((name, at) => ({ ...orderPlaced(ids[at] ?? '', `ord_${at}`, name), expectedTotal: 180 })))
  expect(await couponNow()).toEqual({ used: 3, status: 'USED_UP' })
  expect(await published('cart.checked-out')).toHaveLength(3)
  const refused = await published('cart.refused')
  expect(refused).toHaveLength(47)
  expect(refused[0]).toMatchObject({ reason: 'PRICE_CHANGED', total: 200, coupon: 'SPRING' })
})

test('a customer uses a coupon as often as one may, also with two carts', async () => {
  const { make, fill, apply, receive, published } = await openCarts()
  await make({ code: 'SPRING', percent: 10, usesByCustomer: 1 })
  const { id } = await fill(customer())
  await apply(customer(), 'SPRING')
  await receive({ ...orderPlaced(id), expectedTotal: 180 })
  const other = await fill(customer())
  expect((await apply(customer(), 'SPRING')).userErrors).toMatchObject([{ code: 'COUPON_USED_UP' }])
  await receive({ ...orderPlaced(other.id, 'ord_2'), expectedTotal: 180 })
  expect(await published('cart.refused')).toMatchObject([{ orderId: 'ord_2', total: 200 }])
  await fill(customer('usr_other'))
  expect((await apply(customer('usr_other'), 'SPRING')).userErrors).toEqual([])
})

test("a guest's coupon comes into the user's cart at sign-in, unless that has one", async () => {
  const { make, fill, apply, receive, mine } = await openCarts()
  await make({ code: 'SPRING', percent: 10 })
  await make({ code: 'SUMMER', percent: 20 })
  await fill(guest())
  await apply(guest(), 'SPRING')
  await receive(sessionStarted)
  expect([await mine(customer()), await mine(guest())]).toMatchObject([{ coupon: { code: 'SPRING' } }, { coupon: null }])
  await fill(guest())
  await apply(guest(), 'SUMMER')
  await receive(sessionStarted)
  expect(await mine(customer())).toMatchObject({ coupon: { code: 'SPRING' } })
})

test('after too many codes that there are not, an owner and a network wait for an hour', async () => {
  const { make, fill, asked } = await openCarts({ COUPON_GUESSES: '3', COUPON_GUESSES_BY_NETWORK: '5' })
  await make({ code: 'SPRING', percent: 10 })
  const from = (name: string, network: string) => ({ ...customer(name), network })
  for (const name of ['usr_a', 'usr_b', 'usr_c']) await fill(customer(name))
  const guess = (caller: Caller, code: string) => asked('applyCoupon', cart, { code }, caller)
  for (const code of ['AAAA', 'BBBB', 'CCCC']) expect(codesOf(await guess(from('usr_a', 'one'), code))).toEqual(['NOT_FOUND'])
  expect(codesOf(await guess(from('usr_a', 'one'), 'SPRING'))).toEqual(['RATE_LIMITED'])
  for (const code of ['AAAA', 'BBBB']) await guess(from('usr_b', 'one'), code)
  expect(codesOf(await guess(from('usr_c', 'one'), 'SPRING'))).toEqual(['RATE_LIMITED'])
  expect(dataOf(await guess(from('usr_c', 'other'), 'SPRING')).applyCoupon.userErrors).toEqual([])
})

async function openCarts(settings: Record<string, string> = {}) {
  const opened = await openForTest(carts, { settings, clock: frozenClock() })
  const { ask, receive, published } = opened
  await receive(productSaved())
  const asked = (name: string, fields: string, input: object, caller: Caller) => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`
    return ask(caller, `mutation ($input: ${type}) { ${name}(input: $input) { ${fields} } }`, { input })
  }
  const mutate = async (...what: Parameters<typeof asked>) => dataOf(await asked(...what))[what[0]]
  const lines = [{ productId: 'prod_mug', quantity: 2 }]
  return {
    ask,
    asked,
    mutate,
    receive,
    published,
    make: (input: object) => mutate('createCoupon', coupon, input, admin()),
    fill: async (caller: Caller) => (await mutate('addToCart', 'cart { id } userErrors { code }', { lines }, caller)).cart,
    apply: (caller: Caller, code: string) => mutate('applyCoupon', cart, { code }, caller),
    remove: (caller: Caller) => mutate('removeCoupon', cart, {}, caller),
    mine: async (caller: Caller) => dataOf(await ask(caller, '{ cart { coupon { code } } }')).cart,
    couponNow: async () => dataOf(await ask(admin(), '{ coupon(code: "SPRING") { used status } }')).coupon,
    list: async (filter: object) => {
      const page = dataOf(
        await ask(admin(), 'query ($filter: CouponFilter) { coupons(filter: $filter) { edges { node { code status } } } }', { filter }),
      )
      return page.coupons.edges.map(({ node }: { node: { code: string; status: string } }) => `${node.code} ${node.status}`)
    },
  }
}
