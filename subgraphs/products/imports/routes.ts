import type { Context } from '#kit/context.ts'
import { csvAnswer } from '#kit/http/csv.ts'
import type { RoutedRequest } from '#kit/http/routes.ts'
import { checkSigned } from '#kit/http/signed-addresses.ts'
import { exportPath, exportRows, filterOfAddress } from './exports.ts'
import { reportPath } from './imports.ts'
import { reportRows } from './report.ts'
import { receiveImport, uploadPath } from './uploads.ts'

/** The routes of imports and exports: where a file is sent to, and where files are read. */
export const importRoutes = {
  [`PUT ${uploadPath(':id')}`]: receiveImport,
  [`GET ${reportPath(':id')}`]: async (ctx: Context, request: RoutedRequest) => {
    const { id = '' } = request.params
    checkSigned(ctx, reportPath(id), request)
    return csvAnswer('report.csv', await reportRows(ctx, id))
  },
  [`GET ${exportPath}`]: async (ctx: Context, request: RoutedRequest) => {
    checkSigned(ctx, exportPath, request)
    return csvAnswer('products.csv', exportRows(ctx, filterOfAddress(request.query)))
  },
}
