import { expect, test } from 'vitest'
import { admin, dataOf } from '#kit/test/testing.ts'
import { openProducts, remove, update } from './search.ts'

test('pages neither skip nor repeat a product while others are added, renamed and archived', async () => {
  const { add, ask, find } = await openProducts()
  const added: { id: string }[] = []
  for (let at = 0; at < 60; at += 1) {
    const input = at % 2 ? { name: `Mug ${at}` } : { name: `Beaker ${at}`, description: 'Like a mug' }
    added.push(await add({ sku: `P${at}`, ...input }))
  }
  const change = async (at: number) => {
    await add({ sku: `NEW${at}`, name: `Mug new ${at}` })
    await ask(admin(), remove, { input: { id: added[at]?.id, expectedVersion: 1 } })
    await ask(admin(), update, { input: { id: added[at + 1]?.id, expectedVersion: 1, price: 1 } })
  }
  const seen: string[] = []
  for (let [after, page]: [string | undefined, number] = [undefined, 0]; ; page += 1) {
    const { edges, pageInfo } = await find('mug', { first: 7, after })
    seen.push(...edges.map(({ node }: { node: { sku: string } }) => node.sku))
    if (!pageInfo.hasNextPage) break
    after = pageInfo.endCursor
    await change(page * 3)
  }
  const changed = Array.from({ length: 9 }, (_, page) => `P${page * 3}`)
  const always = Array.from({ length: 60 }, (_, at) => `P${at}`).filter((sku) => !changed.includes(sku))
  expect(new Set(seen).size).toBe(seen.length)
  expect(always.filter((sku) => !seen.includes(sku))).toEqual([])
})

test('the number of matches is that of all pages, by whatever they match', async () => {
  const { add, find } = await openProducts()
  for (let at = 0; at < 5; at += 1) await add({ sku: `MUG-${at}`, name: at % 2 ? 'Mugs' : 'Cup', description: at === 4 ? 'a mug' : '' })
  for (const text of ['mug', 'mugg', 'MUG-1']) {
    const { edges, totalCount } = await find(text)
    expect([text, edges.length]).toEqual([text, totalCount])
  }
})

test.each(['NEWEST', 'NAME', 'PRICE_ASC', 'PRICE_DESC', 'BEST_SELLING'])(
  'by %s, pages of a text and of the whole shop neither skip nor repeat',
  async (sort) => {
    const { add, ask, find } = await openProducts()
    for (let at = 0; at < 20; at += 1) await add({ sku: `P${at}`, name: `Mug ${at % 7}`, price: at % 5 })
    for (const text of ['mug', 'mgu', '']) {
      const seen: string[] = []
      for (let after: string | undefined; ; ) {
        const { edges, pageInfo } = await find(text, { first: 7, after, sort })
        seen.push(...edges.map(({ node }: { node: { sku: string } }) => node.sku))
        if (!pageInfo.hasNextPage) break
        after = pageInfo.endCursor
        await add({ sku: `NEW-${text.replace('mgu', 'other')}-${seen.length}`, name: `Mug ${seen.length % 7}`, price: 3 })
        const { id, version } = dataOf(await ask(admin(), '{ product(sku: "P19") { id version } }')).product
        await ask(admin(), update, { input: { id, expectedVersion: version, price: seen.length } })
      }
      const always = Array.from({ length: 19 }, (_, at) => `P${at}`)
      expect([text, new Set(seen.filter((sku) => sku !== 'P19')).size]).toEqual([text, seen.filter((sku) => sku !== 'P19').length])
      expect([text, always.filter((sku) => !seen.includes(sku))]).toEqual([text, []])
    }
  },
)

test.each(['x', '1 x', '2 -1', '7 1', '1 1e999', '99 1', -1, 1e300])(
  'a search answers a forged cursor of %j with some of its matches or none',
  async (at) => {
    const { add, find } = await openProducts()
    await add({ name: 'A mug' })
    const after = Buffer.from(JSON.stringify(['match', at, 'x'])).toString('base64url')
    expect((await find('mug', { after })).totalCount).toBe(1)
  },
)
