import { Readable } from 'node:stream'
import type { Context } from '#kit/context.ts'
import { RouteAnswer, type RoutedRequest, RouteError } from '#kit/http/routes.ts'
import { isSigned } from '#subgraphs/products/signed-addresses.ts'
import { exportPath, exportRows, filterOfAddress } from './exports.ts'
import { reportPath } from './imports.ts'
import { reportRows } from './report.ts'
import { receiveImport, uploadPath } from './uploads.ts'

/** How many files are read at once. */
const atOnceMost = 4

let readers = 0

/** The routes of imports and exports: where a file is sent to, and where files are read. */
export const importRoutes = {
  [`PUT ${uploadPath(':id')}`]: receiveImport,
  [`GET ${reportPath(':id')}`]: async (ctx: Context, request: RoutedRequest) => {
    const { id = '' } = request.params
    checkSigned(ctx, reportPath(id), request)
    return answer('report.csv', await reportRows(ctx, id))
  },
  [`GET ${exportPath}`]: async (ctx: Context, request: RoutedRequest) => {
    checkSigned(ctx, exportPath, request)
    return answer('products.csv', exportRows(ctx, filterOfAddress(request.query)))
  },
}

function checkSigned({ config, now }: Context, path: string, { query }: RoutedRequest): void {
  if (!isSigned(config, path, query, now))
    throw new RouteError(403, 'UPLOAD_REFUSED', 'This address is not valid any more. Ask for another.')
  if (readers >= atOnceMost) throw new RouteError(503, 'SERVICE_UNAVAILABLE', 'Too many files are read at once. Try again in a moment.')
}

/** Sends rows as they are made. A spreadsheet knows by the mark at the beginning that they are UTF-8. */
async function answer(name: string, rows: AsyncIterable<string[][]>): Promise<RouteAnswer> {
  const { stringify } = await import('csv-stringify/sync')
  const text = async function* () {
    readers += 1
    try {
      yield '\uFEFF'
      for await (const some of rows) yield stringify(some, { record_delimiter: 'windows' })
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
