import { and, asc, eq, lte } from 'drizzle-orm'
import { type Context, type Tx, withRequest } from '#kit/context.ts'
import { type Answer, ask, type Call, type PaymentsContext } from './ask-provider.ts'
import { atOnce } from './in-flight.ts'
import { pauseAfter, pendingCall } from './payment-status.ts'
import { settlePayment } from './payments.ts'
import { settleRefund } from './refunds.ts'
import { type PaymentRefundRow, type PaymentRow, payments, refunds } from './tables.ts'

/** A row that the provider owes an answer for: what to ask, and what to do with the answer. */
type Owed = {
  call: Call
  /** The request in whose name the provider is asked. */
  requestId: string
  tries: number
  /** False: the answer does not fit, and is still owed. */
  settle: (tx: Tx, answer: Answer) => Promise<boolean>
  postpone: (tx: Tx, next: { tries: number; nextTryAt: Date }) => Promise<unknown>
}

// by then it has been asked for about a quarter of an hour
const alarmAfter = 11

/**
 * Asks the provider for every row that it owes an answer for, after the commit and outside any transaction. It waits for none
 * of them; whatever is not answered in time is asked for again, for ever, with the same key. Two drivers at once are harmless.
 */
export async function callProvider(ctx: PaymentsContext): Promise<void> {
  const { calls } = ctx.resources
  for (const owed of await dueNow(ctx)) {
    const key = `${owed.call.id}/${owed.call.verb}`
    if (calls.free() > 0 && !calls.has(key)) calls.start(key, () => driveOne(ctx, owed))
  }
}

async function dueNow(ctx: Context): Promise<Owed[]> {
  const most = 2 * atOnce
  const due = [...(await duePayments(ctx, most)).map(owedPayment), ...(await dueRefunds(ctx, most)).map(owedRefund)]
  return due.sort((a, b) => a.tries - b.tries)
}

// what was asked least often comes first: a provider that hangs on some does not hold up the others
function duePayments({ db, now }: Context, most: number) {
  return db.select().from(payments).where(lte(payments.nextTryAt, now)).orderBy(asc(payments.tries), asc(payments.nextTryAt)).limit(most)
}

function owedPayment(payment: PaymentRow): Owed {
  const { id, status, tries, amount, currency, method, requestId } = payment
  const still = and(eq(payments.id, id), eq(payments.status, status))
  return {
    call: { id, verb: pendingCall(status) ?? 'authorize', amount, currency, method, authorization: payment.authorization ?? '' },
    requestId,
    tries,
    settle: (tx, answer) => settlePayment(tx, payment, status, answer),
    postpone: (tx, next) => tx.update(payments).set(next).where(still),
  }
}

function settle(ctx: PaymentsContext, owed: Owed, answer: Answer | 'unknown'): Promise<void> {
  return ctx.write(async (own) => {
    const tx = withRequest(own, owed)
    if (answer === 'unknown' || !(await owed.settle(tx, answer))) await postpone(ctx, tx, owed)
  })
}

async function postpone(ctx: Context, tx: Tx, { call, tries, postpone }: Owed): Promise<void> {
  const next = { tries: tries + 1, nextTryAt: new Date(tx.now.getTime() + pauseAfter(tries + 1)) }
  if (next.tries >= alarmAfter) ctx.log.error({ id: call.id, call: call.verb, ...next }, 'the provider still owes an answer')
  await postpone(tx, next)
}

function dueRefunds({ db, now }: Context, most: number) {
  return db
    .select()
    .from(refunds)
    .innerJoin(payments, eq(refunds.paymentId, payments.id))
    .where(lte(refunds.nextTryAt, now))
    .orderBy(asc(refunds.tries), asc(refunds.nextTryAt))
    .limit(most)
}

function owedRefund({ refunds: refund, payments: { method, authorization } }: { refunds: PaymentRefundRow; payments: PaymentRow }): Owed {
  const { id, tries, amount, currency, requestId } = refund
  const still = and(eq(refunds.id, id), eq(refunds.status, 'REQUESTED'))
  return {
    call: { id, verb: 'refund', amount, currency, method, authorization: authorization ?? '' },
    requestId,
    tries,
    settle: async (tx, answer) => settleRefund(tx, id, answer).then(() => true),
    postpone: (tx, next) => tx.update(refunds).set(next).where(still),
  }
}

async function driveOne(ctx: PaymentsContext, owed: Owed): Promise<void> {
  try {
    const answer = await ctx.resources.calls.asking(() => ask(ctx, owed.call, owed.requestId))
    await settle(ctx, owed, answer)
  } catch (error) {
    ctx.log.error({ err: error, id: owed.call.id, call: owed.call.verb }, 'an answer of the provider could not be written')
  }
}
