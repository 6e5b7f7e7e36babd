import { Readable } from 'node:stream'
import { RouteAnswer, RouteError } from './routes.ts'

/** What a spreadsheet takes for a formula. */
const formula = /^'*[=+\-@\t\r]/
const escaped = /^'+[=+\-@\t\r]/
const number = /^-\d+(\.\d+)?$/

/** How many files are read at once. */
const atOnceMost = 4

let readers = 0

/**
 * Sends rows as CSV while they are made. A spreadsheet knows by the mark at the beginning that they are UTF-8, and takes no cell for a formula.
 * Throws a RouteError of SERVICE_UNAVAILABLE where too many files are read already.
 */
export async function csvAnswer(name: string, rows: AsyncIterable<string[][]>): Promise<RouteAnswer> {
  if (readers >= atOnceMost) throw new RouteError(503, 'SERVICE_UNAVAILABLE', 'Too many files are read at once. Try again in a moment.')
  const { stringify } = await import('csv-stringify/sync')
  const text = async function* () {
    readers += 1
    try {
      yield '\uFEFF'
      for await (const some of rows)
        yield stringify(
          some.map((row) => row.map(escapeCell)),
          { record_delimiter: 'windows' },
        )
    } finally {
      readers -= 1
    }
  }
  const headers = {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'no-store',
  }
  return new RouteAnswer(200, headers, Readable.from(text()))
}

/** A cell as it is written into a file: a spreadsheet does not take it for a formula. */
export function escapeCell(text: string): string {
  return formula.test(text) && !number.test(text) ? `'${text}` : text
}

/** What `escapeCell` was given. */
export function unescapeCell(text: string): string {
  return escaped.test(text) ? text.slice(1) : text
}
