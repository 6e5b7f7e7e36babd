import { and, asc, eq, lte } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import { callsAtOnce } from './in-flight.ts'
import { pauseAfter, pendingCall, pendingStatus } from './payment-status.ts'
import type { Verb } from './providers/contract.ts'
import { type PaymentRefundRow, type PaymentRow, payments, refunds } from './tables.ts'

/** A call to the provider: `id` is the payment's, or the refund's where it is one. */
export type Call = { id: string; orderId: string; verb: Verb }

/** A call that is due. It is made in the name of the request that led to it. */
export type DueCall = Call & { amount: number; currency: string; method: string; authorization: string; requestId: string; tries: number }

/** How many rows of each kind are looked at. */
export const dueLimit = 2 * callsAtOnce
/** A call without an answer for this many tries, about a quarter of an hour, is an alarm. */
const alarmAfter = 11

type Next = { id: string; tries: number; nextTryAt: Date }

const selectDuePayments = statement((db, { now }: { now: Date }) =>
  db.select().from(payments).where(lte(payments.nextTryAt, now)).orderBy(asc(payments.tries), asc(payments.nextTryAt)).limit(dueLimit),
)
const selectDueRefunds = statement((db, { now }: { now: Date }) =>
  db
    .select()
    .from(refunds)
    .innerJoin(payments, eq(refunds.paymentId, payments.id))
    .where(lte(refunds.nextTryAt, now))
    .orderBy(asc(refunds.tries), asc(refunds.nextTryAt))
    .limit(dueLimit),
)
const updatePaymentTry = statement((db, { id, status, ...next }: Next & { status: PaymentRow['status'] }) =>
  db
    .update(payments)
    .set(next)
    .where(and(eq(payments.id, id), eq(payments.status, status))),
)
const updateRefundTry = statement((db, { id, ...next }: Next) =>
  db
    .update(refunds)
    .set(next)
    .where(and(eq(refunds.id, id), eq(refunds.status, 'REQUESTED'))),
)

/** The key under which the provider executes a call once. */
export function callKey({ id, verb }: Pick<Call, 'id' | 'verb'>): string {
  return `${id}/${verb}`
}

/** The id of the payment or refund that a call was about; undefined where the key is not of this form. */
export function calledId({ key, verb }: { key: string; verb: Verb }): string | undefined {
  const [id] = key.split('/')
  return id && key === callKey({ id, verb }) ? id : undefined
}

/** The time of a call that is due at once: the worker looks for it after the commit. */
export function dueNow(tx: Tx): Date {
  tx.dueTasks.add('callProvider')
  return tx.now
}

/** Returns the calls that are due, the least tried first: those that hang do not hold up the others. */
export async function dueCalls({ db, now }: Context): Promise<DueCall[]> {
  const ofPayments = await selectDuePayments.all(db, { now })
  const ofRefunds = await selectDueRefunds.all(db, { now })
  return [...ofPayments.flatMap(callForPayment), ...ofRefunds.map(callForRefund)].sort((a, b) => a.tries - b.tries)
}

/** Makes a call without an answer due again: after 1 s, doubling to 5 minutes, without an end. */
export async function postpone(ctx: Context, tx: Tx, { id, verb, tries }: DueCall): Promise<void> {
  const next = { tries: tries + 1, nextTryAt: new Date(tx.now.getTime() + pauseAfter(tries + 1)) }
  if (next.tries >= alarmAfter) ctx.log.error({ id, call: verb, ...next }, 'the provider still has not answered')
  if (verb === 'refund') await updateRefundTry.run(tx, { id, ...next })
  else await updatePaymentTry.run(tx, { id, status: pendingStatus[verb], ...next })
}

function callForPayment(payment: PaymentRow): DueCall[] {
  const verb = pendingCall(payment.status)
  return verb ? [{ ...payment, verb, authorization: payment.authorization ?? '' }] : []
}

function callForRefund({
  refunds: refund,
  payments: { method, authorization },
}: {
  refunds: PaymentRefundRow
  payments: PaymentRow
}): DueCall {
  return { ...refund, verb: 'refund', method, authorization: authorization ?? '' }
}
