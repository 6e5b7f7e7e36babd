// The letter about a cart that was left, from what carts has published.
import { and, eq } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import type { EventOf } from '#schema/events.ts'
import { sharedSettings } from '#schema/settings.ts'
import { settings } from '#subgraphs/users/settings.ts'
import { mails } from '#subgraphs/users/tables.ts'
import { unsubscribeTokenOf } from '#subgraphs/users/unsubscribing.ts'
import { writeMail } from './writing.ts'

const failWaiting = statement((db, { about, failure }: { about: string; failure: string }) =>
  db
    .update(mails)
    .set({ status: 'FAILED', failure })
    .where(and(eq(mails.about, about), eq(mails.status, 'WAITING'))),
)

/** How long the letter is held back: an order of the cart may be on its way. */
const holdMs = 60_000

/** Reminds of a cart that was left, once, and only those who want it: without a link to end it no such letter leaves the shop. */
export async function mailCartAbandoned(tx: Tx, { cartId, userId, lines, occurredAt }: EventOf<'cart.abandoned'>): Promise<void> {
  if (settings.of(tx.config).SMTP_URL && !sharedSettings.of(tx.config).PUBLIC_URL) return
  const unsubscribe = await unsubscribeTokenOf(tx, userId)
  if (!unsubscribe) return
  const content = { kind: 'CART_ABANDONED', lines, unsubscribe } as const
  await writeMail(tx, { about: aboutCart(cartId), content, userId, occurredAt, holdMs })
}

/** Drops the letter about a cart that an order has taken, if it is not sent. */
export async function dropCartMail(tx: Tx, { cartId }: EventOf<'cart.recovered'>): Promise<void> {
  await failWaiting.run(tx, { about: aboutCart(cartId), failure: 'ORDERED' })
}

function aboutCart(cartId: string): string {
  return `CART_ABANDONED ${cartId}`
}
