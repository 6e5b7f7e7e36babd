import { expect, test } from 'vitest'
import { makeBooks } from '#lab/replay/books.ts'
import type { Sale } from '#lab/replay/rules.ts'
import { firstStock } from '#lab/replay/scarce.ts'
import { type RefusedSale, statementsOfRound, statementsOfRounds } from '#lab/replay/scarce-proof.ts'
import { row } from './samples.ts'

const [sale] = makeBooks([row({ invoice: '1', quantity: 6 }), row({ invoice: '1', quantity: 1, code: '22222' })]).sales as [Sale]
const refused: RefusedSale = { sale, codes: ['OUT_OF_STOCK'], short: ['71053'] }

test('a sale that was refused because a product was short passes', () => {
  expect(failing([refused], { 71053: 5, 22222: 9 })).toEqual([])
})

test('a sale that was refused and could have been had is found', () => {
  expect(failing([refused], { 71053: 6, 22222: 1 })).toEqual([
    'round 1: invoices that were refused and could have been had',
    'round 1: products that were called short and were not',
  ])
})

test('a product that was called short and was not is found, also when another was', () => {
  expect(failing([{ ...refused, short: ['71053', '22222'] }], { 71053: 5, 22222: 9 })).toEqual([
    'round 1: products that were called short and were not',
  ])
})

test('a refusal without its products, or for another reason too, is found', () => {
  const statement = 'round 1: invoices refused without the products that were short'
  expect(failing([{ ...refused, short: [] }], { 71053: 5 })).toEqual([statement])
  expect(failing([{ ...refused, codes: ['OUT_OF_STOCK', 'PRICE_CHANGED'] }], { 71053: 5 })).toEqual([statement])
})

test('a product of which more was sold than was there is found', () => {
  expect(failing([], { 71053: -1 })).toEqual(['round 1: products of which more was sold than was there'])
})

test('rounds in which nothing was refused prove nothing, and in the last one everything is sold', () => {
  const wrong = (refusals: number, open: Sale[]) => statementsOfRounds(refusals, open).filter(({ holds }) => !holds).length
  expect(wrong(1, [])).toBe(0)
  expect(wrong(0, [])).toBe(1)
  expect(wrong(1, [sale])).toBe(1)
})

test('half of the stock is there at first, rounded up', () => {
  expect([0, 1, 5, 80_995].map((stock) => firstStock({ stock }))).toEqual([0, 1, 3, 40_498])
})

function failing(refusals: RefusedSale[], left: Record<string, number>): string[] {
  return statementsOfRound(1, refusals, new Map(Object.entries(left)))
    .filter(({ holds }) => !holds)
    .map(({ what }) => what)
}
