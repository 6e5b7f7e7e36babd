import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { ViewCart } from '#lab/documents/documents.generated.ts'
import { type Pair, pairsNamed } from '#lab/races/pairs.ts'
import { racePair } from '#lab/races/race.ts'
import { violationText } from '#lab/races/report.ts'
import { scenario } from '#lab/races/scenario.ts'
import { openRaceShop, type RaceShop } from '#lab/races/shop.ts'
import { type Filled, fill, newProduct } from '#lab/races/shopping.ts'
import { readTrade } from '#lab/races/state.ts'

// with this seed the provider never answers late, as it sometimes does in `npm run races`
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
  'location/placeOrder+transferStock',
  'sign-in/mergeCart+placeOrder:guest',
  'sign-in/login+addToCart:guest',
]

test('each of the thirteen most dangerous pairs, run concurrently, ends like one of its serial orders', async () => {
  const shop = await openForTest()
  const violations: string[] = []
  for (const pair of pairsNamed(dangerous)) {
    const result = await racePair(shop, pair, { rounds: 2, seed })
    violations.push(...result.violations.map((violation) => violationText(violation, seed)))
  }
  expect(violations).toEqual([])
})

const careless = scenario<Filled>({
  name: 'careless',
  begin: async (shop) => fill(shop, { [await newProduct(shop, 'Mug', 500, 10)]: 1 }),
  acts: {
    'updateCartLine:readThenWrite': async ({ client, caller, lineIds }) => {
      const cart = await client.ask(ViewCart, {}, caller)
      await sleep(50)
      return [caller, { lineId: lineIds[0], quantity: (cart?.lines[0]?.quantity ?? 0) + 1 }]
    },
  },
  read: (rows) => readTrade(rows, [rows.caller], rows.products),
})

test('a lost update is reported with its pair, seed and states', async () => {
  const [act = ''] = careless.acts
  const pair: Pair = { name: `careless/${act}+${act}`, scenario: careless, acts: [act, act] }
  const { violations } = await racePair(await openForTest(), pair, { rounds: 1, seed })
  const [text] = violations.map((violation) => violationText(violation, seed))
  for (const part of [pair.name, `--seed ${seed}`, 'quantity: 2 instead of 3']) expect(text).toContain(part)
})

async function openForTest(): Promise<RaceShop> {
  const shop = await openRaceShop()
  onTestFinished(shop.close)
  return shop
}
