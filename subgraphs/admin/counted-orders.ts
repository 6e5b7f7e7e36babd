import { and, gte, lt } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { inList } from '#kit/data/conditions.ts'
import { idTime } from '#kit/data/id.ts'
import { inSlices } from '#kit/data/slices.ts'
import { statement } from '#kit/data/statement.ts'
import { contradiction, moneyText, sayings, unitsText } from '#schema/books.ts'
import type { CountedOrder } from './facts.ts'
import { unitsOf } from './orders.ts'
import { amountOf } from './payments.ts'
import { amounts, cancelledLines, knownOrders, soldLines } from './tables.ts'

type Counted = Omit<CountedOrder, 'says' | 'faults'> & { version: number }
type Ids = { ids: string[] }
type Rows = {
  sold: (typeof soldLines.$inferSelect)[]
  cancelled: (typeof cancelledLines.$inferSelect)[]
  moved: (typeof amounts.$inferSelect)[]
}

/** How many orders are read at once, without letting other requests in between. */
const slice = 20

const selectPlaced = statement((db, { from, to }: { from: Date; to: Date }) =>
  db
    .select({ id: knownOrders.id })
    .from(knownOrders)
    .where(and(gte(knownOrders.placedAt, from), lt(knownOrders.placedAt, to))),
)
const selectCounted = statement((db, { ids }: Ids) =>
  db
    .select({
      orderId: knownOrders.id,
      status: knownOrders.status,
      version: knownOrders.version,
      paid: amountOf('PAID'),
      captured: amountOf('CAPTURED'),
      refunded: amountOf('REFUNDED'),
      units: unitsOf,
      changedAt: knownOrders.placedAt,
    })
    .from(knownOrders)
    .where(inList(knownOrders.id, ids)),
)
const selectSold = statement((db, { ids }: Ids) => db.select().from(soldLines).where(inList(soldLines.orderId, ids)))
const selectCancelled = statement((db, { ids }: Ids) => db.select().from(cancelledLines).where(inList(cancelledLines.orderId, ids)))
const selectMoved = statement((db, { ids }: Ids) => db.select().from(amounts).where(inList(amounts.orderId, ids)))

/** Returns the orders placed in a range as the statistics have them. */
export async function countedOrders(ctx: Context, { from, to }: { from: Date; to: Date }): Promise<CountedOrder[]> {
  const ids = (await selectPlaced.all(ctx.db, { from, to })).map(({ id }) => id)
  return inSlices(ids, slice, (some) => readCounted(ctx, some))
}

async function readCounted({ db }: Context, ids: string[]): Promise<CountedOrder[]> {
  const found = await selectCounted.all(db, { ids })
  const sold = Map.groupBy(await selectSold.all(db, { ids }), orderOf)
  const cancelled = Map.groupBy(await selectCancelled.all(db, { ids }), orderOf)
  const moved = Map.groupBy(await selectMoved.all(db, { ids }), orderOf)
  const of = <T>(rows: Map<string, T[]>, id: string) => rows.get(id) ?? []
  return found.map((row) =>
    withSayings(row, { sold: of(sold, row.orderId), cancelled: of(cancelled, row.orderId), moved: of(moved, row.orderId) }),
  )
}

function orderOf({ orderId }: { orderId: string }): string {
  return orderId
}

function withSayings({ version, ...counted }: Counted, { sold, cancelled, moved }: Rows): CountedOrder {
  const units = cancelled.map(({ productId, refundId, quantity }) => ({ productId: `${productId} by ${refundId}`, quantity }))
  const money = moved
    .filter(({ kind }) => kind !== 'PAID')
    .map((row) => [`money.${row.kind} by ${row.cause}`, moneyText(row.otherAmount ?? row.amount, row.currency)])
  return {
    ...counted,
    says: sayings({
      'sales.version': version,
      'sales.lines':
        sold.length > 0 ? unitsText(sold.map((line) => ({ ...line, unitPrice: line.otherPrice ?? line.unitPrice }))) : undefined,
      'sales.cancelled': units.length > 0 ? unitsText(units) : undefined,
      ...Object.fromEntries(money),
    }),
    faults: contradiction('placedAt in the statistics', new Date(idTime(counted.orderId) ?? counted.changedAt), counted.changedAt),
  }
}
