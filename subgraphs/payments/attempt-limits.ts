// Cards that fail, counted by order, owner and network in the transaction that starts a payment, so that nobody tries stolen ones here.
import { and, eq, gt, gte, isNotNull, lte, ne, or, type SQL, sql } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { unindexed } from '#kit/data/conditions.ts'
import { firstId } from '#kit/data/id.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError } from '#kit/errors.ts'
import { settings } from './settings.ts'
import { type PayableRow, payments } from './tables.ts'

const hourMs = 3_600_000

type Payer = { orderId: string; owner: string; network: string | undefined; since: Date; sinceId: string }
type Failed = { ofOrder: number; ofOwner: number; ofNetwork: number }

const countFailed = statement((db, { orderId, owner, network, since, sinceId }: Payer) => {
  const failed = (which: SQL | undefined) => db.$count(payments, and(which, eq(unindexed(payments.status), 'FAILED')))
  const ofOwner = and(eq(payments.owner, owner), gte(payments.id, sinceId), gt(payments.createdAt, since))
  const ofNetwork = network ? and(eq(payments.network, network), gt(payments.createdAt, since)) : sql`false`
  return sql<Failed>`SELECT ${failed(eq(payments.orderId, orderId))} AS ofOrder, ${failed(ofOwner)} AS ofOwner, ${failed(ofNetwork)} AS ofNetwork`
})
const updateNetworks = statement((db, { before }: { before: Date }) =>
  db
    .update(payments)
    .set({ network: null })
    .where(
      and(
        isNotNull(payments.network),
        or(lte(payments.createdAt, before), eq(payments.status, 'CAPTURED')),
        ne(payments.status, 'STARTED'),
      ),
    ),
)

/** Throws PAYMENT_ATTEMPTS_LIMIT where too many payments of the order failed, or of its owner or the caller's network in the last hour. */
export async function checkAttempts(tx: Tx, { orderId, owner }: PayableRow): Promise<void> {
  const most = settings.of(tx.config)
  const since = new Date(tx.now.getTime() - hourMs)
  const payer = { orderId, owner, network: tx.caller.network, since, sinceId: firstId('pay', since) }
  const failed = (await countFailed.get(tx, payer)) as Failed
  checkFailed(failed.ofOrder, most.FAILED_PAYMENTS_OF_ORDER)
  checkFailed(failed.ofOwner, most.FAILED_PAYMENTS)
  checkFailed(failed.ofNetwork, most.FAILED_PAYMENTS_BY_NETWORK)
}

/** Forgets the networks of payments that no limit counts any more. */
export function forgetNetworks(ctx: Context): Promise<void> {
  return ctx.write(async (tx) => void (await updateNetworks.run(tx, { before: new Date(tx.now.getTime() - hourMs) })))
}

function checkFailed(failed: number, most: number): void {
  if (most === 0 || failed < most) return
  const message = 'Too many payments failed. Try again in an hour, with another payment method.'
  throw new DomainError('PAYMENT_ATTEMPTS_LIMIT', message, { path: ['input', 'orderId'] })
}
