// Cards that fail, counted by order, owner and network in the transaction that starts a payment, so that nobody tries stolen ones here.
import { and, eq, gt, isNotNull, lte, ne, or, type SQL } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { DomainError } from '#kit/errors.ts'
import { settings } from './settings.ts'
import { type PayableRow, payments } from './tables.ts'

const hourMs = 3_600_000

/** Throws PAYMENT_ATTEMPTS_LIMIT where too many payments of the order failed, or of its owner or the caller's network in the last hour. */
export async function checkAttempts(tx: Tx, { orderId, owner }: PayableRow): Promise<void> {
  const most = settings.of(tx.config)
  const { network } = tx.caller
  const anHourAgo = gt(payments.createdAt, new Date(tx.now.getTime() - hourMs))
  await checkFailed(tx, most.FAILED_PAYMENTS_OF_ORDER, eq(payments.orderId, orderId))
  await checkFailed(tx, most.FAILED_PAYMENTS, and(eq(payments.owner, owner), anHourAgo))
  if (network) await checkFailed(tx, most.FAILED_PAYMENTS_BY_NETWORK, and(eq(payments.network, network), anHourAgo))
}

/** Forgets the networks of payments that no limit counts any more. */
export function forgetNetworks(ctx: Context): Promise<void> {
  return ctx.write(async (tx) => {
    const old = lte(payments.createdAt, new Date(tx.now.getTime() - hourMs))
    const over = and(isNotNull(payments.network), or(old, eq(payments.status, 'CAPTURED')), ne(payments.status, 'STARTED'))
    await tx.update(payments).set({ network: null }).where(over)
  })
}

async function checkFailed(tx: Tx, most: number, which: SQL | undefined): Promise<void> {
  if (most === 0 || (await tx.$count(payments, and(which, eq(payments.status, 'FAILED')))) < most) return
  const message = 'Too many payments failed. Try again in an hour, with another payment method.'
  throw new DomainError('PAYMENT_ATTEMPTS_LIMIT', message, { path: ['input', 'orderId'] })
}
