// Coupons that apply by themselves: which of them, to whom and how often.
import { expect, test } from 'vitest'
import type { Caller } from '#kit/context.ts'
import { admin, codesOf, customer, dataOf, frozenClock, guest, openForTest } from '#kit/test/testing.ts'
import type { NewEvent } from '#schema/events.ts'
import carts from '#subgraphs/carts/index.ts'
import { orderClosed, orderPaid, orderPlaced, productSaved, sessionStarted } from './events.ts'

const fields = 'coupon { id code automatic used status version } userErrors { code path }'
const cartFields = 'id enteredCode coupon { code automatic percent problem }'

test('a coupon applies by itself; nobody can enter it, and nobody can take it out', async () => {
  const { make, fill, mine, enter, remove, list } = await openCarts()
  const made = (await make({ code: 'winter', percent: 10 })).coupon
  expect(made).toMatchObject({ code: 'WINTER', automatic: true, used: 0 })
  await make({ code: 'SPRING', percent: 5, automatic: false })
  await fill(customer())
  const applied = { enteredCode: null, coupon: { code: 'WINTER', automatic: true, percent: 10, problem: null } }
  expect(await mine(customer())).toMatchObject(applied)
  expect((await enter(customer(), 'WINTER')).userErrors).toEqual([{ code: 'NOT_FOUND', path: ['input', 'code'] }])
  expect((await remove(customer())).cart).toMatchObject(applied)
  expect([await list({ automatic: true }), await list({ automatic: false })]).toEqual([['WINTER'], ['SPRING']])
})

test.each([
  [1, 'FIVE'],
  [2, 'PART'],
  [4, 'PART'],
  [5, 'MANY'],
])('of several the one applies that takes most off %i units, and never two', async (quantity, code) => {
  const { make, fill, mine, receive, published } = await openCarts()
  await make({ code: 'PART', percent: 10 })
  await make({ code: 'FIVE', amounts: pounds(15) })
  await make({ code: 'MANY', percent: 30, minimums: pounds(500) })
  await make({ code: 'LESS', percent: 9 })
  const { id } = await fill(customer(), quantity)
  expect((await mine(customer())).coupon.code).toBe(code)
  await receive(orderPlaced(id))
  expect(await published('cart.checked-out')).toMatchObject([{ coupon: { code } }])
})

test('what was entered applies where it takes as much off or more; else it is kept and not used', async () => {
  const { make, fill, mine, enter, receive, couponNow } = await openCarts()
  await make({ code: 'WINTER', percent: 10 })
  for (const [code, percent] of [
    ['SAME', 10],
    ['MORE', 20],
    ['LESS', 5],
  ])
    await make({ code, percent, automatic: false })
  const { id } = await fill(customer())
  const seen = async (code: string) => {
    expect((await enter(customer(), code)).userErrors).toEqual([])
    const { enteredCode, coupon } = await mine(customer())
    return [enteredCode, coupon.code, coupon.automatic]
  }
  expect([await seen('SAME'), await seen('MORE'), await seen('LESS')]).toEqual([
    ['SAME', 'SAME', false],
    ['MORE', 'MORE', false],
    ['LESS', 'WINTER', true],
  ])
  await receive({ ...orderPlaced(id), expectedTotal: 180 })
  expect([await couponNow('LESS'), await couponNow('WINTER')]).toMatchObject([{ used: 0 }, { used: 1 }])
  expect((await mine(customer())).coupon).toMatchObject({ code: 'WINTER', problem: null })
})

test('it begins and ends at its times, and an order at the total before is refused', async () => {
  const { make, fill, mine, clock, receive, published } = await openCarts()
  const [startsAt, endsAt] = [1, 2].map((hours) => new Date(clock().getTime() + hours * 3_600_000).toISOString())
  await make({ code: 'HOUR', percent: 10, startsAt, endsAt })
  const { id } = await fill(customer())
  const codes = [(await mine(customer())).coupon]
  for (const _ of [1, 2]) {
    clock.advance(3_600_000)
    codes.push((await mine(customer())).coupon?.code)
  }
  expect(codes).toEqual([null, 'HOUR', undefined])
  await receive({ ...orderPlaced(id), expectedTotal: 180 })
  expect(await published('cart.refused')).toMatchObject([{ reason: 'PRICE_CHANGED', total: 200 }])
})

test('while time passes the answer that makes one says that it is ACTIVE, and the one that ends it that it has ENDED', async () => {
  let ms = Date.parse('2026-12-01T09:00:00Z')
  const { make, mutate } = await openCarts(() => new Date(ms++))
  const { id, status } = (await make({ code: 'PRESENT', percent: 10 })).coupon
  expect([status, (await mutate('endCoupon', { id })).coupon.status]).toEqual(['ACTIVE', 'ENDED'])
})

test('of many orders at once as many use it as may, and one that is closed unpaid gives its use back', async () => {
  const { make, fill, couponNow, receive, published } = await openCarts()
  await make({ code: 'FIRST', percent: 10, uses: 3 })
  const names = Array.from({ length: 20 }, (_, at) => `usr_${at}`)
  const ids = await Promise.all(names.map(async (name) => (await fill(customer(name))).id))
  await receive(...names.map((name, at) => ({ ...orderPlaced(ids[at] ?? '', `ord_${at}`, name), expectedTotal: 180 })))
  expect(await couponNow('FIRST')).toMatchObject({ used: 3, status: 'USED_UP' })
  expect([await published('cart.checked-out'), await published('cart.refused')].map(({ length }) => length)).toEqual([3, 17])
  await receive(orderClosed('ord_0'))
  expect(await couponNow('FIRST')).toMatchObject({ used: 2, status: 'ACTIVE' })
})

test('one for each customer is not for guests, under however many names, and not twice for a user with two carts', async () => {
  const { make, fill, mine, receive, published } = await openCarts()
  await make({ code: 'ONCE', percent: 10, usesByCustomer: 1 })
  for (const name of ['one', 'two', 'three']) {
    await fill(guest(name))
    expect((await mine(guest(name))).coupon).toBeNull()
  }
  const { id } = await fill(customer())
  await receive({ ...orderPlaced(id), expectedTotal: 180 })
  const other = await fill(customer())
  expect((await mine(customer())).coupon).toBeNull()
  await receive({ ...orderPlaced(other.id, 'ord_2'), expectedTotal: 180 })
  expect(await published('cart.refused')).toMatchObject([{ orderId: 'ord_2', reason: 'PRICE_CHANGED', total: 200 }])
})

test('a guest who signs in gets what is for customers, once, also when the guest had the cart before', async () => {
  const { make, fill, mine, receive, published } = await openCarts()
  const { id: couponId } = (await make({ code: 'ONCE', percent: 10, usesByCustomer: 1 })).coupon
  await fill(guest())
  await receive(sessionStarted)
  const { id, coupon } = await mine(customer())
  expect(coupon.code).toBe('ONCE')
  await receive({ ...orderPlaced(id), expectedTotal: 180 }, {
    ...orderPaid(),
    discount: { couponId, code: 'ONCE', amount: 20 },
  } as NewEvent)
  await fill(guest())
  await receive(sessionStarted)
  expect((await mine(customer())).coupon).toBeNull()
  expect(await published('cart.checked-out')).toHaveLength(1)
})

test('a shop has fifty that have not ended', async () => {
  const { make, mutate } = await openCarts()
  const made = []
  for (let at = 0; at < 50; at++) made.push((await make({ code: `AUTO-${at}`, percent: 5 })).coupon)
  const full = await make({ code: 'ONE-MORE', percent: 5 })
  expect(full.userErrors).toEqual([{ code: 'LIST_FULL', path: ['input', 'automatic'] }])
  await mutate('endCoupon', { id: made[0].id })
  expect((await make({ code: 'ONE-MORE', percent: 5 })).userErrors).toEqual([])
  const again = await mutate('updateCoupon', { id: made[0].id, expectedVersion: 2, endsAt: null })
  expect(again.userErrors).toMatchObject([{ code: 'LIST_FULL' }])
})

async function openCarts(passing?: () => Date) {
  const clock = frozenClock()
  const opened = await openForTest(carts, { clock: passing ?? clock })
  const { ask, receive } = opened
  await receive(productSaved())
  const run = async (name: string, selection: string, input: object, caller: Caller) => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`
    return dataOf(await ask(caller, `mutation ($input: ${type}) { ${name}(input: $input) { ${selection} } }`, { input }))[name]
  }
  const inCart = `cart { ${cartFields} } userErrors { code path }`
  return {
    ...opened,
    clock,
    make: (input: object) => run('createCoupon', fields, { automatic: true, ...input }, admin()),
    mutate: (name: string, input: object) => run(name, fields, input, admin()),
    fill: async (caller: Caller, quantity = 2) =>
      (await run('addToCart', inCart, { lines: [{ productId: 'prod_mug', quantity }] }, caller)).cart,
    enter: (caller: Caller, code: string) => run('applyCoupon', inCart, { code }, caller),
    remove: (caller: Caller) => run('removeCoupon', inCart, {}, caller),
    mine: async (caller: Caller) => {
      const answer = await ask(caller, `{ cart { ${cartFields} } }`)
      expect(codesOf(answer)).toEqual([])
      return dataOf(answer).cart
    },
    couponNow: async (code: string) =>
      dataOf(await ask(admin(), 'query ($code: String) { coupon(code: $code) { used status } }', { code })).coupon,
    list: async (filter: object) => {
      const query = 'query ($filter: CouponFilter) { coupons(filter: $filter) { edges { node { code } } } }'
      return dataOf(await ask(admin(), query, { filter })).coupons.edges.map(({ node }: { node: { code: string } }) => node.code)
    },
  }
}

function pounds(amount: number) {
  return [{ currency: 'GBP', amount }]
}
