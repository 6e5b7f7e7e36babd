import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { frozenClock } from '#kit/test/testing.ts'
import { type ImportShop, openImportShop } from '#tests/support/import-shop.ts'
import { dataOf } from '#tests/support/shop.ts'

type Refused = { errors: { extensions: { code: string } }[] }

const good = 'sku,name,price\nA,Alpha,1\n'

const hostile: Record<string, Buffer | string> = {
  'nothing but a mark': '\uFEFF',
  'a picture': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
  'NUL characters': 'sku,name,price\nA,Al\0pha,1\n',
  'Windows-1252': Buffer.from('sku,name,price\nA,Caf\xe9,1\n', 'latin1'),
  'UTF-16': Buffer.from(`\uFEFF${good}`, 'utf16le'),
  'half of a letter at the end': Buffer.concat([Buffer.from(good), Buffer.from([0xc3])]),
  'a quotation mark that is not closed': `${good}B,"Beta,2\n${'C,Gamma,3\n'.repeat(1000)}`,
  'a quotation mark in the middle': `${good}B,Be"ta,2\n`,
  '10 MB in one cell': `${good}B,${'x'.repeat(10_000_000)},2\n`,
  '10 MB in one cell with quotation marks': `${good}B,"${'x\n'.repeat(5_000_000)}",2\n`,
  'a million columns': `sku${',x'.repeat(1_000_000)}\n`,
  '601 columns': `sku${',x'.repeat(600)}\n`,
  'a row with too few cells': `${good}B,Beta\n`,
  'a row with too many cells': `${good}B,Beta,2,3\n`,
  'an unknown column': 'sku,name,prize\nA,Alpha,1\n',
  'names of what every object has': 'sku,constructor,__proto__\nA,Alpha,1\n',
  'an unknown attribute': 'sku,attribute:colour\nA,Red\n',
  'a column that is there twice': 'sku,name,SKU\nA,Alpha,B\n',
  'no SKU': 'name,price\nAlpha,1\n',
  JSON: '{"sku":"A","name":"Alpha"}',
  'a page': '<!doctype html><script>alert(1)</script>',
}

test('a file that is no CSV of products is refused as a whole, with a code, and no row of it is imported', async () => {
  const shop = await openImportShop({ settings: { IMPORT_BYTES: '0' } })
  const ids = new Map<string, string>()
  for (const [name, file] of Object.entries(hostile)) ids.set(name, await shop.sendFile(file))
  await shop.untilIdle()
  for (const [name, id] of ids) {
    const result = await shop.look(id)
    const [edge] = result.errors.edges
    expect([name, result.status, result.done, edge?.node.row, edge?.node.code]).toEqual([name, 'FAILED', 0, 0, 'IMPORT_REFUSED'])
    expect(edge.node.message.length).toBeLessThan(300)
    expect(edge.node.message).not.toMatch(/\/tmp|SQLITE|node:/)
  }
  expect(dataOf(await shop.ask('{ products { totalCount } }')).products.totalCount).toBe(0)
})

test('rows with a fault in every cell are refused, each with its code, and nothing else breaks', async () => {
  const shop = await openImportShop()
  const cells = [
    '=1+1',
    '-1',
    '1e9',
    'NaN',
    '99999999999999999999',
    '2026-13-45',
    'x'.repeat(6000),
    '__proto__',
    '\u202E',
    "'; DROP TABLE products; --",
    ' | | ',
    '\\',
  ]
  const header =
    'sku,variant of,slug,name,description,status,publish at,price,sale price,sale from,sale until,stock,weight,tax class,seo title,option 1 name,option 1 value,option 2 name,option 2 value,categories'
  const columns = header.split(',').length
  const rows = cells.flatMap((cell, at) =>
    Array.from({ length: columns }, (_, column) =>
      Array.from({ length: columns }, (__, one) => (one === column ? `"${cell}"` : (['', '', '', 'Name', '', '', '', '1'][one] ?? '')))
        .join(',')
        .replace(/^,/, `S-${at}-${column},`),
    ),
  )
  const result = await shop.run(`${header}\n${rows.join('\n')}\n`)
  expect(result).toMatchObject({ status: 'DONE', rows: rows.length, done: rows.length })
  expect(result.created + result.failed + result.updated + result.unchanged).toBe(rows.length)
  expect(result.failed).toBeGreaterThan(80)
  const messages = result.errors.edges.map(({ node }: { node: { message: string } }) => node.message)
  expect(messages.filter((message: string) => /our side|SQLITE|undefined|\[object/.test(message))).toEqual([])
  expect((await shop.get(result.reportUrl)).body.split('\r\n').flatMap((line) => (/(^|,)"?[=+@]/.test(line) ? [line] : []))).toEqual([])
})

test('an address that is forged, changed, too old or used takes and gives nothing', async () => {
  const clock = frozenClock(new Date().toISOString())
  const shop = await openImportShop({ clock })
  const [one, other] = [await shop.begin({ bytes: good.length }), await shop.begin({ bytes: good.length })]
  const url = new URL(one.uploadUrl, 'http://x')
  const forged = [
    one.uploadUrl.replace(one.import.id, other.import.id),
    one.uploadUrl.replace(/until=\d+/, `until=${clock().getTime() + 86_400_000}`),
    one.uploadUrl.replace(/signature=.*/, 'signature='),
    `${one.uploadUrl}&bytes=999999`,
    url.pathname,
    '/imports/%2e%2e%2fproducts?signature=x',
  ]
  for (const address of forged) expect([address, (await shop.put(address, good)).statusCode]).toEqual([address, 403])
  const answers = await Promise.all([1, 2, 3].map(() => shop.put(one.uploadUrl, good)))
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409, 409])
  await shop.untilIdle()
  const { reportUrl } = await shop.run('sku,name\nB,\n')
  const { url: exportUrl } = dataOf(await shop.as('{ productExport { url } }')).productExport
  expect([(await shop.get(reportUrl)).statusCode, (await shop.get(exportUrl)).statusCode]).toEqual([200, 200])
  const stock = exportUrl.replace('withStock%22%3Afalse', 'withStock%22%3Atrue')
  expect(stock).not.toBe(exportUrl)
  for (const address of [stock, reportUrl.replace(/imp_\w+/, one.import.id), one.uploadUrl.replace('?', '/report.csv?')])
    expect((await shop.get(address)).statusCode).toBe(403)
  clock.advance(10 * 60_000)
  for (const address of [reportUrl, exportUrl]) expect((await shop.get(address)).statusCode).toBe(403)
  expect((await shop.put(other.uploadUrl, good)).statusCode).toBe(403)
})

test('a file that is larger or smaller than was said, or than the shop takes, is refused, and nothing of it stays', async () => {
  const shop = await openImportShop({ settings: { PORT: '0', IMPORT_BYTES: '100000', IMPORT_ROWS: '10' } })
  expect(await shop.begin({ bytes: 100_001 })).toMatchObject({
    uploadUrl: null,
    userErrors: [{ code: 'IMPORT_REFUSED', path: ['input', 'bytes'] }],
  })
  const { uploadUrl } = await shop.begin({ bytes: 1000 })
  const { origin } = new URL(await shop.listen())
  for (const bytes of [1001, 30_000_000]) {
    const answer = await fetch(origin + uploadUrl, { method: 'PUT', body: Buffer.alloc(bytes) })
    expect([answer.status, ((await answer.json()) as Refused).errors[0]?.extensions.code]).toEqual([413, 'PAYLOAD_TOO_LARGE'])
  }
  expect((await shop.put(uploadUrl, Buffer.alloc(999))).statusCode).toBe(422)
  expect(stored(shop)).toEqual([])
  expect(await shop.run(`sku\n${'A\n'.repeat(11)}`)).toMatchObject({ status: 'FAILED', done: 0 })
  // the files of a day
  for (let left = 14; left > 0; left -= 1) await shop.begin({ bytes: 100_000 })
  await shop.begin({ bytes: 99_000 })
  expect((await shop.begin({ bytes: 100_000 })).userErrors).toMatchObject([{ code: 'IMPORT_REFUSED' }])
})

test('an import ends where too many rows are refused, and others than staff import, see and export nothing', async () => {
  const shop = await openImportShop()
  const result = await shop.run(`sku,name\n${'A,\n'.repeat(1100)}`)
  expect(result).toMatchObject({ status: 'FAILED', created: 0 })
  expect(result.failed).toBeLessThan(1100)
  expect(result.errors.edges[0].node).toMatchObject({ row: 0, code: 'IMPORT_REFUSED' })
  const customer = { token: await shop.register('mallory') }
  for (const document of [
    `{ productImport(id: "${result.id}") { id } }`,
    '{ productImports { totalCount } }',
    '{ productExport { url } }',
    'mutation { createProductImport(input: { fileName: "x", bytes: 1, idempotencyKey: "x" }) { uploadUrl } }',
  ])
    for (const who of [customer, {}])
      expect((await shop.as(document, {}, who)).errors?.map(({ extensions }) => extensions.code)).toEqual([
        who === customer ? 'FORBIDDEN' : 'UNAUTHENTICATED',
      ])
})

function stored({ config }: ImportShop): string[] {
  const folder = join(config.DATA_DIR, 'imports')
  return existsSync(folder) ? readdirSync(folder) : []
}
