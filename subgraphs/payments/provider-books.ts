import { setTimeout as sleep } from 'node:timers/promises'
import { and, gt, gte, inArray, lt } from 'drizzle-orm'
import { inList } from '#kit/data/conditions.ts'
import { firstId } from '#kit/data/id.ts'
import { statement } from '#kit/data/statement.ts'
import type { PaymentsContext } from './context.ts'
import { calledId, callKey } from './due-calls.ts'
import { absentFault, callFaults, type KnownRows, unknownFault } from './provider-faults.ts'
import { listAll, type ProviderCall, type Span } from './providers/contract.ts'
import type { ProviderFacts, ProviderFault } from './schema.generated.ts'
import { ledger, type PaymentEventRow, payments, refunds } from './tables.ts'

/** A younger call may still be on its way into the books here. */
const settledMs = 60_000
/** How long the provider may take for all that is asked of it. */
const patienceMs = 5000

// the provider is not asked for a refund of nothing
const selectMoved = statement((db, { first, end }: { first: string; end: string }) =>
  db
    .select()
    .from(ledger)
    .where(
      and(gte(ledger.id, first), lt(ledger.id, end), inArray(ledger.kind, ['AUTHORIZED', 'CAPTURED', 'REFUNDED']), gt(ledger.amount, 0)),
    ),
)
const selectRefunds = statement((db, { ids }: { ids: string[] }) => db.select().from(refunds).where(inList(refunds.id, ids)))
const selectPayments = statement((db, { ids }: { ids: string[] }) => db.select().from(payments).where(inList(payments.id, ids)))

const away: ProviderFacts = { notCompared: 'The payment provider does not list what it has done.', faults: [] }

/** Compares what the provider did in a time span with the books here. Says so where the provider does not answer in time. */
export async function providerFacts(ctx: PaymentsContext, { from, to }: Span): Promise<ProviderFacts> {
  const settled = { from, to: new Date(Math.min(to.getTime(), ctx.now.getTime() - settledMs)) }
  if (settled.to <= settled.from) return { notCompared: null, faults: [] }
  const give = new AbortController()
  const late = sleep(patienceMs, away, { signal: give.signal, ref: false }).catch(() => away)
  return Promise.race([compare(ctx, settled), late]).finally(() => give.abort())
}

async function compare(ctx: PaymentsContext, span: Span): Promise<ProviderFacts> {
  const calls = await asked(ctx, () => listAll(ctx.resources.provider, span))
  const executed = calls?.filter(isApproved)
  const entries = await entriesIn(ctx, span)
  const absent = executed && (await asked(ctx, () => findAbsent(ctx, entries, executed)))
  if (!executed || !absent) return away
  const known = await knownRows(ctx, executed)
  const unknown = executed.filter((call) => !known.of(call))
  const open = await asked(ctx, () => openFaults(ctx, unknown, known))
  return open ? { notCompared: null, faults: [...executed.flatMap((call) => callFaults(call, known)), ...open, ...absent] } : away
}

/** Returns undefined, and logs it, where the provider does not answer. */
async function asked<T>({ log }: PaymentsContext, ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask()
  } catch (error) {
    log.warn({ err: error }, 'the provider does not list what it has done')
    return undefined
  }
}

function isApproved({ answer }: ProviderCall): boolean {
  return answer.outcome === 'APPROVED'
}

/** The money that the ledger here has moved in the span. */
function entriesIn({ db }: PaymentsContext, { from, to }: Span): Promise<PaymentEventRow[]> {
  return selectMoved.all(db, { first: firstId('pev', from), end: firstId('pev', to) })
}

/** Returns what the ledger here has and the provider has not. One that is not in the list may be older than the span. */
async function findAbsent({ resources }: PaymentsContext, entries: PaymentEventRow[], executed: ProviderCall[]): Promise<ProviderFault[]> {
  const listed = new Set(executed.map(({ key }) => key))
  const faults: ProviderFault[] = []
  for (const entry of entries) {
    const key = keyOf(entry)
    if (listed.has(key)) continue
    const call = await resources.provider.find(key)
    if (!call || !isApproved(call)) faults.push(absentFault(entry))
  }
  return faults
}

function keyOf({ kind, paymentId, refundId }: PaymentEventRow): string {
  if (kind === 'REFUNDED') return callKey({ id: refundId ?? '', verb: 'refund' })
  return callKey({ id: paymentId ?? '', verb: kind === 'CAPTURED' ? 'capture' : 'authorize' })
}

async function knownRows({ db }: PaymentsContext, calls: ProviderCall[]): Promise<KnownRows> {
  const ids = calls.map((call) => calledId(call) ?? '')
  const asRefund = await selectRefunds.all(db, { ids })
  const paymentIds = [...ids, ...asRefund.flatMap(({ paymentId }) => paymentId ?? [])]
  const rows = await selectPayments.all(db, { ids: paymentIds })
  const paymentOf = new Map(rows.map((row) => [row.id, row]))
  const refundOf = new Map(asRefund.map((row) => [row.id, row]))
  return {
    of: (call) => {
      const id = calledId(call) ?? ''
      const refund = call.verb === 'refund' ? refundOf.get(id) : undefined
      const payment = paymentOf.get(refund?.paymentId ?? id)
      return payment && (call.verb === 'refund') === (refund !== undefined) ? { payment, refund } : undefined
    },
  }
}

/** Returns the calls that nobody here made, unless all that they took was given back: a restored backup gives back what it does not know. */
async function openFaults(ctx: PaymentsContext, unknown: ProviderCall[], known: KnownRows): Promise<ProviderFault[]> {
  const [first] = unknown
  if (!first) return []
  const since = await listAll(ctx.resources.provider, { from: first.at })
  const byAuthorization = Map.groupBy(since, ({ authorization }) => authorization)
  return unknown
    .map((call) => ({ call, all: byAuthorization.get(call.authorization) ?? [] }))
    .filter(({ all }) => all.some(known.of) || !isGivenBack(all))
    .map(({ call }) => unknownFault(call))
}

// an authorisation is gone once it is voided, or its capture is refused
function isGivenBack(calls: ProviderCall[]): boolean {
  const approved = calls.filter(isApproved)
  const sum = (verb: ProviderCall['verb']) => approved.reduce((total, call) => total + (call.verb === verb ? call.amount : 0), 0)
  const isGone = calls.some((call) => call.verb === (isApproved(call) ? 'void' : 'capture'))
  return sum('capture') === 0 ? isGone : sum('capture') === sum('refund')
}
