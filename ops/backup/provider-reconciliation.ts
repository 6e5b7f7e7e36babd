import { UsageError } from '#app/command.ts'
import type { Context } from '#kit/context.ts'
import { calledId } from '#subgraphs/payments/due-calls.ts'
import { listAll, type Provider, type ProviderCall } from '#subgraphs/payments/providers/contract.ts'
import { refundLines } from '#subgraphs/payments/refunds.ts'
import { type PaymentRow, payments, refunds } from '#subgraphs/payments/tables.ts'
import { type Authorization, authorizationsIn } from './authorizations.ts'
import type { RestoredBooks } from './restored-books.ts'
import { type Reversal, reverse } from './reversals.ts'

/** A refund of a known payment that the provider paid and our books do not have. `noted`: it is in our books now. */
export type MissedRefund = { refundId: string; paymentId: string; orderId: string; amount: number; currency: string; noted: boolean }

/** A payment that our books and the provider disagree about. A person has to look at it. */
export type Discrepancy = { paymentId: string; what: string }

/** What the provider was asked and told. `unanswered`: the number of payments and refunds whose outcome is still unknown. */
export type ProviderOutcome = {
  reversals: Reversal[]
  missedRefunds: MissedRefund[]
  discrepancies: Discrepancy[]
  unanswered: number
}

type OnReversal = (reversal: Reversal) => void

/**
 * Reconciles restored books with the provider's ledger. payments itself asks for the outcome of what was in flight. Payments that the
 * books do not know are reversed, and `onReversal` gets each of them at once. Refunds that the books do not know are noted. A second run
 * is harmless. Throws UsageError if the provider does not answer.
 */
export async function reconcileWithProvider(books: RestoredBooks, provider: Provider, onReversal: OnReversal): Promise<ProviderOutcome> {
  // fails at once if the provider is down
  await callsSince(provider, books.since)
  await books.waitForAnswers()
  const calls = await callsSince(provider, books.since)
  const authorizations = authorizationsIn(calls)
  const reversals = await reverseUnknown(books.context(), provider, authorizations, onReversal)
  const missedRefunds = await noteMissedRefunds(books.context(), calls)
  const unanswered = await books.waitForAnswers()
  return { reversals, missedRefunds, discrepancies: await findDiscrepancies(books.context(), authorizations), unanswered }
}

async function callsSince(provider: Provider, from: Date): Promise<ProviderCall[]> {
  try {
    return await listAll(provider, { from })
  } catch {
    throw new UsageError('The payment provider does not list what it has done since the backup.')
  }
}

async function reverseUnknown(ctx: Context, provider: Provider, authorizations: Authorization[], onReversal: OnReversal) {
  const reversals: Reversal[] = []
  for (const authorization of authorizations) {
    const reversal = (await paymentOf(ctx, authorization)) ? undefined : await reverse(provider, authorization)
    if (!reversal) continue
    reversals.push(reversal)
    onReversal(reversal)
  }
  return reversals
}

function paymentOf({ load }: Context, { paymentId }: Authorization) {
  return load.one(payments, 'id', paymentId)
}

async function noteMissedRefunds(ctx: Context, calls: ProviderCall[]): Promise<MissedRefund[]> {
  const missed: MissedRefund[] = []
  for (const call of calls.filter(({ verb, answer }) => verb === 'refund' && answer.outcome === 'APPROVED')) {
    const refundId = calledId(call)
    const payment = await ctx.load.one(payments, 'authorization', call.authorization ?? '')
    if (refundId && payment && !(await ctx.load.one(refunds, 'id', refundId))) missed.push(await noteRefund(ctx, refundId, payment, call))
  }
  return missed
}

async function noteRefund(ctx: Context, refundId: string, { id: paymentId, orderId, status }: PaymentRow, call: ProviderCall) {
  const { amount, currency } = call
  const noted = status === 'CAPTURED'
  // as if the order had just cancelled the lines: payments asks the provider with the refund's own key, and it answers that it is paid
  if (noted) await ctx.write((tx) => refundLines(tx, { orderId, refundId, amount } as Parameters<typeof refundLines>[1]))
  return { refundId, paymentId, orderId, amount, currency, noted }
}

async function findDiscrepancies(ctx: Context, authorizations: Authorization[]): Promise<Discrepancy[]> {
  const rows = await Promise.all(authorizations.map((authorization) => paymentOf(ctx, authorization)))
  return authorizations.flatMap((authorization, at) => (rows[at] ? discrepanciesIn(authorization, rows[at]) : []))
}

function discrepanciesIn({ state, refunds }: Authorization, { id, status }: PaymentRow): Discrepancy[] {
  if (state === 'CAPTURED' && status !== 'CAPTURED') return [{ paymentId: id, what: `captured by the provider, and ${status} here` }]
  const isReversed = refunds.some(({ key }) => key.startsWith('restore/'))
  return isReversed ? [{ paymentId: id, what: `${status} here, and paid back when an older backup was restored` }] : []
}
