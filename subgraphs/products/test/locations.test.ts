import { expect, test } from 'vitest'
import { admin, codesOf, customer, dataOf, staff } from '#kit/test/testing.ts'
import { adjust, createLocation, openLocations, where } from '#tests/support/locations.ts'

type Page = { totalCount: number; edges: { node: { product: { sku: string }; available: number } }[] }

const updateLocation = `
  mutation ($input: UpdateStockLocationInput!) {
    updateStockLocation(input: $input) { location { name priority version } userErrors { code } }
  }`
const deleteLocation = `
  mutation ($input: DeleteStockLocationInput!) {
    deleteStockLocation(input: $input) { location { id } userErrors { code subject } }
  }`
const transfer = 'mutation ($input: TransferStockInput!) { transferStock(input: $input) { product { onHand } userErrors { code path } } }'
const locations = '{ stockLocations { id name priority isMain } }'
const stockAt = `
  query ($most: Int, $first: Int, $after: String) {
    stockLocations {
      name
      stock(maxAvailable: $most, first: $first, after: $after) { totalCount edges { cursor node { product { sku } available } } }
    }
  }`

test('a shop has a main location from the beginning, and a product without others is at it', async () => {
  const { ask, add, levels } = await openLocations()
  const mug = await add('MUG', 5)
  expect(dataOf(await ask(admin(), locations)).stockLocations).toEqual([{ id: 'main', name: 'Main', priority: 0, isMain: true }])
  expect(await levels(mug)).toEqual({ Main: [5, 0] })
})

test('shoppers see the sum of all locations, and staff what is where', async () => {
  const { add, addLocation, put, ask, levels } = await openLocations()
  const mug = await add('MUG', 0)
  const leeds = await addLocation('Leeds')
  expect(await put(mug, leeds, 30)).toEqual([])
  expect(dataOf(await ask(customer('usr_1'), '{ product(sku: "MUG") { availability } }')).product.availability).toBe('IN_STOCK')
  expect(await levels(mug)).toEqual({ Main: [0, 0], Leeds: [30, 0] })
  expect(dataOf(await ask(admin(), where, { id: mug })).product).toMatchObject({ onHand: 30, available: 30 })
})

test('stock is transferred once for each key, and never what is held or not there', async () => {
  const { ask, add, addLocation, checkOut, levels, published } = await openLocations()
  const mug = await add('MUG', 5)
  const [leeds, york] = [await addLocation('Leeds'), await addLocation('York')]
  await checkOut('ord_1', [mug, 2])
  const before = (await published('stock.changed')).length
  const input = { productId: mug, fromId: 'main', toId: leeds, quantity: 3, reason: 'for the shop', idempotencyKey: 'k1' }
  const move = async (more: object) => codesOf(await ask(admin(), transfer, { input: { ...input, ...more } }))
  expect(await move({ quantity: 4 })).toEqual(['STOCK_HELD'])
  expect(await move({})).toEqual([])
  expect(await move({})).toEqual([])
  for (const more of [{ quantity: 2 }, { toId: york }, { fromId: york }]) expect(await move(more)).toEqual(['IDEMPOTENCY_MISMATCH'])
  expect(await move({ fromId: leeds, idempotencyKey: 'k2' })).toEqual(['INVALID_INPUT'])
  expect(await move({ fromId: york, idempotencyKey: 'k2' })).toEqual(['STOCK_HELD'])
  expect(await move({ toId: 'loc_none', idempotencyKey: 'k2' })).toEqual(['NOT_FOUND'])
  expect(await move({ productId: 'prod_none', idempotencyKey: 'k2' })).toEqual(['NOT_FOUND'])
  expect(await levels(mug)).toEqual({ Main: [2, 2], Leeds: [3, 0] })
  expect(await published('stock.changed')).toHaveLength(before)
})

test('an adjustment is of one location, and takes no more than is free there', async () => {
  const { ask, add, addLocation, put, levels } = await openLocations()
  const mug = await add('MUG', 5)
  const leeds = await addLocation('Leeds')
  await put(mug, leeds, 2)
  expect(await put(mug, leeds, -3)).toEqual(['STOCK_HELD'])
  expect(await put(mug, 'main', -6)).toEqual(['STOCK_HELD'])
  expect(await put(mug, 'loc_none', 1)).toEqual(['NOT_FOUND'])
  expect(await put(mug, leeds, -2)).toEqual([])
  const input = { productId: mug, delta: -5, reason: 'lost', idempotencyKey: 'k' }
  expect(codesOf(await ask(admin(), adjust, { input }))).toEqual([])
  expect(codesOf(await ask(admin(), adjust, { input: { ...input, locationId: leeds } }))).toEqual(['IDEMPOTENCY_MISMATCH'])
  expect(await levels(mug)).toEqual({ Main: [0, 0], Leeds: [0, 0] })
})

test('staff see what has run low at each location', async () => {
  const { ask, add, addLocation, put } = await openLocations()
  const [mug, pot] = [await add('MUG', 2), await add('POT', 9)]
  const leeds = await addLocation('Leeds', 1)
  await put(mug, leeds, 7)
  await put(pot, leeds, 1)
  const low = async (more: object) => dataOf(await ask(admin(), stockAt, { most: 2, ...more })).stockLocations
  const named = (stock: Page) => stock.edges.map(({ node }) => [node.product.sku, node.available])
  expect((await low({})).map(({ name, stock }: { name: string; stock: Page }) => [name, stock.totalCount, ...named(stock)])).toEqual([
    ['Main', 1, ['MUG', 2]],
    ['Leeds', 1, ['POT', 1]],
  ])
  const [main] = await low({ most: null, first: 1 })
  const [next] = await low({ most: null, first: 1, after: main.stock.edges[0].cursor })
  expect([...named(main.stock), ...named(next.stock)]).toEqual([
    ['MUG', 2],
    ['POT', 9],
  ])
})

test('locations have names of their own and versions, and only staff with STOCK_WRITE see them', async () => {
  const { ask, addLocation } = await openLocations()
  const leeds = await addLocation('Leeds', 3)
  expect(codesOf(await ask(admin(), createLocation, { input: { name: ' leeds ' } }))).toEqual(['NAME_TAKEN'])
  expect(codesOf(await ask(admin(), createLocation, { input: { name: '  ' } }))).toEqual(['INVALID_INPUT'])
  const change = async (input: object) => dataOf(await ask(admin(), updateLocation, { input })).updateStockLocation
  expect(await change({ id: 'main', expectedVersion: 1, name: 'London', priority: 9 })).toMatchObject({
    location: { name: 'London', priority: 9, version: 2 },
  })
  expect(await change({ id: leeds, expectedVersion: 9, name: 'York' })).toMatchObject({
    location: { name: 'Leeds' },
    userErrors: [{ code: 'VERSION_CONFLICT' }],
  })
  expect((await change({ id: leeds, expectedVersion: 1, name: 'LONDON' })).userErrors).toEqual([{ code: 'NAME_TAKEN' }])
  expect(codesOf(await ask(admin(), deleteLocation, { input: { id: 'main', expectedVersion: 2 } }))).toEqual(['INVALID_INPUT'])
  expect(codesOf(await ask(admin(), deleteLocation, { input: { id: leeds, expectedVersion: 1 } }))).toEqual([])
  expect(dataOf(await ask(admin(), locations)).stockLocations).toMatchObject([{ name: 'London' }])
  expect(codesOf(await ask(admin(), deleteLocation, { input: { id: leeds, expectedVersion: 2 } }))).toEqual(['NOT_FOUND'])
  expect(codesOf(await ask(staff('PRODUCTS_WRITE'), locations))).toEqual(['FORBIDDEN'])
})
