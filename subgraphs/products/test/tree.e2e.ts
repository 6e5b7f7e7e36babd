// Random work on the tree by many at once: what moves and triggers keep equals what is counted anew from the parents.
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { mutationOf } from '#kit/test/mutations.ts'
import { admin, codesOf, openForTest, testConfig } from '#kit/test/testing.ts'
import { oneOf, type Random, randomOf } from '#lab/random.ts'
import products from '#subgraphs/products/index.ts'

type Client = Awaited<ReturnType<typeof openForTest>>
type Row = { id: string; version: number }
type Work = (client: Client, random: Random) => Promise<void>

const refusals = ['VERSION_CONFLICT', 'CATEGORY_CIRCLE', 'CATALOGUE_FULL', 'STILL_NEEDED', 'NOT_FOUND']

/** Each category with every one above it, as the parents say it; a circle would go on. */
const up = `WITH RECURSIVE up (categoryId, ancestorId, distance) AS (
  SELECT id, id, 0 FROM categories
  UNION ALL
  SELECT up.categoryId, c.parentId, distance + 1 FROM up JOIN categories AS c ON c.id = up.ancestorId
  WHERE c.parentId IS NOT NULL AND distance < 50
), shown (listId, productId, name, price) AS (
  SELECT DISTINCT up.ancestorId, p.id, p.name, p.price
  FROM product_categories AS c JOIN up ON up.categoryId = c.categoryId JOIN products AS p ON p.id = c.productId WHERE p.archived = 0
)`
const kept = `SELECT listId, productId, name, price FROM listed_products WHERE listId IN (SELECT id FROM categories)`

/** What is wrong with the tree, each by a query that finds no row where nothing is. */
const faults: Record<string, string> = {
  levels: `${up} SELECT categoryId FROM up WHERE distance > 9`,
  missingPaths: `${up} SELECT categoryId, ancestorId, distance FROM up EXCEPT SELECT categoryId, ancestorId, distance FROM category_paths`,
  strayPaths: `${up} SELECT categoryId, ancestorId, distance FROM category_paths EXCEPT SELECT categoryId, ancestorId, distance FROM up`,
  places:
    'SELECT parentId FROM categories GROUP BY parentId HAVING min(position) <> 0 OR max(position) <> count(*) - 1 OR count(DISTINCT position) <> count(*)',
  unlisted: `${up} SELECT * FROM shown EXCEPT ${kept}`,
  listedStill: `${up} ${kept} EXCEPT SELECT * FROM shown`,
  counts: `${up} SELECT id FROM categories WHERE productCount <> (SELECT count(*) FROM shown WHERE listId = id)`,
}

test('200 random moves by 8 clients of two processes at once leave a tree of ten levels at most, and lose no product', async () => {
  const shop = await openTwice()
  const before = await shop.read('SELECT productId, categoryId FROM product_categories ORDER BY 1, 2')
  const moves = await shop.byMany(8, 25, moveOne)
  await shop.untilIdle()
  expect(await shop.found()).toEqual({})
  expect(await shop.read('SELECT productId, categoryId FROM product_categories ORDER BY 1, 2')).toEqual(before)
  expect(moves).toBeGreaterThan(60)
}, 60_000)

test('after random work of every kind the lists and counts are those of a recount', async () => {
  const shop = await openTwice()
  const done = await shop.byMany(6, 30, (client, random) =>
    oneOf(random, [moveOne, moveOne, shelveOne, shelveOne, repriceOne, archiveOne, addOne, deleteOne])(client, random),
  )
  await shop.untilIdle()
  expect(await shop.found()).toEqual({})
  expect(done).toBeGreaterThan(60)
}, 60_000)

test('a category of 2,500 products is moved at once, and its lists follow in pieces, whatever happens meanwhile', async () => {
  const shop = await openTwice()
  const [client] = shop.clients
  for (const name of ['From', 'To', 'Many']) await change(client, 'createCategory', { name })
  const [from, to, many] = await Promise.all(
    ['from', 'to', 'many'].map((slug) => shop.read(`SELECT id FROM categories WHERE slug = '${slug}'`)),
  )
  const [fromId, toId, id] = [from, to, many].map((found) => found?.[0]?.id as string)
  await shop.write(`INSERT INTO products (id, sku, slug, name, description, price, createdAt, updatedAt)
    WITH RECURSIVE n (i) AS (SELECT 1000 UNION ALL SELECT i + 1 FROM n WHERE i < 3499) SELECT 'prod_m' || i, i, i, i, '', i, 0, 0 FROM n`)
  await shop.write(`INSERT INTO product_categories SELECT id, '${id}' FROM products WHERE id LIKE 'prod_m%'`)
  const listed = async (slug: string) => Number((await shop.read(`SELECT productCount AS n FROM categories WHERE slug = '${slug}'`))[0]?.n)
  await change(client, 'moveCategory', { id, expectedVersion: 1, parentId: fromId })
  expect(await listed('from')).toBeGreaterThanOrEqual(1000)
  await change(client, 'moveCategory', { id, expectedVersion: 2, parentId: toId })
  await change(client, 'setProductCategories', { productId: 'prod_m3400', expectedVersion: 1, categoryIds: [] })
  await change(client, 'deleteProduct', { id: 'prod_m3401', expectedVersion: 1 })
  await client.untilIdle()
  expect(await shop.found()).toEqual({})
  expect([await listed('from'), await listed('to'), await listed('many')]).toEqual([0, 2498, 2498])
})

test.each([
  ['missingPaths', 'DELETE FROM category_paths WHERE distance = 1'],
  ['strayPaths', "UPDATE category_paths SET ancestorId = 'cat_other' WHERE distance = 1"],
  ['places', 'UPDATE categories SET position = 40 WHERE parentId IS NULL'],
  ['unlisted', 'UPDATE listed_products SET price = price + 1'],
  ['listedStill', 'UPDATE products SET archived = 1, version = version + 1'],
  ['counts', 'UPDATE categories SET productCount = productCount + 1'],
  ['levels', 'UPDATE categories SET parentId = id'],
])('the recount finds %s', async (name, wrong) => {
  const shop = await openTwice()
  if (name === 'listedStill') await shop.write('DROP TRIGGER archived_products_are_not_listed')
  await shop.write(wrong)
  expect(Object.keys(await shop.found())).toContain(name)
})

const moveOne: Work = async (client, random) => {
  const categories = await rows(client, 'categories')
  const { id, version: expectedVersion } = oneOf(random, categories)
  const parentId = random() < 0.2 ? null : oneOf(random, categories).id
  await change(client, 'moveCategory', { id, expectedVersion, parentId, position: Math.floor(random() * 8) })
}

const shelveOne: Work = async (client, random) => {
  const categories = await rows(client, 'categories')
  const { id, version: expectedVersion } = oneOf(random, await rows(client, 'products'))
  const categoryIds = Array.from({ length: Math.floor(random() * 4) }, () => oneOf(random, categories).id)
  await change(client, 'setProductCategories', { productId: id, expectedVersion, categoryIds })
}

const repriceOne: Work = async (client, random) => {
  const { id, version: expectedVersion } = oneOf(random, await rows(client, 'products'))
  await change(client, 'updateProduct', { id, expectedVersion, price: Math.floor(random() * 1000) })
}

const archiveOne: Work = async (client, random) => {
  const { id, version: expectedVersion } = oneOf(random, await rows(client, 'products'))
  await change(client, 'deleteProduct', { id, expectedVersion })
}

const addOne: Work = async (client, random) => {
  await change(client, 'createCategory', { name: `New ${random()}`, parentId: oneOf(random, await rows(client, 'categories')).id })
}

const deleteOne: Work = async (client, random) => {
  const { id, version: expectedVersion } = oneOf(random, await rows(client, 'categories'))
  await change(client, 'deleteCategory', { id, expectedVersion })
}

/** 30 categories, 40 products in one or two of them, and two processes on one database. */
async function openTwice() {
  const config = testConfig({ LOG_LEVEL: 'error' })
  const clients = [await openForTest(products, { config }), await openForTest(products, { config })] as const
  const [client] = clients
  const random = randomOf('tree')
  for (let at = 0; at < 30; at += 1) await addOne(client, random).catch(() => change(client, 'createCategory', { name: 'First' }))
  for (let at = 0; at < 40; at += 1) await change(client, 'createProduct', { sku: `P${at}`, name: `P${at}`, price: at })
  const ids = (await rows(client, 'categories')).map(({ id }) => id)
  for (const { id, version } of await rows(client, 'products'))
    await change(client, 'setProductCategories', {
      productId: id,
      expectedVersion: version,
      categoryIds: [oneOf(random, ids), oneOf(random, ids)],
    })
  const read = (query: string) => client.context().db.all<Record<string, unknown>>(sql.raw(query))
  return {
    clients,
    read,
    write: (query: string) => client.context().write(async (tx) => void (await tx.run(sql.raw(query)))),
    /** So many clients do so many works each, at once. Returns how many were not refused. */
    byMany: async (count: number, each: number, work: Work): Promise<number> => {
      let refused = 0
      const one = async (at: number) => {
        const own = randomOf(`client ${at}`)
        for (let done = 0; done < each; done += 1)
          await work(clients[at % 2] as Client, own).catch((error: Error) => {
            if (!refusals.includes(error.message)) throw error
            refused += 1
          })
      }
      await Promise.all(Array.from({ length: count }, (_, at) => one(at)))
      return count * each - refused
    },
    untilIdle: async () => {
      for (const one of clients) await one.untilIdle()
    },
    /** The faults of the tree. */
    found: async () => {
      const all = await Promise.all(Object.entries(faults).map(async ([name, query]) => [name, await read(query)] as const))
      return Object.fromEntries(all.filter(([, rows]) => rows.length > 0))
    },
  }
}

async function rows(client: Client, table: string): Promise<Row[]> {
  const found = await client.context().db.all<Row>(sql.raw(`SELECT id, version FROM ${table} ORDER BY id`))
  if (found.length === 0) throw new Error('NOT_FOUND')
  return found
}

async function change(client: Client, mutation: string, input: object): Promise<void> {
  const [code] = codesOf(await client.ask(admin(), mutationOf(mutation, 'userErrors { code }'), { input }))
  if (code) throw new Error(code)
}
