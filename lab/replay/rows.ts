import { isUtf8 } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
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

type Columns = Map<string, number>

type Name = (typeof names)[number]

const names = ['InvoiceNo', 'StockCode', 'Description', 'Quantity', 'InvoiceDate', 'UnitPrice', 'CustomerID', 'Country'] as const

/** The rows of a file, gzipped or not. Throws where a record is not of its form. */
export async function readRows(path: string): Promise<Row[]> {
  const bytes = await readFile(path)
  const isGzipped = bytes[0] === 0x1f && bytes[1] === 0x8b
  return rowsOf(decode(isGzipped ? gunzipSync(bytes) : bytes))
}

export function rowsOf(csv: string): Row[] {
  const [header, ...records] = recordsOf(csv)
  if (!header) throw new Error('The file is empty.')
  const columns = columnsOf(header)
  return records.map((record, at) => rowOf(record, columns, at + 2))
}

function decode(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString()
  const lines = bytes.toString('latin1').split('\n')
  const at = lines.findIndex((line) => !isUtf8(Buffer.from(line, 'latin1')))
  throw new Error(`Line ${at + 1} is not UTF-8. Convert the file, for example with: iconv -f latin1 -t utf-8`)
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

// an Int of the graph has 32 bits
function wholeNumber(text: string): number | undefined {
  return /^-?\d{1,15}$/.test(text) && Math.abs(Number(text)) < 2 ** 31 ? Number(text) : undefined
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
