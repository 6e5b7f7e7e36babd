import { type FileHandle, open } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { recordsOf } from './csv.ts'

export type Row = {
  invoice: string
  code: string
  description: string
  quantity: number
  at: string
  /** in ten-thousandths of a pound, as some prices have tenths of a penny */
  unitPrice: number
  customer: string | undefined
  country: string
}

type Bytes = AsyncIterable<Uint8Array>
type Columns = Map<string, number>

type Name = (typeof names)[number]

const names = ['InvoiceNo', 'StockCode', 'Description', 'Quantity', 'InvoiceDate', 'UnitPrice', 'CustomerID', 'Country'] as const

export async function* readRows(path: string): AsyncGenerator<Row> {
  yield* rowsOf(await bytesOf(path))
}

export async function* rowsOf(bytes: Bytes): AsyncGenerator<Row> {
  let columns: Columns | undefined
  let number = 0
  for await (const records of recordsOf(bytes)) {
    for (const record of records) {
      number += 1
      if (columns) yield rowOf(record, columns, number)
      else columns = columnsOf(record)
    }
  }
  if (!columns) throw new Error('The file is empty.')
}

async function bytesOf(path: string): Promise<Bytes> {
  const file = await open(path)
  const zipped = await isGzipped(file)
  const stream = file.createReadStream({ start: 0 })
  // pipeline hands a failed read on to the reader of the unzipped stream, and closes both when the reader stops early
  return zipped ? pipeline(stream, createGunzip(), () => {}) : stream
}

async function isGzipped(file: FileHandle): Promise<boolean> {
  const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0)
  return buffer[0] === 0x1f && buffer[1] === 0x8b
}

function rowOf(record: string[], columns: Columns, number: number): Row {
  if (record.length !== columns.size) throw new Error(`Record ${number} has ${record.length} fields instead of ${columns.size}.`)
  const text = (name: Name) => (record[columns.get(name) ?? -1] ?? '').trim()
  const read = <T>(name: Name, parse: (text: string) => T | undefined): T => {
    const value = parse(text(name))
    if (value === undefined) throw new Error(`Record ${number} has an unreadable ${name}: "${text(name)}".`)
    return value
  }
  return {
    invoice: read('InvoiceNo', filled),
    code: text('StockCode'),
    description: text('Description'),
    quantity: read('Quantity', wholeNumber),
    at: read('InvoiceDate', time),
    unitPrice: read('UnitPrice', price),
    customer: filled(text('CustomerID')),
    country: text('Country'),
  }
}

function filled(text: string): string | undefined {
  return text === '' ? undefined : text
}

function wholeNumber(text: string): number | undefined {
  return /^-?\d{1,15}$/.test(text) ? Number(text) : undefined
}

function time(text: string): string | undefined {
  return /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text) ? text : undefined
}

function price(text: string): number | undefined {
  const [, sign, pounds, rest = ''] = /^(-?)(\d{1,11})(?:\.(\d{1,4})0*)?$/.exec(text) ?? []
  return pounds === undefined ? undefined : Number(`${sign}${pounds}${rest.padEnd(4, '0')}`)
}

function columnsOf(header: string[]): Columns {
  const columns = new Map(header.map((name, index) => [name.trim(), index]))
  const missing = names.filter((name) => !columns.has(name))
  if (missing.length > 0) throw new Error(`The file has no column ${missing.join(', ')}.`)
  return columns
}
