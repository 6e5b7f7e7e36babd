import { expect, test } from 'vitest'
import { admin, codesOf, dataOf, staff } from '#kit/test/testing.ts'
import type { NewEvent } from '#schema/events.ts'
import { openLocations } from '#tests/support/locations.ts'

const deleteLocation = `
  mutation ($input: DeleteStockLocationInput!) {
    deleteStockLocation(input: $input) { location { id } userErrors { code subject } }
  }`

const taken = `query ($of: [_Any!]!) { _entities(representations: $of) {
  ... on Order { takenFrom { location { name } product { sku } quantity } } } }`

test('an order is taken from the first location that has all its lines', async () => {
  const { add, addLocation, put, checkOut, levels } = await openLocations()
  const [mug, pot] = [await add('MUG', 5), await add('POT', 1)]
  const leeds = await addLocation('Leeds', 1)
  for (const id of [mug, pot]) await put(id, leeds, 9)
  await checkOut('ord_1', [mug, 2], [pot, 2])
  expect([await levels(mug), await levels(pot)]).toEqual([
    { Main: [5, 0], Leeds: [9, 2] },
    { Main: [1, 0], Leeds: [9, 2] },
  ])
})

test('where no location has all lines, each line is from the first that has all of it, and else from one after the other', async () => {
  const { add, addLocation, put, checkOut, levels } = await openLocations()
  const [mug, pot, jug] = [await add('MUG', 5), await add('POT', 1), await add('JUG', 4)]
  const [leeds, york] = [await addLocation('Leeds', 1), await addLocation('York', -1)]
  await put(pot, leeds, 9)
  await put(jug, leeds, 3)
  await put(jug, york, 2)
  await checkOut('ord_1', [mug, 2], [pot, 2], [jug, 8])
  expect(await levels(mug)).toEqual({ Main: [5, 2] })
  expect(await levels(pot)).toEqual({ Main: [1, 0], Leeds: [9, 2] })
  expect(await levels(jug)).toEqual({ Main: [4, 4], Leeds: [3, 2], York: [2, 2] })
})

test('what is available everywhere together is the most that can be ordered', async () => {
  const { add, addLocation, put, checkOut, levels, published } = await openLocations()
  const mug = await add('MUG', 2)
  await put(mug, await addLocation('Leeds'), 3)
  await checkOut('ord_1', [mug, 4])
  await checkOut('ord_2', [mug, 2])
  await checkOut('ord_3', [mug, 1])
  expect(await published('stock.refused')).toMatchObject([{ orderId: 'ord_2', shortages: [{ productId: mug, wanted: 2, available: 1 }] }])
  expect(await levels(mug)).toEqual({ Main: [2, 2], Leeds: [3, 3] })
})

test('what a closed order held is free at the same location again, and what a paid one held leaves it', async () => {
  const { add, addLocation, put, checkOut, receive, levels, ledger } = await openLocations()
  const mug = await add('MUG', 2)
  await put(mug, await addLocation('Leeds', -1), 3)
  await checkOut('ord_1', [mug, 4])
  await receive(closed('ord_1'), closed('ord_1'))
  expect(await levels(mug)).toEqual({ Main: [2, 0], Leeds: [3, 0] })
  await checkOut('ord_2', [mug, 4])
  await receive(paid('ord_2'), paid('ord_2'), closed('ord_2'))
  expect(await levels(mug)).toEqual({ Main: [1, 0], Leeds: [0, 0] })
  expect((await ledger(mug)).filter((entry) => entry.startsWith('SOLD')).toSorted()).toEqual(['SOLD -1 Main', 'SOLD -3 Leeds'])
})

test('units that come back go where they were taken from, once for each refund, and no more than were taken there', async () => {
  const { add, addLocation, put, checkOut, receive, levels } = await openLocations()
  const mug = await add('MUG', 2)
  await put(mug, await addLocation('Leeds', -1), 3)
  await checkOut('ord_1', [mug, 5])
  await receive(paid('ord_1'))
  await receive(cancelled('ref_1', mug, 2), cancelled('ref_1', mug, 2))
  expect(await levels(mug)).toEqual({ Main: [0, 0], Leeds: [2, 0] })
  await receive(cancelled('ref_2', mug, 3))
  expect(await levels(mug)).toEqual({ Main: [2, 0], Leeds: [3, 0] })
})

test('who packs an order sees from where each of its units is taken, and of a refused or closed one nothing', async () => {
  const { ask, add, addLocation, put, checkOut, receive } = await openLocations()
  const [mug, pot] = [await add('MUG', 2), await add('POT', 5)]
  await put(mug, await addLocation('Leeds', -1), 3)
  for (const [orderId, mugs] of [
    ['ord_1', 4],
    ['ord_2', 4],
    ['ord_3', 1],
  ] as const)
    await checkOut(orderId, [mug, mugs], [pot, 1])
  await receive(closed('ord_3'), paid('ord_1'))
  const of = ['ord_1', 'ord_2', 'ord_3', 'ord_none'].map((id) => ({ __typename: 'Order', id }))
  const { _entities: orders } = dataOf(await ask(staff('STOCK_WRITE', 'ORDERS_READ'), taken, { of }))
  const units = [
    { location: { name: 'Leeds' }, product: { sku: 'MUG' }, quantity: 3 },
    { location: { name: 'Main' }, product: { sku: 'MUG' }, quantity: 1 },
    { location: { name: 'Main' }, product: { sku: 'POT' }, quantity: 1 },
  ]
  expect(orders.map(({ takenFrom }: { takenFrom: unknown }) => takenFrom)).toEqual([units, [], [], []])
  expect(codesOf(await ask(staff('ORDERS_READ'), taken, { of: of.slice(0, 1) }))).toEqual(['FORBIDDEN'])
})

test('what comes back from a location that is archived goes to the main one', async () => {
  const { ask, add, addLocation, put, checkOut, receive, levels } = await openLocations()
  const mug = await add('MUG', 0)
  const leeds = await addLocation('Leeds')
  await put(mug, leeds, 3)
  await checkOut('ord_1', [mug, 3])
  const input = { id: leeds, expectedVersion: 1 }
  expect(dataOf(await ask(admin(), deleteLocation, { input })).deleteStockLocation.userErrors).toEqual([
    { code: 'STOCK_AT_LOCATION', subject: mug },
  ])
  await receive(paid('ord_1'))
  expect(codesOf(await ask(admin(), deleteLocation, { input }))).toEqual([])
  await receive(cancelled('ref_1', mug, 3))
  expect(await levels(mug)).toEqual({ Main: [3, 0], Leeds: [0, 0] })
})

function closed(orderId: string): NewEvent {
  return { type: 'order.closed', orderId, outcome: 'CANCELLED', reason: 'x', version: 2 }
}

function paid(orderId: string): NewEvent {
  return { type: 'order.paid', orderId, owner: 'u', paymentId: 'a', total: 1, currency: 'GBP', lines: [], version: 3 }
}

function cancelled(refundId: string, productId: string, quantity: number): NewEvent {
  const lines = [{ productId, quantity, restock: true }]
  return { type: 'order.lines-cancelled', orderId: 'ord_1', refundId, amount: 1, lines, version: 4 }
}
