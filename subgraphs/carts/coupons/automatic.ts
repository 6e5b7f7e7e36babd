// The coupons that apply by themselves.
import { and, asc, count, eq, gt, isNull, lte, ne, or } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import type { Db } from '#kit/data/database.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError } from '#kit/errors.ts'
import { type CouponRow, coupons } from './tables.ts'

/** How many a shop may have that have not ended: each cart looks at all of them. */
const most = 50

const selectCurrent = statement((db, { now }: { now: Date }) =>
  db
    .select()
    .from(coupons)
    .where(and(eq(coupons.automatic, true), lte(coupons.startsAt, now), or(isNull(coupons.endsAt), gt(coupons.endsAt, now))))
    .orderBy(asc(coupons.id)),
)
const countUnended = statement((db, { id, now }: { id: string; now: Date }) =>
  db
    .select({ rows: count() })
    .from(coupons)
    .where(and(eq(coupons.automatic, true), ne(coupons.id, id), or(isNull(coupons.endsAt), gt(coupons.endsAt, now)))),
)

/** Returns the coupons that apply by themselves now, the oldest first. */
export function automaticCoupons(db: Db, now: Date): Promise<CouponRow[]> {
  return selectCurrent.all(db, { now })
}

/** Throws LIST_FULL where the shop has as many of them as it may, beside the one with this id. */
export async function checkRoom(tx: Tx, id = ''): Promise<void> {
  const { rows } = (await countUnended.get(tx, { id, now: tx.now })) as { rows: number }
  if (rows >= most)
    throw new DomainError('LIST_FULL', `The shop has ${most} coupons that apply by themselves. End one first.`, {
      path: ['input', 'automatic'],
    })
}
