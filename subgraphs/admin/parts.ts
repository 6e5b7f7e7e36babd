import { and, asc, gte, lt } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import type { Db } from '#kit/data/database.ts'
import { firstId, idTime } from '#kit/data/id.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError } from '#kit/errors.ts'
import type { QueryReconciliationArgs, Reconciliation } from './schema.generated.ts'
import { knownOrders, knownProducts, knownUsers } from './tables.ts'

/** A part of a comparison: the orders placed, the users registered and the products changed in a span of time. */
export type Part = Pick<Reconciliation, 'from' | 'to' | 'productsFrom' | 'productsTo' | 'next'>
type Args = QueryReconciliationArgs & { first: number }
type Nth = { from: Date; to: Date; skip: number }

/** How many products a part has for each of its orders: an order changes the stock of several. */
const productsPerOrder = 4

const selectOrder = statement((db, place: Nth) => nthAt(db, knownOrders.placedAt, place))
const selectUser = statement((db, place: Nth) => nthAt(db, knownUsers.createdAt, place))
const selectChanged = statement((db, place: Nth) => nthAt(db, knownProducts.changedAt, place))
// when code of an earlier version recorded a product, the time of its creation is all there is
const selectCreated = statement((db, { first, end, skip }: { first: string; end: string; skip: number }) =>
  db
    .select({ id: knownProducts.id })
    .from(knownProducts)
    .where(and(gte(knownProducts.id, first), lt(knownProducts.id, end)))
    .orderBy(asc(knownProducts.id))
    .limit(1)
    .offset(skip),
)

/** Returns the part of a comparison that begins at `after`: as many orders as `first`, and what happened meanwhile. Throws INVALID_INPUT. */
export async function reconciliation(ctx: Context, { from, to, first, after }: Args): Promise<Part> {
  if (to < from) throw new DomainError('INVALID_INPUT', 'The end of the range is before its beginning.', { path: ['to'] })
  const at = after ? readCursor(after) : from
  const more = await endOf(ctx, at, to, first)
  const end = more ?? to
  return { from: at, to: end, productsFrom: at, productsTo: end, next: more ? cursorOf(more) : null }
}

/** When the first order, user or product comes that is too many for one part; undefined where there is none. */
async function endOf({ db }: Context, from: Date, to: Date, first: number): Promise<Date | undefined> {
  const [place, skip] = [{ from, to, skip: first }, first * productsPerOrder]
  const created = await selectCreated.get(db, { first: firstId('prod', from), end: firstId('prod', to), skip })
  const ends = [
    (await selectOrder.get(db, place))?.at,
    (await selectUser.get(db, place))?.at,
    (await selectChanged.get(db, { ...place, skip }))?.at,
    created && new Date(idTime(created.id) ?? to),
  ]
  const [earliest] = ends.filter((at) => at instanceof Date).toSorted((one, other) => one.getTime() - other.getTime())
  return following(from, earliest)
}

// every part is longer than nothing, also where more than `first` were created in one millisecond
function following(from: Date, next: Date | undefined): Date | undefined {
  return next && new Date(Math.max(next.getTime(), from.getTime() + 1))
}

function nthAt<T extends typeof knownOrders.placedAt | typeof knownUsers.createdAt | typeof knownProducts.changedAt>(
  db: Db,
  time: T,
  nth: Nth,
) {
  const within = and(gte(time, nth.from), lt(time, nth.to))
  return db.select({ at: time }).from(time.table).where(within).orderBy(asc(time)).limit(1).offset(nth.skip)
}

function cursorOf(at: Date): string {
  return Buffer.from(at.toISOString()).toString('base64url')
}

function readCursor(cursor: string): Date {
  const text = Buffer.from(cursor, 'base64url').toString()
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) && !Number.isNaN(Date.parse(text))) return new Date(text)
  throw new DomainError('INVALID_INPUT', 'This is not a cursor of a reconciliation.', { path: ['after'] })
}
