import { and, gte, lt, sql } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { inList } from '#kit/data/conditions.ts'
import { firstId } from '#kit/data/id.ts'
import { inSlices } from '#kit/data/slices.ts'
import { statement } from '#kit/data/statement.ts'
import { contradiction, sayings, unitsText } from '#schema/books.ts'
import { sumOf } from '#schema/money.ts'
import type { Reconciliation, StockFact } from './schema.generated.ts'
import { type HoldRow, holds, restocks, type StockMovementRow, stockMovements } from './tables.ts'

type Rows = { hold: HoldRow | undefined; movements: StockMovementRow[]; restocks: { refundId: string; at: Date }[] }
type Column = 'onHand' | 'held'
type Named = Pick<Reconciliation, 'from' | 'to'> & Partial<Pick<Reconciliation, 'productsFrom' | 'productsTo'>>
type Range = { first: string; end: string }

/** How many orders are read at once, without letting other requests in between. */
const slice = 10

const selectOrderIds = statement(
  (_, { first, end }: Range) => sql<{ orderId: string }>`
    SELECT orderId FROM holds WHERE orderId >= ${first} AND orderId < ${end}
    UNION SELECT orderId FROM stock_movements WHERE orderId >= ${first} AND orderId < ${end}
    ORDER BY orderId`,
)
const selectRestocks = statement((db, { first, end }: Range) =>
  db
    .select()
    .from(restocks)
    .where(and(gte(restocks.orderId, first), lt(restocks.orderId, end))),
)
const selectHolds = statement((db, { ids }: { ids: string[] }) => db.select().from(holds).where(inList(holds.orderId, ids)))
const selectMovements = statement((db, { ids }: { ids: string[] }) =>
  db.select().from(stockMovements).where(inList(stockMovements.orderId, ids)),
)

/** The range that a reference names, whose times are texts. */
export function rangeOf({ from, to, productsFrom, productsTo }: Named) {
  return {
    from: new Date(from),
    to: new Date(to),
    // a router of an earlier version does not say which products: all of them
    productsFrom: new Date(productsFrom ?? 0),
    productsTo: new Date(productsTo ?? '9999-12-31'),
  }
}

/** Returns what is held, sold and restocked for each order placed in the range: by the holds and by the ledger. */
export async function stockFacts(ctx: Context, { from, to }: Pick<Reconciliation, 'from' | 'to'>): Promise<StockFact[]> {
  const range = { first: firstId('ord', from), end: firstId('ord', to) }
  const ids = await selectOrderIds.all(ctx.db, range)
  const byOrder = Map.groupBy(await selectRestocks.all(ctx.db, range), ({ orderId }) => orderId)
  return inSlices(
    ids.map(({ orderId }) => orderId),
    slice,
    (some) => readFacts(ctx, some, byOrder),
  )
}

async function readFacts({ db }: Context, ids: string[], restocked: Map<string, Rows['restocks']>): Promise<StockFact[]> {
  const held = new Map((await selectHolds.all(db, { ids })).map((hold) => [hold.orderId, hold]))
  const movements = Map.groupBy(await selectMovements.all(db, { ids }), ({ orderId }) => orderId)
  return ids.map((id) => factOf(id, { hold: held.get(id), movements: movements.get(id) ?? [], restocks: restocked.get(id) ?? [] }))
}

function factOf(orderId: string, rows: Rows): StockFact {
  const { hold, movements, restocks: back } = rows
  const units = (kind: StockMovementRow['kind']) => sumOf(ofKind(movements, kind).map(({ onHand }) => onHand))
  const times = [hold?.at, ...movements.map(({ at }) => at), ...back.map(({ at }) => at)]
  return {
    orderId,
    status: hold?.status ?? null,
    units: sumOf((hold?.lines ?? []).map(({ quantity }) => quantity)),
    held: sumOf(movements.map(({ held }) => held)),
    // 0, not -0
    sold: 0 - units('SOLD'),
    restocked: units('RESTOCKED'),
    changedAt: new Date(Math.max(...times.map((at) => at?.getTime() ?? 0))),
    says: say(rows),
    faults: faultsOf(rows),
  }
}

function say({ hold, movements, restocks: back }: Rows): string[] {
  const isAlive = hold?.status === 'HELD' || hold?.status === 'SOLD'
  const returned = ofKind(movements, 'RESTOCKED')
  return sayings({
    'stock.units': isAlive ? unitsText(hold.lines) : undefined,
    'stock.restocked': returned.length > 0 ? movedText(returned, 'onHand') : undefined,
    'stock.cancellations':
      back.length > 0
        ? back
            .map(({ refundId }) => refundId)
            .toSorted()
            .join()
        : undefined,
  })
}

/** Compares a hold with its movements, product by product. */
function faultsOf({ hold, movements }: Rows): string[] {
  if (hold?.status === 'SOLD')
    return [
      ...contradiction('units sold by the ledger', movedText(ofKind(movements, 'SOLD'), 'onHand', -1), unitsText(hold.lines)),
      ...contradiction('units still held by the ledger', heldText(movements), ''),
    ]
  return contradiction('units held by the ledger', heldText(movements), hold?.status === 'HELD' ? unitsText(hold.lines) : '')
}

function heldText(movements: StockMovementRow[]): string {
  return movedText(movements, 'held')
}

/** The sum of what was moved of each product, without those that come to nothing. */
function movedText(movements: StockMovementRow[], column: Column, sign = 1): string {
  const byProduct = Map.groupBy(movements, ({ productId }) => productId)
  const sums = Array.from(byProduct, ([productId, some]) => ({ productId, quantity: sign * sumOf(some.map((one) => one[column])) }))
  return unitsText(sums.filter(({ quantity }) => quantity !== 0))
}

function ofKind(movements: StockMovementRow[], wanted: StockMovementRow['kind']): StockMovementRow[] {
  return movements.filter(({ kind }) => kind === wanted)
}
