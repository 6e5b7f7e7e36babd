import { expect, test } from 'vitest'
import type { Caller } from '#kit/context.ts'
import { admin, codesOf, customer, dataOf, guest, openForTest, staff } from '#kit/test/testing.ts'
import type { NewEvent } from '#schema/events.ts'
import products from '#subgraphs/products/index.ts'

type Input = Record<string, unknown>

const [ann, bob] = [customer('usr_ann'), customer('usr_bob')]

test('staff are told once each time that a product runs low, and each time that it comes back', async () => {
  const { add, adjust, alerts, published } = await openShop({ LOW_STOCK: '3' })
  const id = await add({ sku: 'POT', stock: 5 })
  for (const delta of [-1, -1, -1, -2, 4, -1, -3, 10]) await adjust(id, delta)
  expect(await alerts()).toEqual(['BACK 10', 'LOW 3', 'BACK 4', 'LOW 3'])
  const low = { productId: id, sku: 'POT', available: 3, threshold: 3 }
  expect(await published('stock.ran-low')).toMatchObject([low, low])
  expect(await published('stock.came-back')).toMatchObject([{ productId: id, available: 4 }, { available: 10 }])
})

test('a product may have a threshold of its own, and a variant has that of its product', async () => {
  const { add, adjust, alerts, ask, change } = await openShop({ LOW_STOCK: '3' })
  const id = await add({ sku: 'POT', stock: 9, lowStockAt: 8 })
  await adjust(id, -1)
  const variants = [{ values: ['M'], sku: 'SHIRT-M', stock: 7 }]
  await add({ sku: 'SHIRT', options: [{ name: 'Size', values: ['M'] }], variants, lowStockAt: 6 })
  const { product } = dataOf(await ask(admin(), '{ product(sku: "SHIRT-M") { id lowStockAt } }'))
  expect(product.lowStockAt).toBe(6)
  await adjust(product.id, -1)
  expect(await alerts()).toEqual(['LOW 6', 'LOW 8'])
  await change(id, { lowStockAt: null })
  await adjust(id, -4)
  expect(await alerts()).toHaveLength(2)
  await adjust(id, -1)
  expect(await alerts()).toEqual(['LOW 3', 'LOW 6', 'LOW 8'])
})

test('orders count as well: what is held may run low, and what is released comes back; a sale changes nothing', async () => {
  const { add, alerts, receive } = await openShop({ LOW_STOCK: '1' })
  const id = await add({ sku: 'POT', stock: 2 })
  await receive(checkedOut('ord_1', id, 2))
  await receive({ type: 'order.closed', orderId: 'ord_1', outcome: 'EXPIRED', reason: 'late', version: 2 })
  await receive(checkedOut('ord_2', id, 2))
  await receive(paid('ord_2'))
  expect(await alerts()).toEqual(['LOW 0', 'BACK 2', 'LOW 0'])
})

test('nobody is told of an archived product or of a new one', async () => {
  const { add, adjust, alerts, change } = await openShop({ LOW_STOCK: '3' })
  const id = await add({ sku: 'POT', stock: 5 })
  await change(id, { status: 'ARCHIVED' })
  for (const delta of [-5, 2]) await adjust(id, delta)
  expect(await alerts()).toEqual([])
})

test('who waits for a product is told once when it comes back, and mail can be written to them', async () => {
  const { add, adjust, watch, mine, published, untilIdle } = await openShop()
  const id = await add({ sku: 'POT', stock: 0 })
  for (const caller of [ann, bob, ann]) expect(codesOf(await watch(caller, id))).toEqual([])
  expect(await mine(ann)).toEqual({ watchedProducts: ['POT'], notices: [] })
  for (const delta of [4, -4, 2]) await adjust(id, delta)
  await untilIdle()
  expect([await mine(ann), await mine(bob)]).toEqual(Array(2).fill({ watchedProducts: [], notices: ['POT'] }))
  expect(await published('watchers.told')).toMatchObject([{ productId: id, sku: 'POT', slug: 'pot', owners: ['usr_ann', 'usr_bob'] }])
})

test('a notice ends when it is taken away or when the user waits again, and who no longer waits is not told', async () => {
  const { add, adjust, watch, unwatch, mine, untilIdle } = await openShop()
  const id = await add({ sku: 'POT', stock: 0 })
  for (const caller of [ann, bob]) await watch(caller, id)
  await unwatch(bob, id)
  await adjust(id, 1)
  await untilIdle()
  expect([(await mine(ann)).notices, (await mine(bob)).notices]).toEqual([['POT'], []])
  await watch(ann, id)
  expect(await mine(ann)).toEqual({ watchedProducts: ['POT'], notices: [] })
  expect(dataOf(await unwatch(ann, id)).unwatchProduct.watch).toMatchObject({ productId: id, toldAt: null })
  expect(dataOf(await unwatch(ann, id)).unwatchProduct.watch).toBeNull()
})

test('who waits for a product with variants is told when the first of them comes back, and not of the next', async () => {
  const { add, adjust, watch, mine, ask, untilIdle } = await openShop()
  const variants = ['S', 'M'].map((value) => ({ values: [value], sku: `SHIRT-${value}` }))
  const id = await add({ sku: 'SHIRT', options: [{ name: 'Size', values: ['S', 'M'] }], variants })
  const [small, medium] = dataOf(await ask(ann, '{ product(sku: "SHIRT") { variants { id } } }')).product.variants
  await watch(ann, id)
  await watch(bob, medium.id)
  await adjust(small.id, 3)
  await untilIdle()
  expect([(await mine(ann)).notices, (await mine(bob)).notices]).toEqual([['SHIRT'], []])
  await watch(ann, id)
  await adjust(medium.id, 3)
  await untilIdle()
  expect([(await mine(ann)).notices, (await mine(bob)).notices]).toEqual([[], ['SHIRT-M']])
})

test('a product that is put up for sale again with stock is told, and one that is archived is not', async () => {
  const { add, adjust, watch, mine, change, untilIdle } = await openShop()
  const id = await add({ sku: 'POT', stock: 0 })
  await watch(ann, id)
  await change(id, { status: 'ARCHIVED' })
  await adjust(id, 5)
  await untilIdle()
  expect((await mine(ann)).notices).toEqual([])
  await change(id, { status: 'ACTIVE' })
  await untilIdle()
  expect((await mine(ann)).notices).toEqual(['POT'])
})

test('250 who wait are all told, in events of 100', async () => {
  const { add, adjust, watch, published, untilIdle } = await openShop()
  const id = await add({ sku: 'POT', stock: 0 })
  for (let at = 0; at < 250; at += 1) await watch(customer(`usr_${at}`), id)
  await adjust(id, 1)
  await untilIdle()
  const told = (await published('watchers.told')).map(({ owners }) => owners)
  expect(told.map(({ length }) => length)).toEqual([100, 100, 50])
  expect(new Set(told.flat()).size).toBe(250)
})

test('a user waits for 100 products at most; the oldest notice makes room', async () => {
  const { add, adjust, watch, mine, untilIdle } = await openShop()
  const ids: string[] = []
  for (let at = 0; at <= 100; at += 1) ids.push(await add({ sku: `POT-${at}`, stock: 0 }))
  const [first = '', last = ''] = [ids[0], ids.at(-1)]
  for (const id of ids.slice(0, 100)) await watch(ann, id)
  expect(codesOf(await watch(ann, last))).toEqual(['WATCHES_LIMIT'])
  await adjust(first, 1)
  await untilIdle()
  expect(codesOf(await watch(ann, last))).toEqual([])
  const { watchedProducts, notices } = await mine(ann)
  expect([watchedProducts.length, notices]).toEqual([100, []])
})

test('guests and strangers do not wait, a draft is not there, and nobody sees for what others wait', async () => {
  const { add, watch, ask } = await openShop()
  const [id, draft] = [await add({ sku: 'POT', stock: 0 }), await add({ sku: 'DRAFT', status: 'DRAFT' })]
  expect(codesOf(await watch(guest(), id))).toEqual(['UNAUTHENTICATED'])
  for (const missing of [draft, 'prod_none']) expect(codesOf(await watch(ann, missing))).toEqual(['NOT_FOUND'])
  await watch(ann, id)
  const look = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on User { watchedProducts { productId } } } }`
  const seen = async (caller: Caller) => dataOf(await ask(caller, look, { r: [{ __typename: 'User', id: 'usr_ann' }] }))._entities
  expect(await seen(bob)).toEqual([{ watchedProducts: null }])
  expect(await seen(staff('USERS_READ'))).toEqual([{ watchedProducts: [{ productId: id }] }])
})

test('users read what is held of them; a deleted one leaves nothing, and can note nothing more', async () => {
  const { add, watch, mine, receive, heldOf } = await openShop()
  const id = await add({ sku: 'POT', stock: 0 })
  await watch(ann, id)
  expect(await heldOf(ann)).toEqual(['product_watches'])
  await receive({ type: 'user.deleted', userId: 'usr_ann', version: 2 })
  expect(await mine(ann)).toEqual({ watchedProducts: [], notices: [] })
  expect(await heldOf(ann)).toEqual([])
  expect(codesOf(await watch(ann, id))).toEqual(['UNAUTHENTICATED'])
})

test('alerts of more than 90 days ago are removed', async () => {
  const { add, adjust, alerts, clock, run } = await openShop({ LOW_STOCK: '3' })
  const id = await add({ sku: 'POT', stock: 4 })
  await adjust(id, -1)
  clock.advance(89 * 86_400_000)
  await run('dropAlerts')
  expect(await alerts()).toHaveLength(1)
  clock.advance(2 * 86_400_000)
  await adjust(id, -3)
  await adjust(id, 1)
  await run('dropAlerts')
  expect(await alerts()).toEqual(['BACK 1'])
})

function paid(orderId: string): NewEvent {
  return { type: 'order.paid', orderId, owner: 'usr_ann', paymentId: null, total: 0, currency: 'GBP', lines: [], version: 3 }
}

function checkedOut(orderId: string, productId: string, quantity: number): NewEvent {
  return { type: 'cart.checked-out', orderId, cartId: `cart_${orderId}`, cartVersion: 1, lines: [{ productId, quantity }] }
}

async function openShop(settings: Record<string, string> = {}) {
  const shop = await openForTest(products, { settings })
  let keys = 0
  const mutate = (caller: Caller, name: string, input: Input, payload: string) => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`
    return shop.ask(caller, `mutation ($input: ${type}) { ${name}(input: $input) { ${payload} userErrors { code } } }`, { input })
  }
  const skusOf = (watches: { product: { sku: string } }[]) => watches.map(({ product }) => product.sku)
  return {
    ...shop,
    add: async (input: Input): Promise<string> => {
      shop.clock.advance(1)
      const given = { name: input.sku, price: 499, ...input }
      const { product } = dataOf(await mutate(admin(), 'createProduct', given, 'product { id }')).createProduct
      shop.clock.advance(1)
      return product.id
    },
    change: async (id: string, input: Input) => {
      const { product } = dataOf(await shop.ask(admin(), 'query ($id: ID!) { product(id: $id) { version } }', { id }))
      expect(codesOf(await mutate(admin(), 'updateProduct', { id, expectedVersion: product.version, ...input }, 'product { id }'))).toEqual(
        [],
      )
    },
    adjust: async (productId: string, delta: number) => {
      keys += 1
      const input = { productId, delta, reason: 'counted', idempotencyKey: `key-${keys}` }
      expect(codesOf(await mutate(admin(), 'adjustStock', input, 'product { id }'))).toEqual([])
    },
    watch: (caller: Caller, productId: string) => mutate(caller, 'watchProduct', { productId }, 'watch { productId since toldAt }'),
    unwatch: (caller: Caller, productId: string) => mutate(caller, 'unwatchProduct', { productId }, 'watch { productId toldAt }'),
    alerts: async (): Promise<string[]> => {
      const { edges } = dataOf(await shop.ask(admin(), '{ stockAlerts { edges { node { kind available product { id } } } } }')).stockAlerts
      return edges.map(({ node }: { node: { kind: string; available: number } }) => `${node.kind} ${node.available}`)
    },
    /** The tables in which something is held of a user. */
    heldOf: async (caller: Caller) => {
      const look = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on User { dataInProducts { rows { table } } } } }'
      const [user] = dataOf(await shop.ask(caller, look, { r: [{ __typename: 'User', id: caller.sub }] }))._entities
      return user.dataInProducts.rows.map(({ table }: { table: string }) => table)
    },
    /** The SKUs that a user waits for, and those of the notices. */
    mine: async (caller: Caller) => {
      const look = `query ($r: [_Any!]!) { _entities(representations: $r) {
        ... on User { watchedProducts { product { sku } } notices { product { sku } } } } }`
      const [user] = dataOf(await shop.ask(caller, look, { r: [{ __typename: 'User', id: caller.sub }] }))._entities
      return { watchedProducts: skusOf(user.watchedProducts), notices: skusOf(user.notices) }
    },
  }
}
