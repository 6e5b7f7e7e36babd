import { expect, test } from 'vitest'
import type { Caller } from '#kit/context.ts'
import { codesOf, customer, dataOf, guest, staff } from '#kit/test/testing.ts'
import { openShop } from './alerts.ts'

const [ann, bob] = [customer('usr_ann'), customer('usr_bob')]

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
