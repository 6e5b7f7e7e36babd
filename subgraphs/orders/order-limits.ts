// What can be ordered for nothing, counted by owner and by network in the transaction that places the order.
import { and, eq, gt, gte, inArray, isNull, lte, not, or, type SQL, sql } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { firstId } from '#kit/data/id.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError } from '#kit/errors.ts'
import { isGuest } from '#schema/guest-token.ts'
import { unpaid } from './order-status.ts'
import { settings } from './settings.ts'
import { orders } from './tables.ts'

type Whose = { owner?: string; network?: string }
type Counted = Whose & { unpaidSince: string; failedSince: string }

const hourMs = 3_600_000

const path = ['input', 'cartId']

const isUnpaid = inArray(orders.status, unpaid)
/** Orders that ended unpaid. */
const isFailed = and(inArray(orders.status, ['REJECTED', 'CANCELLED', 'EXPIRED']), isNull(orders.paidAt))

// the index leads to the recent ones among an owner's many
const countRecent = statement((db, { owner, network, unpaidSince, failedSince }: Counted) =>
  db
    .select({ unpaid: countIf(isUnpaid), failed: countIf(and(isFailed, gte(orders.id, failedSince))) })
    .from(orders)
    .where(
      and(owner ? eq(orders.owner, owner) : undefined, network ? eq(orders.network, network) : undefined, gte(orders.id, unpaidSince)),
    ),
)
const updateOver = statement((db, { before }: { before: Date }) => {
  const isOver = or(lte(orders.placedAt, before), gt(orders.paidAt, new Date(0)))
  return db
    .update(orders)
    .set({ network: null })
    .where(and(gt(orders.network, ''), not(isUnpaid), isOver))
})

/** Throws UNPAID_ORDERS_LIMIT or FAILED_ORDERS_LIMIT where the owner, or the caller's network, has one order too many with the one that was just placed. */
export async function checkOrderLimits(tx: Tx, owner: string): Promise<void> {
  const most = settings.of(tx.config)
  const [unpaidOrders, failedOrders] = isGuest(owner)
    ? [most.GUEST_UNPAID_ORDERS, most.GUEST_FAILED_ORDERS]
    : [most.UNPAID_ORDERS, most.FAILED_ORDERS]
  await checkCounts(tx, { owner }, unpaidOrders, failedOrders)
  const { network } = tx.caller
  if (network) await checkCounts(tx, { network }, most.UNPAID_ORDERS_BY_NETWORK, most.FAILED_ORDERS_BY_NETWORK)
}

/** Forgets the networks of orders that no limit counts any more. */
export function forgetNetworks(ctx: Context): Promise<void> {
  return ctx.write(async (tx) => void (await updateOver.run(tx, { before: new Date(tx.now.getTime() - hourMs) })))
}

async function checkCounts(tx: Tx, whose: Whose, mostUnpaid: number, mostFailed: number): Promise<void> {
  if (mostUnpaid === 0 && mostFailed === 0) return
  const { PENDING_MINUTES, PAYMENT_MINUTES } = settings.of(tx.config)
  // an unpaid order is no older
  const unpaidSince = idsSince(tx, hourMs + (PENDING_MINUTES + PAYMENT_MINUTES) * 60_000)
  const recent = await countRecent.get(tx, { ...whose, unpaidSince, failedSince: idsSince(tx, hourMs) })
  if (mostUnpaid > 0 && recent && recent.unpaid > mostUnpaid)
    throw new DomainError('UNPAID_ORDERS_LIMIT', 'Too many orders are unpaid. Pay or cancel one first, then order again.', { path })
  if (mostFailed > 0 && recent && recent.failed >= mostFailed)
    throw new DomainError('FAILED_ORDERS_LIMIT', 'Too many orders were refused, cancelled or not paid in the last hour. Try again later.', {
      path,
    })
}

function idsSince({ now }: Tx, ms: number): string {
  return firstId('ord', new Date(now.getTime() - ms))
}

function countIf(condition: SQL | undefined): SQL<number> {
  return sql<number>`count(*) FILTER (WHERE ${condition})`
}
