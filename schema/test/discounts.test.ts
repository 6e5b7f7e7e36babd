import { expect, test } from 'vitest'
import { randomOf } from '#lab/random.ts'
import { discountOf, paidFor, sharesOf } from '#schema/discounts.ts'
import { sumOf } from '#schema/money.ts'

test.each([
  [999, { percent: 10 }, 99],
  [9, { percent: 10 }, 0],
  [1000, { percent: 100 }, 1000],
  [1000, { amount: 300 }, 300],
  [200, { amount: 300 }, 200],
  [0, { amount: 300 }, 0],
  [1999, { percent: 10, minimum: 2000 }, 0],
  [2000, { percent: 10, minimum: 2000 }, 200],
  [Number.MAX_SAFE_INTEGER, { percent: 99 }, 8917127262193581],
])('of %d %j takes off %d', (subtotal, terms, taken) => {
  expect(discountOf(subtotal, terms)).toBe(taken)
})

test.each([
  [100, [100, 100, 100], [34, 33, 33]],
  [1, [1, 2, 3], [0, 0, 1]],
  [5, [0, 10, 0], [0, 5, 0]],
  [0, [1, 2], [0, 0]],
  [0, [0, 0], [0, 0]],
])('%d is divided among %j as %j', (discount, prices, shares) => {
  expect(sharesOf(discount, prices)).toEqual(shares)
})

test('the shares of any lines add up to the discount, and none exceeds its line', () => {
  const random = randomOf('shares')
  for (let round = 0; round < 500; round++) {
    const prices = Array.from({ length: 1 + Math.floor(random() * 30) }, () => Math.floor(random() * 10 ** (1 + Math.floor(random() * 12))))
    const discount = Math.floor(random() * (sumOf(prices) + 1))
    const shares = sharesOf(discount, prices)
    expect(sumOf(shares)).toBe(discount)
    expect(shares.every((share, at) => share >= 0 && share <= (prices[at] ?? 0))).toBe(true)
  }
})

test('however the units of a line are cancelled, they give back together what was paid for it, and never more', () => {
  const random = randomOf('units')
  for (let round = 0; round < 500; round++) {
    const [quantity, unitPrice] = [1 + Math.floor(random() * 1000), Math.floor(random() * 100_000)]
    const line = { quantity, unitPrice, discount: Math.floor(random() * (quantity * unitPrice + 1)) }
    let [cancelled, given] = [0, 0]
    while (cancelled < quantity) {
      const units = 1 + Math.floor(random() * (quantity - cancelled))
      const amount = paidFor(cancelled + units, line) - paidFor(cancelled, line)
      expect(amount).toBeGreaterThanOrEqual(0)
      expect(amount).toBeLessThanOrEqual(paidFor(units, line))
      ;[cancelled, given] = [cancelled + units, given + amount]
    }
    expect(given).toBe(quantity * unitPrice - line.discount)
  }
})
