import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { recordsOf } from '#lab/replay/csv.ts'
import { readRows, rowsOf } from '#lab/replay/rows.ts'

const header = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country'
const lantern = '536365,71053,WHITE METAL LANTERN,6,2010-12-01 08:26:00,3.39,17850,United Kingdom'

test('a line of the file becomes a typed row', () => {
  expect(rowsOf(`${header}\n${lantern}\n`)).toEqual([
    {
      invoice: '536365',
      code: '71053',
      description: 'WHITE METAL LANTERN',
      quantity: 6,
      at: '2010-12-01 08:26:00',
      unitPrice: 33900,
      customer: '17850',
      country: 'United Kingdom',
    },
  ])
})

test('a row without a customer is a guest’s', () => {
  const [row] = rowsOf(`${header}\n${lantern.replace('17850', '')}`)
  expect(row?.customer).toBeUndefined()
})

test('columns may stand in any order', () => {
  const [row] = rowsOf(`${reversed(header)}\n${reversed(lantern)}`)
  expect(row).toMatchObject({ invoice: '536365', quantity: 6, country: 'United Kingdom' })
})

test.each([
  ['0.001', 10],
  ['0.125', 1250],
  ['1.0050', 10050],
  ['2.1', 21000],
  ['13', 130000],
  ['-11062.06', -110620600],
  ['38970', 389700000],
])('a price of %s is exact', (text, unitPrice) => {
  const [row] = rowsOf(`${header}\n${lantern.replace('3.39', text)}`)
  expect(row?.unitPrice).toBe(unitPrice)
})

test.each([
  ['six', 'Record 2 has an unreadable Quantity: "six".', lantern.replace(',6,', ',six,')],
  ['more units than the graph can count', 'Record 2 has an unreadable Quantity: "2147483648".', lantern.replace(',6,', ',2147483648,')],
  ['a date of another form', 'Record 2 has an unreadable InvoiceDate: "1/12/2010".', lantern.replace('2010-12-01 08:26:00', '1/12/2010')],
  ['an empty price', 'Record 2 has an unreadable UnitPrice: "".', lantern.replace('3.39', '')],
  ['a price finer than it can keep', 'Record 2 has an unreadable UnitPrice: "0.00001".', lantern.replace('3.39', '0.00001')],
  ['a short line', 'Record 2 has 2 fields instead of 8.', '536365,71053'],
])('%s is refused with its place in the file', (_, message, line) => {
  expect(() => rowsOf(`${header}\n${line}`)).toThrow(message)
})

test('a file of another form is refused', () => {
  expect(() => rowsOf('name,price\nlantern,3')).toThrow('The file has no column InvoiceNo, StockCode')
  expect(() => rowsOf('')).toThrow('The file is empty.')
})

test('a file is unzipped by its content, whatever its name', async () => {
  const text = `${header}\n${lantern}\n`
  const plain = await readRows(await fileOf('plain.csv.gz', Buffer.from(text)))
  const zipped = await readRows(await fileOf('zipped.csv', gzipSync(text)))
  expect(plain).toHaveLength(1)
  expect(zipped).toEqual(plain)
})

test('a damaged archive is an error, not a short file', async () => {
  const zipped = gzipSync(`${header}\n${lantern}\n`)
  const path = await fileOf('cut.csv.gz', zipped.subarray(0, -12))
  await expect(readRows(path)).rejects.toThrow('unexpected end of file')
})

test('quoted fields hold commas, quotes and line ends', () => {
  expect(recordsOf('a,"b, ""c""\r\nd",e\r\n"",f,')).toEqual([
    ['a', 'b, "c"\r\nd', 'e'],
    ['', 'f', ''],
  ])
})

test('a quote inside a plain field is a character like others', () => {
  expect(recordsOf('12" RULER,a"b"')).toEqual([['12" RULER', 'a"b"']])
})

test('a byte order mark and blank lines are skipped', () => {
  expect(recordsOf('\uFEFFa,b\r\n\r\n\nc,d\n\n')).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ])
})

test('a quoted field that never ends is an error', () => {
  expect(() => recordsOf('a,"b\nc,d\n')).toThrow('The file ends inside a quoted field.')
})

test('any records are read back', () => {
  const field = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', 'é', '🎄') }))
  const table = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { maxLength: 5 })
  const property = fc.property(table, fc.constantFrom('\n', '\r\n'), (table, lineEnd) => {
    expect(recordsOf(`\uFEFF${table.map((record) => record.map(quoted).join(',')).join(lineEnd)}`)).toEqual(table)
  })
  fc.assert(property)
})

function reversed(line: string): string {
  return line.split(',').reverse().join(',')
}

async function fileOf(name: string, content: Buffer): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rows-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await writeFile(join(folder, name), content)
  return join(folder, name)
}

function quoted(field: string): string {
  return `"${field.replaceAll('"', '""')}"`
}

test('a file that is not UTF-8 is refused with the line at fault', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bazaar-rows-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const file = join(folder, 'latin1.csv')
  await writeFile(file, Buffer.from(`${header}\n${lantern}\n${lantern.replace('WHITE', 'CAFÉ')}`, 'latin1'))
  await expect(readRows(file)).rejects.toThrow('Line 3 is not UTF-8.')
})
