import { and, asc, eq, gt, lt, ne } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { inList, unindexed } from '#kit/data/conditions.ts'
import { firstId } from '#kit/data/id.ts'
import { statement } from '#kit/data/statement.ts'
import { paidFor } from '#schema/discounts.ts'
import { decimalOf, sumOf } from '#schema/money.ts'
import { subtotalOf } from './order-lines.ts'
import type { OrderStatus } from './order-status.ts'
import { type OrderLineRow, type OrderRow, orderLines, orders, refunds } from './tables.ts'

/** The orders of an export: those placed in a range, with one of these statuses; default: all but refused ones. */
export type Wanted = { from: Date; to: Date; statuses?: OrderStatus[] }

type Slice = { after: string; to: string; statuses: OrderStatus[] | undefined; limit: number }
type Ids = { ids: string[] }
type Booked = { order: OrderRow; lines: OrderLineRow[]; refunded: number }

/** How many orders are read at once. */
const slice = 200

// in a thread: one with a rare status may pass over many orders
const selectSome = statement((db, { after, to, statuses, limit }: Slice) =>
  db
    .select()
    .from(orders)
    .where(
      and(
        gt(orders.id, after),
        lt(orders.id, to),
        statuses ? inList(unindexed(orders.status), statuses) : ne(unindexed(orders.status), 'REJECTED'),
      ),
    )
    .orderBy(asc(orders.id))
    .limit(limit),
)
const selectLines = statement((db, { ids }: Ids) => db.select().from(orderLines).where(inList(orderLines.orderId, ids)))
const selectRefunds = statement((db, { ids }: Ids) =>
  db
    .select({ orderId: refunds.orderId, amount: refunds.amount })
    .from(refunds)
    .where(and(inList(refunds.orderId, ids), eq(refunds.status, 'DONE'))),
)

/** The columns, each with its cell. None says who the customer is: nobody can erase what a file has taken out of the shop. */
const columns: Record<string, (booked: Booked) => string> = {
  order: ({ order }) => order.id,
  'placed at (UTC)': ({ order }) => timeOf(order.placedAt),
  'paid at (UTC)': ({ order }) => timeOf(order.paidAt),
  status: ({ order }) => order.status,
  country: ({ order }) => order.shippingAddress?.country ?? '',
  payment: ({ order }) => order.paymentId ?? '',
  currency: ({ order }) => order.currency,
  units: ({ lines }) => String(sumOf(lines.map(({ quantity }) => quantity))),
  subtotal: ({ order }) => amountOf(subtotalOf(order), order),
  coupon: ({ order }) => order.discount?.code ?? '',
  discount: ({ order }) => amountOf(order.total === null ? null : (order.discount?.amount ?? 0), order),
  total: ({ order }) => amountOf(order.total, order),
  cancelled: ({ order, lines }) => amountOf(sumOf(lines.map((line) => paidFor(line.cancelledQuantity, line))), order),
  refunded: ({ order, refunded }) => amountOf(refunded, order),
}

/** Returns the header, and a row for each order, some at a time: the oldest first. */
export async function* exportRows(ctx: Context, { from, to, statuses }: Wanted): AsyncGenerator<string[][]> {
  yield [Object.keys(columns)]
  for (let after = firstId('ord', from); ; ) {
    const found = await selectSome.all(ctx.aside, { after, to: firstId('ord', to), statuses, limit: slice })
    yield (await withBooks(ctx, found)).map((booked) => Object.values(columns).map((cellOf) => cellOf(booked)))
    if (found.length < slice) return
    after = found.at(-1)?.id ?? ''
  }
}

async function withBooks({ aside }: Context, found: OrderRow[]): Promise<Booked[]> {
  const ids = found.map(({ id }) => id)
  const lines = Map.groupBy(await selectLines.all(aside, { ids }), ({ orderId }) => orderId)
  const paidBack = Map.groupBy(await selectRefunds.all(aside, { ids }), ({ orderId }) => orderId)
  return found.map((order) => ({
    order,
    lines: lines.get(order.id) ?? [],
    refunded: sumOf((paidBack.get(order.id) ?? []).map(({ amount }) => amount)),
  }))
}

/** As a spreadsheet reads it. */
function timeOf(at: Date | null): string {
  return at ? at.toISOString().slice(0, 19).replace('T', ' ') : ''
}

function amountOf(amount: number | null, { currency }: OrderRow): string {
  return amount === null ? '' : decimalOf(amount, currency)
}
