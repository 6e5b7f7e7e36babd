// What unpaid orders hold, counted by owner and by network. A guest's units still count for a while after the order ended unpaid, so that
// nobody can keep stock by ordering, cancelling and ordering again.
import { and, eq, gt, lte, ne, or, type SQL, sql, sum } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { isGuest } from '#schema/guest-token.ts'
import { settings } from './settings.ts'
import { type CartLineRow, type CartRow, checkouts } from './tables.ts'

type Line = { productId: string; quantity: number; besides?: number }
type Count = [most: number, where: SQL | undefined]

/** Whether the units of the lines, and those of the unpaid orders of the cart's owner and network, are more than they may hold. */
export async function holdTooMany(tx: Tx, { owner, network }: CartRow, lines: CartLineRow[]): Promise<boolean> {
  const most = settings.of(tx.config)
  const counts: Count[] = [
    [isGuest(owner) ? most.GUEST_HELD_UNITS : most.HELD_UNITS, eq(checkouts.owner, owner)],
    [network ? most.HELD_UNITS_BY_NETWORK : 0, eq(checkouts.network, network ?? '')],
    [network && isGuest(owner) ? most.GUEST_HELD_UNITS_BY_NETWORK : 0, and(eq(checkouts.network, network ?? ''), byGuest)],
  ]
  const wanted = unitsOf(lines)
  for (const [limit, where] of counts) if (limit > 0 && wanted + (await heldUnits(tx, where)) > limit) return true
  return false
}

/** The units of lines together. */
export function unitsOf(lines: Line[]): number {
  return lines.reduce((units, { quantity }) => units + quantity, 0)
}

/** A guest's lines, each with what the other unpaid orders of guests of the same network hold of its product. */
export async function withBesides(tx: Tx, { network }: CartRow, orderId: string, lines: Line[]): Promise<Line[]> {
  if (!network) return lines
  const held = await tx.all<{ productId: string; units: number }>(sql`
    SELECT l.productId, sum(l.quantity) AS units FROM checkouts AS c JOIN cart_lines AS l ON l.cartId = c.cartId
    WHERE c.network = ${network} AND c.status = 'TAKEN' AND c.orderId <> ${orderId} AND ${guestOwner('c')} GROUP BY 1`)
  const units = new Map(held.map((row) => [row.productId, row.units]))
  return lines.map((line) => ({ ...line, ...(units.has(line.productId) && { besides: units.get(line.productId) ?? 0 }) }))
}

/** What stays of a checkout's count when its order ends: nothing, unless it is a guest's order that held stock and was not paid. */
export function afterwards(outcome: 'PAID' | 'REJECTED' | 'CANCELLED' | 'EXPIRED') {
  const counts = outcome === 'CANCELLED' || outcome === 'EXPIRED'
  if (!counts) return { units: null, network: null }
  const guestsOnly = (value: SQL) => sql`CASE WHEN ${byGuest} THEN ${value} END`
  return { units: guestsOnly(sql`${checkouts.units}`), network: guestsOnly(sql`${checkouts.network}`) }
}

/** Forgets the units and networks of the orders whose cool-down is over. */
export function forgetHeldUnits(ctx: Context): Promise<void> {
  return ctx.write(async (tx) => {
    const over = and(gt(checkouts.units, 0), ne(checkouts.status, 'TAKEN'), lte(checkouts.at, coolDownStart(tx)))
    await tx.update(checkouts).set({ units: null, network: null }).where(over)
  })
}

const byGuest = sql`${guestOwner('checkouts')}`

// the same as `isGuest`
function guestOwner(table: string): SQL {
  return sql`${sql.identifier(table)}.owner NOT LIKE 'usr\\_%' ESCAPE '\\'`
}

async function heldUnits(tx: Tx, where: SQL | undefined): Promise<number> {
  const counted = or(eq(checkouts.status, 'TAKEN'), gt(checkouts.at, coolDownStart(tx)))
  const found = await tx
    .select({ units: sum(checkouts.units).mapWith(Number) })
    .from(checkouts)
    .where(and(where, gt(checkouts.units, 0), counted))
    .get()
  return found?.units ?? 0
}

function coolDownStart(tx: Tx): Date {
  return new Date(tx.now.getTime() - settings.of(tx.config).GUEST_COOL_DOWN_MINUTES * 60_000)
}
