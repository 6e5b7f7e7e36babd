import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { nobody } from '#kit/context.ts'
import { codesOf, dataOf, openTestShop } from '#tests/support/shop.ts'

const ofEach = ['admin', 'auth', 'carts', 'orders', 'payments', 'products', 'users']
const document = `{ health { id ${ofEach.map((name) => `${name} { runningSince deadLetters lags { producer events seconds } }`).join(' ')} } }`

test('each subgraph says since when it runs, and that it is behind nobody', async () => {
  const shop = await openTestShop()
  const token = await shop.registerAdmin()
  await shop.untilIdle()
  const { id, ...subgraphs } = dataOf(await shop.ask(document, {}, { token })).health
  expect(id).toBe('health')
  expect(Object.keys(subgraphs)).toEqual(ofEach)
  for (const name of ofEach) {
    expect(subgraphs[name]).toMatchObject({ runningSince: expect.stringMatching(/Z$/), deadLetters: 0 })
    for (const lag of subgraphs[name].lags) expect(lag).toMatchObject({ events: 0, seconds: 0 })
  }
  expect(subgraphs.carts.lags.map(({ producer }: { producer: string }) => producer)).toContain('products')
})

test('a subgraph that does not answer is null, and the others are there', async () => {
  const shop = await openTestShop()
  const token = await shop.registerAdmin()
  await shop.subgraph('carts').close()
  const answer = await shop.ask(document, {}, { token })
  expect(answer.data?.health).toMatchObject({ carts: null, orders: { deadLetters: 0 }, users: { deadLetters: 0 } })
  expect(codesOf(answer)).toEqual(['SERVICE_UNAVAILABLE'])
})

test('a subgraph counts the events that it has set aside', async () => {
  const shop = await openTestShop()
  const token = await shop.registerAdmin()
  const ctx = shop.subgraph('carts').context({ caller: nobody, requestId: 'test' })
  const broken = "CREATE TRIGGER broken BEFORE INSERT ON products BEGIN SELECT raise(ABORT, 'broken'); END"
  await ctx.write(async (tx) => void (await tx.run(sql.raw(broken))))
  await shop.addProduct(token, { sku: 'MUG', stock: 5 })
  await shop.untilIdle()
  expect(dataOf(await shop.ask(document, {}, { token })).health).toMatchObject({ carts: { deadLetters: 1 }, products: { deadLetters: 0 } })
})

test('who may not read statistics is told nothing of it', async () => {
  const shop = await openTestShop()
  const token = await shop.register('ann')
  expect(codesOf(await shop.ask(document, {}, { token }))).toEqual(['FORBIDDEN'])
})
