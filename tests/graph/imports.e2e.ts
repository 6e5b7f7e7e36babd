import { expect, test } from 'vitest'
import { frozenClock } from '#kit/test/testing.ts'
import { eventsOf, fillShop, sure } from '#tests/support/import-catalogue.ts'
import { type ImportShop, openImportShop } from '#tests/support/import-shop.ts'
import { codesOf, dataOf } from '#tests/support/shop.ts'

const header = 'sku,variant of,slug,name,price,option 1 name,option 1 value\r\n'

test('a file as a spreadsheet saves it is read: with a mark, semicolons, decimal commas, Windows lines and blank rows', async () => {
  const shop = await openImportShop()
  const file = '\uFEFFSKU;Name;Price;Tax_Class;sale  price\r\n0042;"Tasse; groß";12,50;food;9,99\r\n;;;;\r\n\r\nTEE;"Tee ""grün""";3;;\r\n'
  expect(await shop.run(file)).toMatchObject({ status: 'DONE', rows: 4, created: 2, unchanged: 2, failed: 0 })
  expect(await findBySku(shop, '0042')).toMatchObject({
    name: 'Tasse; groß',
    regularPrice: { amount: 1250 },
    price: { amount: 999 },
    taxClass: 'food',
  })
  expect(await findBySku(shop, 'TEE')).toMatchObject({ name: 'Tee "grün"', price: { amount: 300 }, slug: 'tee-grun' })
})

test('rows that are wrong are refused alone, each cell with its column, and the report can be corrected and imported', async () => {
  const shop = await openImportShop()
  const file = `${header}A,,,Alpha,1.00,,\r\nB,,,,2.00,,\r\nC,,Not A Slug,Gamma,x,,\r\n,,,Delta,4.00,,\r\nA-1,NONE,,,,,Red\r\n=D,,,"'=Sum",5.00,,\r\n`
  const result = await shop.run(file)
  expect(result).toMatchObject({ status: 'DONE', rows: 6, created: 2, failed: 4 })
  expect(result.errors.edges.map(({ node }: { node: Fault }) => [node.row, node.column, node.code])).toEqual([
    [3, 'name', 'INVALID_INPUT'],
    [4, 'price', 'INVALID_INPUT'],
    [5, 'sku', 'INVALID_INPUT'],
    [6, 'variant of', 'NOT_FOUND'],
  ])
  const report = (await shop.get(result.reportUrl)).body
  expect(report.split('\r\n').map((line) => line.split(',')[0])).toEqual(['\uFEFFsku', 'B', 'C', '', 'A-1', ''])
  expect(report).toContain('price: ""x"" is no price in GBP.')
  const corrected = report
    .replace('B,,,,', 'B,,,Beta,')
    .replace('Not A Slug,Gamma,x', 'gamma,Gamma,3')
    .replace('\r\n,,,D', '\r\nD,,,D')
    .replace('A-1,NONE', 'A-1,')
  expect(await shop.run(corrected)).toMatchObject({ created: 3, failed: 1 })
  expect(await findBySku(shop, '=D')).toMatchObject({ name: '=Sum' })
})

test('a row changes what it says: a column that is not there and a cell that is empty leave what every product has', async () => {
  const shop = await openImportShop()
  await fillShop(shop)
  const before = await findBySku(shop, 'SHIRT-M')
  expect(await shop.run('sku,price\nshirt-m,15\nMUG,\n')).toMatchObject({ updated: 1, unchanged: 1 })
  expect(await findBySku(shop, 'SHIRT-M')).toEqual({
    ...before,
    price: { amount: 1500 },
    regularPrice: { amount: 1500 },
    version: before.version + 1,
  })
  expect(await shop.run('sku,weight,categories,attribute:colour\nMUG,,,Blue\n')).toMatchObject({ updated: 1 })
  expect(await findBySku(shop, 'MUG')).toMatchObject({
    weight: null,
    categories: [],
    attributes: expect.arrayContaining([{ choices: ['Blue'], number: null, text: null, boolean: null }]),
  })
  const wrong = 'sku,variant of,option 1 value\nMUG,SHIRT,M\nSHIRT-M,,\nSHIRT-M,SHIRT,L\nSHIRT-X,SHIRT,XXL\n'
  expect(await shop.run(wrong)).toMatchObject({ failed: 4, updated: 0, created: 0 })
})

test('stock is set only by a file with that column, from staff with STOCK_WRITE, and is a movement with a reason', async () => {
  const shop = await openImportShop()
  await fillShop(shop)
  const result = await shop.run('sku,stock\nMUG,7\nSHIRT-S,\nSHIRT,0\n')
  expect(result).toMatchObject({ updated: 1, unchanged: 2 })
  const movements = '{ product(sku: "MUG") { onHand stockMovements(first: 1) { edges { node { kind onHand reason } } } } }'
  expect(dataOf(await shop.as(movements)).product).toEqual({
    onHand: 7,
    stockMovements: { edges: [{ node: { kind: 'ADJUSTED', onHand: -5, reason: `import ${result.id}` } }] },
  })
  expect(await shop.run('sku,stock\nSHIRT,3\n')).toMatchObject({
    failed: 1,
    errors: { edges: [{ node: { code: 'CHOOSE_VARIANT', column: null } }] },
  })
  const editor = { token: await editorOf(shop) }
  expect(await shop.run('sku,stock\nMUG,9\n', {}, editor)).toMatchObject({ status: 'FAILED', done: 0 })
  expect(await shop.run('sku,name\nMUG,Cup\n', {}, editor)).toMatchObject({ updated: 1 })
  const withStock = await shop.as('{ productExport(withStock: true) { url } }', {}, editor)
  expect(codesOf(withStock)).toEqual(['FORBIDDEN'])
  expect(codesOf(await shop.as('{ productExport { url } }', {}, editor))).toEqual([])
})

test('a dry run tells the same and changes nothing', async () => {
  const [dry, real] = [await openImportShop(), await openImportShop()]
  for (const shop of [dry, real]) await fillShop(shop)
  const before = await dry.exported()
  const variants = Array.from({ length: 60 }, (_, at) => `N-${at},NEW,,,${at + 1},,${at}\r\n`).join('')
  const values = Array.from({ length: 60 }, (_, at) => at).join(' | ')
  const file = `${header}NEW,,,New,,Size,${values}\r\n${variants}MUG,,,Cup,1,,\r\nBAD,,,,,,\r\n`
  const events = (await eventsOf(dry)).length
  const told = await dry.run(file, { dryRun: true })
  expect(told).toMatchObject({ status: 'DONE', created: 61, updated: 1, failed: 1, dryRun: true })
  expect(await dry.exported()).toBe(before)
  expect((await eventsOf(dry)).slice(events)).toEqual(['audit.recorded', 'audit.recorded'])
  const { created, updated, failed } = await real.run(file)
  expect({ created, updated, failed }).toEqual({ created: told.created, updated: told.updated, failed: told.failed })
  expect(await findBySku(real, 'NEW')).toMatchObject({ price: { amount: 100 }, variants: { length: 60 } })
})

test('an import has one entry of the audit log for all of its rows, by its owner and with the hash of its file', async () => {
  const shop = await openImportShop()
  await shop.run(`${header}A,,,Alpha,1,,\r\nB,,,Beta,2,,\r\n`)
  const { auditLog } = dataOf(await shop.as('{ auditLog(first: 20) { edges { node { action actorId after } } } }'))
  const entries = auditLog.edges
    .map(({ node }: { node: { action: string } }) => node)
    .filter(({ action }: { action: string }) => /[Pp]roduct/.test(action))
  expect(entries.map(({ action }: { action: string }) => action)).toEqual(['importProducts', 'createProductImport'])
  expect(entries[0].actorId).toBe(entries[1].actorId)
  expect(JSON.stringify(entries[0].after)).toMatch(/[0-9a-f]{64}.*created.*2/)
})

test('a call with the same key gives the same import, and another address until the file has come', async () => {
  const shop = await openImportShop()
  const file = `${header}A,,,Alpha,1,,\r\n`
  const input = { bytes: file.length, idempotencyKey: 'once' }
  const [one, again] = [await shop.begin(input), await shop.begin(input)]
  expect(again.import.id).toBe(one.import.id)
  expect((await shop.put(again.uploadUrl, file)).statusCode).toBe(200)
  expect((await shop.put(one.uploadUrl, file)).statusCode).toBe(409)
  await shop.untilIdle()
  expect(await shop.begin(input)).toMatchObject({ import: { id: one.import.id, status: 'DONE' }, uploadUrl: null, userErrors: [] })
  expect((await shop.begin({ ...input, bytes: 9 })).userErrors).toMatchObject([{ code: 'IDEMPOTENCY_MISMATCH' }])
})

test('an import that staff cancel handles no more rows, and one that has ended stays as it is', async () => {
  const shop = await openImportShop()
  const rows = Array.from({ length: 300 }, (_, at) => `P-${at},,,Product ${at},1,,\r\n`).join('')
  const id = await shop.sendFile(header + rows)
  while ((await shop.look(id)).done === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  const cancel = 'mutation ($id: ID!) { cancelProductImport(input: { id: $id }) { import { status done } userErrors { code } } }'
  const { cancelProductImport: cancelled } = dataOf(await shop.as(cancel, { id }))
  expect(cancelled).toMatchObject({ import: { status: 'CANCELLED' }, userErrors: [] })
  await shop.untilIdle()
  const { done, created, status } = await shop.look(id)
  expect([done, created, status]).toEqual([cancelled.import.done, cancelled.import.done, 'CANCELLED'])
  expect(done).toBeLessThan(300)
  expect(dataOf(await shop.ask('{ products { totalCount } }')).products.totalCount).toBe(done)
  expect(dataOf(await shop.as(cancel, { id })).cancelProductImport).toEqual(cancelled)
  expect(codesOf(await shop.as(cancel, { id: 'imp_none' }))).toEqual(['NOT_FOUND'])
})

test('files are removed after a day, and imports are forgotten after thirty', async () => {
  const clock = frozenClock(new Date().toISOString())
  const shop = await openImportShop({ clock })
  const { id, reportUrl } = await shop.run('sku,name\nA,\n')
  expect(reportUrl).not.toBeNull()
  clock.advance(25 * 3_600_000)
  await shop.subgraph('products').runTask('sweepImports')
  const look = async () =>
    dataOf(await shop.as('query ($id: ID!) { productImport(id: $id) { status reportUrl } }', { id }, { token: await shop.login('root') }))
  expect(await look()).toEqual({ productImport: { status: 'DONE', reportUrl: null } })
  clock.advance(30 * 24 * 3_600_000)
  await shop.subgraph('products').runTask('sweepImports')
  expect(await look()).toEqual({ productImport: null })
})

type Fault = { row: number; column: string | null; code: string }

async function findBySku({ as }: ImportShop, sku: string) {
  const fields =
    'name slug version price { amount } regularPrice { amount } weight taxClass categories { slug } attributes { choices number text boolean } variants { id }'
  return dataOf(await as(`query ($sku: String) { product(sku: $sku) { ${fields} } }`, { sku })).product
}

/** A member of staff who may change products, and no stock. */
async function editorOf(shop: ImportShop): Promise<string> {
  await shop.register('editor')
  await shop.untilIdle()
  const { createRole } = dataOf(
    await shop.as('mutation { createRole(input: { name: "EDITOR", permissions: [PRODUCTS_WRITE] }) { role { id } } }'),
  )
  const { users } = dataOf(await shop.as('{ users(first: 10) { edges { node { id email } } } }'))
  const { node } = users.edges.find((edge: { node: { email: string } }) => edge.node.email.startsWith('editor'))
  await sure(shop.as, `assignRole(input: { userId: "${node.id}", roleId: "${createRole.role.id}" })`)
  await shop.untilIdle()
  return shop.login('editor')
}
