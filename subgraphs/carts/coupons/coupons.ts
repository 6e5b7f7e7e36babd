// The coupons of the shop, as staff make and end them.
import { randomInt } from 'node:crypto'
import { and, eq, gt, isNull, lte, or, type SQL } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { startsWith } from '#kit/data/conditions.ts'
import { newId } from '#kit/data/id.ts'
import { type PageArgs, pagesOf } from '#kit/data/page.ts'
import { statement } from '#kit/data/statement.ts'
import { updateVersion } from '#kit/data/version.ts'
import { checkAll, DomainError, notFound } from '#kit/errors.ts'
import { audit } from '#kit/events/audit.ts'
import { currenciesOf } from '#schema/currencies.ts'
import { money } from '#schema/money.ts'
import type {
  CouponAmountInput,
  CouponFilter,
  CouponStatus,
  CreateCouponInput,
  EndCouponInput,
  UpdateCouponInput,
} from '#subgraphs/carts/schema.generated.ts'
import { checkRoom } from './automatic.ts'
import { type Amounts, type CouponRow, coupons } from './tables.ts'

type Filter = { code?: string; at?: Date; automatic?: boolean }
type Span = Pick<CouponRow, 'startsAt' | 'endsAt'>

const insertCoupon = statement((db, row: typeof coupons.$inferInsert) => db.insert(coupons).values(row).onConflictDoNothing().returning())
const selectCoupon = statement((db, { id }: { id: string }) => db.select().from(coupons).where(eq(coupons.id, id)))
const selectByCode = statement((db, { code }: { code: string }) => db.select().from(coupons).where(eq(coupons.code, code)))

const couponPage = pagesOf(coupons, { where: matching })

// without 0, 1, I and O, which people confuse; 12 of them are 60 random bits
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const lettersOfCode = 12

/** Returns a page of the coupons, the newest first. */
export function listCoupons(ctx: Context, { filter, ...args }: PageArgs & { filter?: CouponFilter | null }) {
  const { code, isCurrent, automatic } = filter ?? {}
  return couponPage(ctx.db, args, {
    ...(code && { code: code.trim() }),
    ...(isCurrent && { at: ctx.now }),
    ...(typeof automatic === 'boolean' && { automatic }),
  })
}

/** Returns a coupon by its id or its code. Throws INVALID_INPUT unless exactly one of them is given. */
export async function lookUpCoupon(ctx: Context, { id, code }: { id?: string | null; code?: string | null }): Promise<CouponRow | null> {
  if ((typeof id === 'string') === (typeof code === 'string'))
    throw new DomainError('INVALID_INPUT', 'Name the coupon by its id or its code.')
  return (await (id ? ctx.load.one(coupons, 'id', id) : findByCode(ctx, code ?? ''))) ?? null
}

/** Returns the coupon with this code, in upper or lower case. */
export function findByCode({ db }: Pick<Context, 'db'>, code: string): Promise<CouponRow | undefined> {
  return selectByCode.get(db, { code: keyOf(code) })
}

/** Adds a coupon, without a code with one that nobody can guess. Throws INVALID_INPUT, NAME_TAKEN or LIST_FULL. */
export function createCoupon(ctx: Context, input: CreateCouponInput): Promise<CouponRow> {
  return ctx.write(async (tx) => {
    const { automatic = false, percent = null, startsAt, endsAt = null, uses = null, usesByCustomer = null } = input
    const { code, amounts, minimums } = checkAll({
      code: () => (input.code ? checkCode(input.code) : newCode()),
      amounts: () => amountsOf(tx, input.amounts, 'amounts'),
      minimums: () => amountsOf(tx, input.minimums, 'minimums'),
    })
    if ((percent === null) === (amounts === null))
      throw new DomainError('INVALID_INPUT', 'Say either `percent` or `amounts`.', { path: ['input', 'percent'] })
    // the time of the request, as its answer says by it how far the coupon is
    const span = checkSpan({ startsAt: startsAt ?? ctx.now, endsAt })
    if (automatic) await checkRoom(tx)
    const columns = {
      code,
      automatic: automatic ?? false,
      percent,
      amounts,
      minimums,
      ...span,
      uses,
      usesByCustomer,
      note: input.note?.trim() || null,
    }
    const coupon = await insertCoupon.get(tx, { id: newId('coup', tx.now), ...columns, createdAt: tx.now, updatedAt: tx.now })
    if (!coupon) throw new DomainError('NAME_TAKEN', `There is already a coupon ${code}.`, { path: ['input', 'code'] })
    await audit(tx, 'createCoupon', coupon.id, null, coupon)
    return coupon
  })
}

/** Changes what is given of a coupon; what it takes off stays. Throws NOT_FOUND, VERSION_CONFLICT or INVALID_INPUT. */
export function updateCoupon(ctx: Context, { id, expectedVersion, ...input }: UpdateCouponInput): Promise<CouponRow> {
  return ctx.write(async (tx) => {
    const before = await existing(tx, id)
    const { startsAt, endsAt, minimums, uses, usesByCustomer, note } = input
    if (before.automatic) await checkRoom(tx, id)
    const change = {
      ...checkSpan({ startsAt: startsAt ?? before.startsAt, endsAt: endsAt === undefined ? before.endsAt : endsAt }),
      ...(minimums !== undefined && { minimums: amountsOf(tx, minimums, 'minimums') }),
      ...(uses !== undefined && { uses }),
      ...(usesByCustomer !== undefined && { usesByCustomer }),
      ...(note !== undefined && { note: note?.trim() || null }),
    }
    return saveCoupon(tx, 'updateCoupon', before, expectedVersion, change)
  })
}

/** Ends a coupon now. One that has ended stays as it is. Throws NOT_FOUND. */
export function endCoupon(ctx: Context, { id }: EndCouponInput): Promise<CouponRow> {
  return ctx.write(async (tx) => {
    const before = await existing(tx, id)
    const { now } = ctx
    if (before.endsAt && before.endsAt <= now) return before
    const startsAt = before.startsAt < now ? before.startsAt : now
    return saveCoupon(tx, 'endCoupon', before, before.version, { startsAt, endsAt: now })
  })
}

/** How far a coupon is. */
export function statusOf({ now }: Context, { startsAt, endsAt, uses, used }: CouponRow): CouponStatus {
  if (endsAt && endsAt <= now) return 'ENDED'
  if (startsAt > now) return 'SCHEDULED'
  return uses !== null && used >= uses ? 'USED_UP' : 'ACTIVE'
}

/** Amounts by currency as the graph returns them. */
export function moneys(amounts: Amounts | null) {
  return Object.entries(amounts ?? {}).map(([currency, amount]) => money(amount, currency))
}

function matching({ code, at, automatic }: Filter): SQL | undefined {
  const isCurrent = at && and(lte(coupons.startsAt, at), or(isNull(coupons.endsAt), gt(coupons.endsAt, at)))
  const isSo = automatic === undefined ? undefined : eq(coupons.automatic, automatic)
  return and(code ? startsWith(coupons.code, code) : undefined, isCurrent, isSo)
}

function keyOf(code: string): string {
  return code.trim().toUpperCase()
}

function checkCode(given: string): string {
  const code = keyOf(given)
  if (/^[A-Z0-9][A-Z0-9_-]{3,39}$/.test(code)) return code
  throw new DomainError('INVALID_INPUT', 'A code has 4 to 40 letters of the alphabet A to Z, digits, hyphens and underscores.', {
    path: ['input', 'code'],
  })
}

function newCode(): string {
  return Array.from({ length: lettersOfCode }, () => letters[randomInt(letters.length)]).join('')
}

function amountsOf(tx: Tx, given: CouponAmountInput[] | null | undefined, name: 'amounts' | 'minimums'): Amounts | null {
  if (!given || given.length === 0) return null
  const known = currenciesOf(tx.config)
  const found: Amounts = {}
  for (const [at, { currency, amount }] of given.entries()) {
    const code = currency.trim().toUpperCase()
    const path = ['input', name, at, 'currency']
    if (!known.includes(code)) throw new DomainError('INVALID_INPUT', `The shop has prices in ${known.join(', ')}.`, { path })
    if (Object.hasOwn(found, code)) throw new DomainError('INVALID_INPUT', 'Name each currency only once.', { path })
    found[code] = amount
  }
  return found
}

function checkSpan(span: Span): Span {
  if (!span.endsAt || span.endsAt > span.startsAt) return span
  throw new DomainError('INVALID_INPUT', 'A coupon ends after it has begun.', { path: ['input', 'endsAt'] })
}

async function existing(tx: Tx, id: string): Promise<CouponRow> {
  const coupon = await selectCoupon.get(tx, { id })
  if (!coupon) throw notFound('coupon', ['input', 'id'])
  return coupon
}

async function saveCoupon(
  tx: Tx,
  what: 'updateCoupon' | 'endCoupon',
  before: CouponRow,
  expectedVersion: number,
  change: Partial<CouponRow>,
): Promise<CouponRow> {
  const after = await updateVersion(tx, coupons, { before, expectedVersion, change: { ...change, updatedAt: tx.now } })
  await audit(tx, what, before.id, before, after)
  return after
}
