// What unpaid orders hold, counted by owner and by network. A guest's units still count for a while after the order ended unpaid, so that
// nobody can keep stock by ordering, cancelling and ordering again.
import { and, eq, gt, lte, ne, or, type SQL, sql, sum } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import { isGuest } from '#schema/guest-token.ts'
import { settings } from './settings.ts'
import { type CartLineRow, type CartRow, checkouts } from './tables.ts'

type Line = { productId: string; quantity: number; besides?: number }
type Whose = { owner?: string; network?: string; isGuests?: true }
type Count = [most: number, whose: Whose]

const byGuest = guestOwner('checkouts')

/** What stays of a checkout's count when it ends: nothing, or what a guest's still counts. */
export const noCounts = { units: null, network: null }
export const guestsCounts = {
  units: sql`CASE WHEN ${byGuest} THEN ${checkouts.units} END`,
  network: sql`CASE WHEN ${byGuest} THEN ${checkouts.network} END`,
}

const sumUnits = statement((db, { owner, network, isGuests, since }: Whose & { since: Date }) => {
  const whose = and(owner ? eq(checkouts.owner, owner) : undefined, network ? eq(checkouts.network, network) : undefined)
  const counted = or(eq(checkouts.status, 'TAKEN'), gt(checkouts.at, since))
  const units = db.select({ units: sum(checkouts.units).mapWith(Number) }).from(checkouts)
  return units.where(and(whose, isGuests && byGuest, gt(checkouts.units, 0), counted))
})
const selectBesides = statement(
  (_, { network, orderId }: { network: string; orderId: string }) => sql<{ productId: string; units: number }>`
    SELECT l.productId, sum(l.quantity) AS units FROM checkouts AS c JOIN cart_lines AS l ON l.cartId = c.cartId
    WHERE c.network = ${network} AND c.units > 0 AND c.status = 'TAKEN' AND c.orderId <> ${orderId} AND ${guestOwner('c')} GROUP BY 1`,
)
const forgetUnits = statement((db, { until }: { until: Date }) =>
  db
    .update(checkouts)
    .set({ units: null, network: null })
    .where(and(gt(checkouts.units, 0), ne(checkouts.status, 'TAKEN'), lte(checkouts.at, until))),
)

/** Whether the units of the lines, and those of the unpaid orders of the cart's owner and network, are more than they may hold. */
export async function holdTooMany(tx: Tx, { owner, network }: CartRow, lines: CartLineRow[]): Promise<boolean> {
  const most = settings.of(tx.config)
  const counts: Count[] = [
    [isGuest(owner) ? most.GUEST_HELD_UNITS : most.HELD_UNITS, { owner }],
    [network ? most.HELD_UNITS_BY_NETWORK : 0, { network: network ?? '' }],
    [network && isGuest(owner) ? most.GUEST_HELD_UNITS_BY_NETWORK : 0, { network: network ?? '', isGuests: true }],
  ]
  const wanted = unitsOf(lines)
  for (const [limit, whose] of counts) if (limit > 0 && wanted + (await heldUnits(tx, whose)) > limit) return true
  return false
}

/** The units of lines together. */
export function unitsOf(lines: Line[]): number {
  return lines.reduce((units, { quantity }) => units + quantity, 0)
}

/** A guest's lines, each with what the other unpaid orders of guests of the same network hold of its product. */
export async function withBesides(tx: Tx, { network }: CartRow, orderId: string, lines: Line[]): Promise<Line[]> {
  if (!network) return lines
  const units = new Map((await selectBesides.all(tx, { network, orderId })).map((row) => [row.productId, row.units]))
  return lines.map((line) => ({ ...line, ...(units.has(line.productId) && { besides: units.get(line.productId) ?? 0 }) }))
}

/** Whether a guest's checkout still counts for a while when its order ends: it held stock and was not paid. */
export function stillCounts(outcome: 'PAID' | 'REJECTED' | 'CANCELLED' | 'EXPIRED'): true | undefined {
  return outcome === 'CANCELLED' || outcome === 'EXPIRED' || undefined
}

/** Forgets the units and networks of the orders whose cool-down is over. */
export function forgetHeldUnits(ctx: Context): Promise<void> {
  return ctx.write(async (tx) => void (await forgetUnits.run(tx, { until: coolDownStart(tx) })))
}

// the same as `isGuest`
function guestOwner(table: string): SQL {
  return sql`${sql.identifier(table)}.owner NOT LIKE 'usr\\_%' ESCAPE '\\'`
}

async function heldUnits(tx: Tx, whose: Whose): Promise<number> {
  return (await sumUnits.get(tx, { ...whose, since: coolDownStart(tx) }))?.units ?? 0
}

function coolDownStart(tx: Tx): Date {
  return new Date(tx.now.getTime() - settings.of(tx.config).GUEST_COOL_DOWN_MINUTES * 60_000)
}
