import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { type Arena, openArena } from '#lab/races/arena.ts'
import { type Pair, pairsNamed } from '#lab/races/pairs.ts'
import { racePair } from '#lab/races/race.ts'
import { violationText } from '#lab/races/report.ts'
import { scenario } from '#lab/races/scenario.ts'
import { readTrade } from '#lab/races/state.ts'
import { type Filled, fill, newGuest, newProduct } from '#lab/races/trade.ts'

// in none of this seed's rounds does the provider take its time, as it does in some of `npm run races`
const seed = 'swift'

const dangerous = [
  'cart/placeOrder+placeOrder',
  'cart/placeOrder+placeOrder:otherKey',
  'cart/addToCart+placeOrder',
  'unpaid/cancelOrder+initiatePayment',
  'unpaid/initiatePayment+initiatePayment:otherKey',
  'paid/cancelOrder:lines+cancelOrder:moreLines',
  'paid/cancelOrder+refundPayment:all',
  'last-unit/placeOrder+placeOrder:rival',
  'user/refreshToken+refreshToken',
  'held-unit/placeOrder+cancelOrder',
]

test('the ten most dangerous pairs, run at once, come out as one of their serial orders', async () => {
  const arena = await arenaForTest()
  const violations: string[] = []
  for (const pair of pairsNamed(dangerous)) {
    const result = await racePair(arena, pair, { rounds: 2, seed })
    violations.push(...result.violations.map((violation) => violationText(violation, seed)))
  }
  expect(violations).toEqual([])
})

const careless = scenario<Filled & { products: string[] }>({
  name: 'careless',
  begin: async (arena) => {
    const mug = await newProduct(arena, 'Mug', 500, 10)
    return { ...(await fill(arena, newGuest(arena), [{ productId: mug, quantity: 1 }])), products: [mug] }
  },
  acts: {
    readThenWrite: async ({ ask, mutate }, { as, lineIds }) => {
      const { cart } = (await ask('{ cart { lines { quantity } } }', {}, as)).data
      await sleep(50)
      return mutate('updateCartLine', { lineId: lineIds[0], quantity: cart.lines[0].quantity + 1 }, as)
    },
  },
  read: (arena, { as, products }) => readTrade(arena, { guests: [as], products }),
})

test('a lost update is caught, and told with the pair, the seed and the states', async () => {
  const pair: Pair = { name: 'careless/readThenWrite+readThenWrite', scenario: careless, acts: ['readThenWrite', 'readThenWrite'] }
  const { violations } = await racePair(await arenaForTest(), pair, { rounds: 1, seed })
  const [text] = violations.map((violation) => violationText(violation, seed))
  for (const part of [pair.name, `--seed ${seed}`, 'quantity: 2 instead of 3']) expect(text).toContain(part)
})

async function arenaForTest(): Promise<Arena> {
  const arena = await openArena()
  onTestFinished(arena.close)
  return arena
}
