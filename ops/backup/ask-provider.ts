import { UsageError } from '#app/command.ts'
import type { Context } from '#kit/context.ts'
import { calledId } from '#subgraphs/payments/due-calls.ts'
import { listAll, type Provider, type ProviderCall } from '#subgraphs/payments/providers/contract.ts'
import { refundLines } from '#subgraphs/payments/refunds.ts'
import { type PaymentRow, payments, refunds } from '#subgraphs/payments/tables.ts'
import type { AsOfCut } from './as-of-cut.ts'
import { type Given, giveBack } from './give-back.ts'
import { type Standing, standingsIn } from './standings.ts'

/** A refund that the provider paid, of a payment that our books know, and they did not know of it. */
export type Learned = { refundId: string; paymentId: string; orderId: string; amount: number; currency: string; noted: boolean }

/** What does not stand together, and no program can decide: a person has to look. */
export type Strange = { paymentId: string; what: string }

/** What the provider said. `unanswered`: how many payments and refunds it still owes an answer about. */
export type Told = { given: Given[]; learned: Learned[]; strange: Strange[]; unanswered: number }

type Say = (given: Given) => void

/**
 * Brings restored books and the provider's ledger together. What was under way is asked for by payments itself; money of attempts that
 * the books do not know is given back, and `say` hears of each; refunds that they do not know are noted. To do it again is harmless.
 */
export async function askProvider(restored: AsOfCut, provider: Provider, say: Say): Promise<Told> {
  // a provider that is away is noticed before anybody waits for it
  await callsSince(provider, restored.since)
  await restored.rest()
  const calls = await callsSince(provider, restored.since)
  const standings = standingsIn(calls)
  const given = await giveAllBack(restored.context(), provider, standings, say)
  const learned = await learnRefunds(restored.context(), calls)
  const unanswered = await restored.rest()
  return { given, learned, strange: await findStrange(restored.context(), standings), unanswered }
}

async function callsSince(provider: Provider, from: Date): Promise<ProviderCall[]> {
  try {
    return await listAll(provider, { from })
  } catch {
    throw new UsageError('The payment provider does not list what it has done since the backup.')
  }
}

// said at once: whoever is interrupted knows what was done
async function giveAllBack(ctx: Context, provider: Provider, standings: Standing[], say: Say): Promise<Given[]> {
  const given: Given[] = []
  for (const standing of standings) {
    const done = (await attemptOf(ctx, standing)) ? undefined : await giveBack(provider, standing)
    if (!done) continue
    given.push(done)
    say(done)
  }
  return given
}

function attemptOf({ load }: Context, { paymentId }: Standing) {
  return load.one(payments, 'id', paymentId)
}

async function learnRefunds(ctx: Context, calls: ProviderCall[]): Promise<Learned[]> {
  const learned: Learned[] = []
  for (const call of calls.filter(({ verb, answer }) => verb === 'refund' && answer.outcome === 'APPROVED')) {
    const refundId = calledId(call)
    const payment = await ctx.load.one(payments, 'authorization', call.authorization ?? '')
    if (refundId && payment && !(await ctx.load.one(refunds, 'id', refundId))) learned.push(await learn(ctx, refundId, payment, call))
  }
  return learned
}

async function learn(ctx: Context, refundId: string, { id: paymentId, orderId, status }: PaymentRow, call: ProviderCall): Promise<Learned> {
  const { amount, currency } = call
  const noted = status === 'CAPTURED'
  // as if the order had just cancelled the lines: the provider is asked with the refund's own key, and says that it is done
  if (noted) await ctx.write((tx) => refundLines(tx, { orderId, refundId, amount } as Parameters<typeof refundLines>[1]))
  return { refundId, paymentId, orderId, amount, currency, noted }
}

async function findStrange(ctx: Context, standings: Standing[]): Promise<Strange[]> {
  const rows = await Promise.all(standings.map((standing) => attemptOf(ctx, standing)))
  return standings.flatMap((standing, at) => (rows[at] ? strangeIn(standing, rows[at]) : []))
}

function strangeIn({ state, refunds }: Standing, { id, status }: PaymentRow): Strange[] {
  if (state === 'CAPTURED' && status !== 'CAPTURED') return [{ paymentId: id, what: `captured by the provider, and ${status} here` }]
  const isGivenBack = refunds.some(({ key }) => key.startsWith('restore/'))
  return isGivenBack ? [{ paymentId: id, what: `${status} here, and paid back when an older backup was restored` }] : []
}
