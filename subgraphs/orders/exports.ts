import type { Context } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import { DomainError } from '#kit/errors.ts'
import { audit } from '#kit/events/audit.ts'
import { csvAnswer } from '#kit/http/csv.ts'
import type { RoutedRequest } from '#kit/http/routes.ts'
import { addressMs, checkSigned, signedAddress } from '#kit/http/signed-addresses.ts'
import { exportRows, type Wanted } from './export-rows.ts'
import type { OrderStatus } from './order-status.ts'
import type { ExportOrdersInput } from './schema.generated.ts'

type Address = { url: string; expiresAt: Date }

const path = '/exports/orders.csv'

/** The longest range of an export: a year. */
const longestMs = 366 * 24 * 3_600_000

/** The route of exports: where their files are read. */
export const exportRoutes = {
  [`GET ${path}`]: async (ctx: Context, request: RoutedRequest) => {
    checkSigned(ctx, path, request)
    return csvAnswer('orders.csv', exportRows(ctx, wantedOf(request.query)))
  },
}

/** Gives an address from which the orders of a range are read as CSV. Throws INVALID_INPUT for one that is empty or longer than a year. */
export function exportOrders(ctx: Context, { placedFrom, placedTo, statuses }: ExportOrdersInput): Promise<Address> {
  checkRange(placedFrom, placedTo)
  const wanted = { placedFrom: placedFrom.toISOString(), placedTo: placedTo.toISOString(), ...(statuses && { statuses: statuses.join() }) }
  return ctx.write(async (tx) => {
    await audit(tx, 'exportOrders', newId('exp', tx.now), null, wanted)
    const until = tx.now.getTime() + addressMs
    return { url: signedAddress(ctx.config, path, wanted, until), expiresAt: new Date(until) }
  })
}

function checkRange(from: Date, to: Date): void {
  if (from < to && to.getTime() - from.getTime() <= longestMs) return
  throw new DomainError('INVALID_INPUT', 'The range ends after it begins, and is a year at most.', { path: ['input', 'placedTo'] })
}

/** What an address that was signed asks for. */
function wantedOf({ placedFrom = '', placedTo = '', statuses }: RoutedRequest['query']): Wanted {
  return {
    from: new Date(placedFrom),
    to: new Date(placedTo),
    ...(statuses !== undefined && { statuses: statuses.split(',') as OrderStatus[] }),
  }
}
