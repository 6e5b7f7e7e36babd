import { expect, test } from 'vitest'
import { type Caller, nobody } from '#kit/context.ts'
import { mutationOf } from '#kit/test/mutations.ts'
import { codesOf, customer, dataOf, guest, openForTest } from '#kit/test/testing.ts'
import carts from '#subgraphs/carts/index.ts'
import { sweepCarts } from '#subgraphs/carts/sweep.ts'
import { productLists } from '#subgraphs/carts/tables.ts'
import { productSaved, sessionStarted } from './events.ts'

const list = 'id name shareToken items { id productId product { id } isGone quantity addedAt }'
const wishList = `wishList { ${list} } userErrors { code path subject }`
const lists = `{ wishLists { ${list} createdAt updatedAt } }`
const shared = 'query ($token: ID!) { sharedWishList(token: $token) { name items { productId product { id } isGone } } }'
const history = 'viewHistory { isOn items { productId } }'
const view = `mutation ($input: RecordViewInput!) { recordView(input: $input) { ${history} userErrors { code path } } }`
const turn = `mutation ($input: SetViewHistoryInput!) { setViewHistory(input: $input) { ${history} userErrors { code } } }`

test('the first product begins a list; a product is in it once', async () => {
  const { change, mine } = await openLists()
  const { wishList } = await change(customer(), 'addToWishList', { productIds: ['prod_mug', 'prod_mug'] })
  expect(wishList).toMatchObject({ name: 'Wish list', shareToken: null, items: [{ productId: 'prod_mug', isGone: false, quantity: 1 }] })
  await change(customer(), 'addToWishList', { productIds: ['prod_pot', 'prod_mug'] })
  const [only, ...others] = await mine(customer())
  expect(others).toEqual([])
  expect(only.items.map(({ productId }: { productId: string }) => productId)).toEqual(['prod_mug', 'prod_pot'])
})

test('lists have names of their own, and the same name twice is the same list', async () => {
  const { change, mine } = await openLists()
  const kitchen = (await change(customer(), 'createWishList', { name: ' Kitchen ' })).wishList
  expect((await change(customer(), 'createWishList', { name: 'Kitchen' })).wishList.id).toBe(kitchen.id)
  const garden = (await change(customer(), 'createWishList', { name: 'Garden' })).wishList
  expect((await change(customer(), 'renameWishList', { id: garden.id, name: 'Kitchen' })).userErrors).toMatchObject([
    { code: 'NAME_TAKEN', subject: kitchen.id },
  ])
  await change(customer(), 'renameWishList', { id: garden.id, name: 'Balcony' })
  expect((await mine(customer())).map(({ name }: { name: string }) => name)).toEqual(['Kitchen', 'Balcony'])
  expect((await change(customer(), 'createWishList', { name: '  ' })).userErrors).toMatchObject([{ code: 'INVALID_INPUT' }])
})

test('a list that is shared is read by whoever has its token, until that ends', async () => {
  const { ask, change, receive } = await openLists()
  const { wishList } = await change(customer(), 'addToWishList', { productIds: ['prod_mug', 'prod_pot'] })
  const { shareToken } = (await change(customer(), 'shareWishList', { id: wishList.id })).wishList
  expect((await change(customer(), 'shareWishList', { id: wishList.id })).wishList.shareToken).toBe(shareToken)
  await receive(productSaved('prod_pot', true, 2))
  const read = async (token: string) => dataOf(await ask(nobody, shared, { token })).sharedWishList
  expect(await read(shareToken)).toEqual({
    name: 'Wish list',
    items: [
      { productId: 'prod_mug', product: { id: 'prod_mug' }, isGone: false },
      { productId: 'prod_pot', product: { id: 'prod_pot' }, isGone: true },
    ],
  })
  expect(await read(wishList.id)).toBeNull()
  await change(customer(), 'unshareWishList', { id: wishList.id })
  expect(await read(shareToken)).toBeNull()
  const again = (await change(customer(), 'shareWishList', { id: wishList.id })).wishList
  expect(again.shareToken).not.toBe(shareToken)
})

test('a list is its owner’s alone', async () => {
  const { ask, change, mine } = await openLists()
  const { id } = (await change(customer(), 'createWishList', { name: 'Kitchen' })).wishList
  for (const [name, more] of [
    ['renameWishList', { name: 'Mine' }],
    ['shareWishList', {}],
    ['unshareWishList', {}],
    ['addToWishList', { productIds: ['prod_mug'] }],
  ] as const)
    expect((await change(guest(), name, { id, ...more })).userErrors).toMatchObject([{ code: 'NOT_FOUND' }])
  const remove = 'mutation ($input: DeleteWishListInput!) { deleteWishList(input: $input) { id userErrors { code } } }'
  await ask(guest(), remove, { input: { id } })
  expect(await mine(customer())).toHaveLength(1)
  expect(dataOf(await ask(guest(), 'query ($id: ID!) { wishList(id: $id) { id } }', { id })).wishList).toBeNull()
  await ask(customer(), remove, { input: { id } })
  expect(await mine(customer())).toEqual([])
})

test('lists are bounded: how many, how much is in them, and how many the guests of a network have', async () => {
  const { ask, change } = await openLists({ WISH_LISTS: '1', LIST_PRODUCTS: '1', GUEST_LISTS_BY_NETWORK: '1' })
  await change(customer(), 'createWishList', { name: 'Kitchen' })
  expect((await change(customer(), 'createWishList', { name: 'Garden' })).userErrors).toMatchObject([{ code: 'LIST_FULL' }])
  expect((await change(customer(), 'addToWishList', { productIds: ['prod_mug', 'prod_pot'] })).userErrors).toMatchObject([
    { code: 'LIST_FULL' },
  ])
  const inNetwork = (hash: string): Caller => ({ ...guest(hash), network: '192.0.2.1' })
  await change(inNetwork('one'), 'createWishList', { name: 'Kitchen' })
  expect(codesOf(await ask(inNetwork('two'), mutationOf('createWishList', wishList), { input: { name: 'Kitchen' } }))).toEqual([
    'GUEST_CARTS_LIMIT',
  ])
})

test('a guest’s lists become the user’s: those of the same name are one', async () => {
  const { change, mine, receive } = await openLists()
  await change(customer(), 'addToWishList', { productIds: ['prod_mug'] })
  await change(guest(), 'addToWishList', { productIds: ['prod_mug', 'prod_pot'] })
  await change(guest(), 'createWishList', { name: 'Garden' })
  await receive(sessionStarted, sessionStarted)
  const names = (await mine(customer())).map(({ name, items }: { name: string; items: object[] }) => [name, items.length])
  expect(names).toEqual([
    ['Wish list', 2],
    ['Garden', 0],
  ])
  expect(await mine(guest())).toEqual([])
})

test('what was looked at: the newest first, bounded, and nothing for who does not want it', async () => {
  const { ask, clock } = await openLists({ VIEWED_PRODUCTS: '2' })
  const look = async (productId: string) => {
    clock.advance(1000)
    return dataOf(await ask(guest(), view, { input: { productId } })).recordView
  }
  for (const id of ['prod_mug', 'prod_pot', 'prod_mug', 'prod_pan']) await look(id)
  const seen = async () => dataOf(await ask(guest(), `{ ${history} }`)).viewHistory
  expect(await seen()).toEqual({ isOn: true, items: [{ productId: 'prod_pan' }, { productId: 'prod_mug' }] })
  expect((await look('prod_none')).userErrors).toEqual([{ code: 'NOT_FOUND', path: ['input', 'productId'] }])
  await ask(guest(), turn, { input: { isOn: false } })
  expect((await look('prod_mug')).viewHistory).toEqual({ isOn: false, items: [] })
  await ask(guest(), turn, { input: { isOn: true } })
  expect((await look('prod_mug')).viewHistory).toEqual({ isOn: true, items: [{ productId: 'prod_mug' }] })
})

test('nothing that a guest looked at comes to a user who does not want it', async () => {
  const { ask, receive } = await openLists()
  await ask(customer(), turn, { input: { isOn: false } })
  await ask(guest(), view, { input: { productId: 'prod_mug' } })
  await receive(sessionStarted)
  expect(dataOf(await ask(customer(), `{ ${history} }`)).viewHistory).toEqual({ isOn: false, items: [] })
})

test('lists of a deleted user, and of a guest who does not come back, are deleted', async () => {
  const { change, clock, context, receive, mine } = await openLists()
  await change(customer(), 'addToWishList', { productIds: ['prod_mug'] })
  await change(guest(), 'addToWishList', { productIds: ['prod_mug'] })
  await receive({ type: 'user.deleted', userId: 'usr_customer', version: 2 })
  expect(await mine(customer())).toEqual([])
  clock.advance(15 * 86_400_000)
  await sweepCarts(context())
  expect(await context().db.select().from(productLists)).toEqual([])
})

async function openLists(settings: Record<string, string> = {}) {
  const subgraph = await openForTest(carts, { settings })
  await subgraph.receive(productSaved(), productSaved('prod_pot'), productSaved('prod_pan'))
  const change = async (caller: Caller, name: string, input: object) =>
    dataOf(await subgraph.ask(caller, mutationOf(name, wishList), { input }))[name]
  const mine = async (caller: Caller) => dataOf(await subgraph.ask(caller, lists)).wishLists
  return { ...subgraph, change, mine }
}
