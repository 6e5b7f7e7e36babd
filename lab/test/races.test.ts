import { expect, test } from 'vitest'
import { type Options, racesCommand } from '#lab/races/command.ts'
import { brokenInvariants } from '#lab/races/invariants.ts'
import { allPairs } from '#lab/races/pairs.ts'
import { canonical } from '#lab/races/state.ts'

test('without options every pair is raced twenty times', async () => {
  const { rounds, seed, pairs } = await read()
  expect([rounds, pairs.length]).toEqual([20, allPairs().length])
  expect(seed).toMatch(/^[0-9a-f]{8}$/)
})

test('pairs are chosen by name, either mutation first, or by scenario', async () => {
  const { pairs } = await read('--pairs', 'cart/placeOrder+addToCart,member-cart', '--rounds', '2', '--seed', 'x')
  expect(pairs.map(({ name }) => name).slice(0, 2)).toEqual(['cart/addToCart+placeOrder', 'member-cart/deleteAccount+deleteAccount'])
  expect(pairs).toHaveLength(11)
})

test.each([
  [['--pairs', 'cart/fly'], 'There is no pair and no scenario "cart/fly".'],
  [['--rounds', '0'], 'It takes a whole number from 1 on.'],
])('%j is refused in a sentence', async (args, message) => {
  await expect(read(...args)).rejects.toThrow(message)
})

const order = { status: 'PAID', timeline: ['PAID'], lines: [], payments: [{ status: 'CAPTURED', capturedAmount: 5, refundedAmount: 0 }] }
const product = { name: 'Mug', available: 1, onHand: 1, held: 0, stockMovements: [{ onHand: 1, held: 0 }] }

test.each([
  ['nothing is wrong', {}, []],
  ['an internal error', { codes: [['INTERNAL_SERVER_ERROR'], []] }, ['INTERNAL_SERVER_ERROR']],
  ['a cart of a deleted user', { state: { deleted: true, carts: [{}] } }, ['a deleted user has a cart']],
  [
    'a paid order without a payment',
    { state: { orders: [{ ...order, payments: [] }] } },
    ['an order that is paid has payments 0 live, 0 captured'],
  ],
  ['stock that is not its ledger', { state: { products: [{ ...product, onHand: 2 }] } }, ['Mug: the ledger says 1,0, the product 2,0']],
  [
    'stock that is held for no order',
    { state: { products: [{ ...product, held: 1 }] } },
    expect.arrayContaining(['Mug: 1 are held, for orders that want 0']),
  ],
])('%s is found', (_, outcome, broken) => {
  expect(brokenInvariants({ codes: [[], []], state: { orders: [order], products: [product] }, ...outcome })).toEqual(broken)
})

test('a state is the same in any order and without the wrapping of lists and amounts', () => {
  const one = { edges: [{ node: { total: { amount: 1 } } }, { node: { total: { amount: 2 } } }] }
  expect(canonical(one)).toEqual(canonical({ edges: one.edges.toReversed() }))
  expect(canonical(one)).toEqual([{ total: 1 }, { total: 2 }])
})

async function read(...args: string[]): Promise<Options> {
  let given: Options | undefined
  const command = racesCommand(async (options) => {
    given = options
    return true
  })
  await command
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
    .parseAsync(args, { from: 'user' })
  if (!given) throw new Error('The command did not run.')
  return given
}
