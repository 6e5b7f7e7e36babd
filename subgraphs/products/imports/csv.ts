import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline, Transform } from 'node:stream'
import { DomainError } from '#kit/errors.ts'
import { unescapeCell } from '#kit/http/csv.ts'

/** A row of a file: its number in a spreadsheet (the header is 1), its cells, and where in the file the next one begins. */
export type CsvRow = { row: number; cells: string[]; end: number }
/** Where to begin: at a byte of the file, with the row of this number. */
type Start = { position: number; row: number }
type Parsed = { record: string[]; info: { bytes: number; records: number } }

/** The most characters of a row, and of what is looked at to find the separator. */
const rowMost = 100_000
const chunkBytes = 32 * 1024
const latin =
  'It is not UTF-8. A spreadsheet saves that as "CSV UTF-8"; what Excel calls plain CSV is Windows-1252, which breaks letters with accents.'

/** Returns the character between the cells of a file: the comma, semicolon or tab that is most frequent in its first line. */
export async function separatorOf(path: string): Promise<string> {
  const file = await open(path)
  const { buffer, bytesRead } = await file.read(Buffer.alloc(rowMost), 0, rowMost, 0).finally(() => file.close())
  const [line = ''] = buffer
    .toString('utf8', 0, bytesRead)
    .replace(/"[^"]*"/g, '')
    .split(/[\r\n]/, 1)
  const count = (separator: string) => line.split(separator).length
  return [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best))
}

/** Reads the rows of a file, as RFC 4180 has them. Throws IMPORT_REFUSED where it is no CSV in UTF-8. */
export async function* readRows(path: string, separator: string, { position, row }: Start): AsyncGenerator<CsvRow> {
  const { parse } = await import('csv-parse')
  const parser = parse({
    bom: position === 0,
    delimiter: separator,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    max_record_size: rowMost,
    info: true,
  })
  const source = createReadStream(path, { start: position, highWaterMark: chunkBytes })
  pipeline(source, checkedText(), parser, () => {})
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>)
      yield { row: row + info.records - 1, cells: record.map(unescapeCell), end: position + info.bytes }
  } catch (error) {
    throw refusalOf(error, row)
  } finally {
    source.destroy()
  }
}

/** Why a file is refused as a whole. */
export function fileRefusal(message: string): DomainError {
  return new DomainError('IMPORT_REFUSED', message)
}

/** Lets through what is UTF-8 without NUL. */
function checkedText(): Transform {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const faultIn = (chunk?: Buffer): DomainError | null => {
    if (chunk?.includes(0)) return fileRefusal('It has NUL characters: it is no CSV in UTF-8.')
    try {
      decoder.decode(chunk, { stream: chunk !== undefined })
      return null
    } catch {
      return fileRefusal(latin)
    }
  }
  return new Transform({
    transform: (chunk: Buffer, _, done) => {
      const fault = faultIn(chunk)
      if (fault) done(fault)
      else done(null, chunk)
    },
    flush: (done) => done(faultIn()),
  })
}

function refusalOf(error: unknown, from: number): unknown {
  const { code = '', records = 0 } = error as { code?: string; records?: number }
  const at = `Row ${from + records}`
  if (code === 'CSV_MAX_RECORD_SIZE') return fileRefusal(`${at} has more than ${rowMost} characters.`)
  if (code === 'CSV_QUOTE_NOT_CLOSED') return fileRefusal(`${at} begins with a quotation mark that is not closed.`)
  if (/QUOTE/.test(code))
    return fileRefusal(`${at} has a quotation mark in the middle of a cell: put the cell in quotation marks, and double it.`)
  return code.startsWith('CSV_') ? fileRefusal(`${at} is no CSV.`) : error
}
