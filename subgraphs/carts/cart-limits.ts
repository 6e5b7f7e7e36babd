// How large carts are, and what guests keep for nothing, counted by network.
import { and, count, eq, isNull, sql } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError } from '#kit/errors.ts'
import { isGuest } from '#schema/guest-token.ts'
import { settings } from './settings.ts'
import { cartLines, carts } from './tables.ts'

/** The most units of a line, and the most lines of a cart. */
export const maxQuantity = 1_000_000
const maxLines = 2_000

type Network = { network: string }

/** The condition that a cart is a guest's: the same as `isGuest`. */
export const isGuestsCart = sql`${carts.owner} NOT LIKE 'usr\\_%' ESCAPE '\\'`

const countCarts = statement((db, { network }: Network) => db.select({ carts: count() }).from(carts).where(ofNetwork(network)))
const countLines = statement((db, { network }: Network) =>
  db.select({ lines: count() }).from(carts).innerJoin(cartLines, eq(cartLines.cartId, carts.id)).where(ofNetwork(network)),
)

/** The most lines that the owner's cart can have. */
export function mostLines(tx: Tx, owner: string): number {
  return (isGuest(owner) && settings.of(tx.config).GUEST_CART_LINES) || maxLines
}

/** Throws GUEST_CARTS_LIMIT where the guests of the caller's network have as many open carts as they may. */
export async function checkGuestCarts(tx: Tx, owner: string): Promise<void> {
  const most = settings.of(tx.config).GUEST_CARTS_BY_NETWORK
  const { network } = tx.caller
  if (most === 0 || !network || !isGuest(owner)) return
  const counted = await countCarts.get(tx, { network })
  if ((counted?.carts ?? 0) >= most) throw tooMany('carts')
}

/** Throws GUEST_CARTS_LIMIT where the open carts of the guests of the caller's network have more lines than they may. */
export async function checkGuestLines(tx: Tx, owner: string): Promise<void> {
  const most = settings.of(tx.config).GUEST_LINES_BY_NETWORK
  const { network } = tx.caller
  if (most === 0 || !network || !isGuest(owner)) return
  const counted = await countLines.get(tx, { network })
  if ((counted?.lines ?? 0) > most) throw tooMany('lines in carts')
}

function ofNetwork(network: string) {
  return and(eq(carts.network, network), isGuestsCart, isNull(carts.finishedAt))
}

function tooMany(what: string): DomainError {
  const message = `There are too many ${what} of guests in your network. Sign in, or try again later.`
  return new DomainError('GUEST_CARTS_LIMIT', message, { path: ['input'] })
}
