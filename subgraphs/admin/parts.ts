import { and, asc, gte, lt } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import type { Db } from '#kit/data/database.ts'
import { firstId, idTime } from '#kit/data/id.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError } from '#kit/errors.ts'
import type { QueryReconciliationArgs, Reconciliation } from './schema.generated.ts'
import { knownOrders, knownProducts, knownUsers } from './tables.ts'

/** A part of a comparison: the orders placed in a span of time, and the products created in one. */
export type Part = Pick<Reconciliation, 'from' | 'to' | 'productsFrom' | 'productsTo' | 'next'>
type Args = QueryReconciliationArgs & { first: number }
/** Where a part begins: in the list of orders, or after it in that of products. */
type Place = { list: 'orders' | 'products'; at: Date }
type Nth = { from: Date; to: Date; skip: number }

const [beginning, end] = [new Date(0), new Date('9999-12-31T00:00:00Z')]

const selectOrder = statement((db, place: Nth) => nthAt(db, knownOrders.placedAt, place))
const selectUser = statement((db, place: Nth) => nthAt(db, knownUsers.createdAt, place))
const selectProduct = statement((db, { first, skip }: { first: string; skip: number }) =>
  db
    .select({ id: knownProducts.id })
    .from(knownProducts)
    .where(gte(knownProducts.id, first))
    .orderBy(asc(knownProducts.id))
    .limit(1)
    .offset(skip),
)

/** Returns the part of a comparison that begins at `after`: no more orders and products than `first`. Throws INVALID_INPUT. */
export async function reconciliation(ctx: Context, { from, to, first, after }: Args): Promise<Part> {
  if (to < from) throw new DomainError('INVALID_INPUT', 'The end of the range is before its beginning.', { path: ['to'] })
  const place: Place = after ? readCursor(after) : { list: 'orders', at: from }
  if (place.list === 'products') return partOfProducts(ctx, { from: to, to }, place.at, first)
  const more = await endOfOrders(ctx, place.at, to, first)
  if (!more) return partOfProducts(ctx, { from: place.at, to }, beginning, first)
  return { from: place.at, to: more, productsFrom: beginning, productsTo: beginning, next: cursorOf({ list: 'orders', at: more }) }
}

async function partOfProducts(ctx: Context, orders: Pick<Part, 'from' | 'to'>, at: Date, first: number): Promise<Part> {
  const more = await endOfProducts(ctx, at, first)
  return { ...orders, productsFrom: at, productsTo: more ?? end, next: more ? cursorOf({ list: 'products', at: more }) : null }
}

/** When the first order was placed, or the first user registered, that is too many for one part; undefined where there is none. */
async function endOfOrders({ db }: Context, from: Date, to: Date, first: number): Promise<Date | undefined> {
  const place = { from, to, skip: first }
  const ends = [await selectOrder.get(db, place), await selectUser.get(db, place)].flatMap((row) => row?.at ?? [])
  const [earliest] = ends.toSorted((one, other) => one.getTime() - other.getTime())
  return following(from, earliest)
}

async function endOfProducts({ db }: Context, from: Date, first: number): Promise<Date | undefined> {
  const row = await selectProduct.get(db, { first: firstId('prod', from), skip: first })
  return following(from, row && new Date(idTime(row.id) ?? end))
}

// every part is longer than nothing, also where more than `first` were created in one millisecond
function following(from: Date, next: Date | undefined): Date | undefined {
  return next && new Date(Math.max(next.getTime(), from.getTime() + 1))
}

function nthAt(db: Db, time: typeof knownOrders.placedAt | typeof knownUsers.createdAt, { from, to, skip }: Nth) {
  const within = and(gte(time, from), lt(time, to))
  return db.select({ at: time }).from(time.table).where(within).orderBy(asc(time)).limit(1).offset(skip)
}

function cursorOf({ list, at }: Place): string {
  return Buffer.from(`${list} ${at.toISOString()}`).toString('base64url')
}

function readCursor(cursor: string): Place {
  const [list, text = ''] = Buffer.from(cursor, 'base64url').toString().split(' ')
  const at = new Date(text)
  if ((list === 'orders' || list === 'products') && !Number.isNaN(at.getTime())) return { list, at }
  throw new DomainError('INVALID_INPUT', 'This is not a cursor of a reconciliation.', { path: ['after'] })
}
