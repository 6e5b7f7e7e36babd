// What can be ordered for nothing, counted by owner and by network in the transaction that places the order.
import { and, eq, gt, gte, isNull, lte, not, or, type SQL } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { inList } from '#kit/data/conditions.ts'
import { firstId } from '#kit/data/id.ts'
import { DomainError } from '#kit/errors.ts'
import { isGuest } from '#schema/guest-token.ts'
import { unpaid } from './order-status.ts'
import { settings } from './settings.ts'
import { orders } from './tables.ts'

const hourMs = 3_600_000

const path = ['input', 'cartId']

/** Orders that ended unpaid. */
const isFailed = and(inList(orders.status, ['REJECTED', 'CANCELLED', 'EXPIRED']), isNull(orders.paidAt))

/** Throws UNPAID_ORDERS_LIMIT or FAILED_ORDERS_LIMIT where the owner, or the caller's network, may place no more orders now. */
export async function checkOrderLimits(tx: Tx, owner: string): Promise<void> {
  const most = settings.of(tx.config)
  const [unpaidOrders, failedOrders] = isGuest(owner)
    ? [most.GUEST_UNPAID_ORDERS, most.GUEST_FAILED_ORDERS]
    : [most.UNPAID_ORDERS, most.FAILED_ORDERS]
  await checkCounts(tx, eq(orders.owner, owner), unpaidOrders, failedOrders)
  const { network } = tx.caller
  if (network) await checkCounts(tx, eq(orders.network, network), most.UNPAID_ORDERS_BY_NETWORK, most.FAILED_ORDERS_BY_NETWORK)
}

/** Forgets the networks of orders that no limit counts any more. */
export function forgetNetworks(ctx: Context): Promise<void> {
  return ctx.write(async (tx) => {
    const old = lte(orders.placedAt, new Date(tx.now.getTime() - hourMs))
    const over = and(gt(orders.network, ''), not(inList(orders.status, unpaid)), or(old, gt(orders.paidAt, new Date(0))))
    await tx.update(orders).set({ network: null }).where(over)
  })
}

async function checkCounts(tx: Tx, whose: SQL, mostUnpaid: number, mostFailed: number): Promise<void> {
  const { PENDING_MINUTES, PAYMENT_MINUTES } = settings.of(tx.config)
  // an unpaid order is no older: the index leads to the recent ones among an owner's many
  const recent = since(tx, hourMs + (PENDING_MINUTES + PAYMENT_MINUTES) * 60_000)
  if (mostUnpaid > 0 && (await tx.$count(orders, and(whose, inList(orders.status, unpaid), recent))) >= mostUnpaid)
    throw new DomainError('UNPAID_ORDERS_LIMIT', 'Too many orders are unpaid. Pay or cancel one first, then order again.', { path })
  if (mostFailed > 0 && (await tx.$count(orders, and(whose, isFailed, since(tx, hourMs)))) >= mostFailed)
    throw new DomainError('FAILED_ORDERS_LIMIT', 'Too many orders were refused, cancelled or not paid in the last hour. Try again later.', {
      path,
    })
}

function since({ now }: Tx, ms: number): SQL {
  return gte(orders.id, firstId('ord', new Date(now.getTime() - ms)))
}
