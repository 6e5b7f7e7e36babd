import { and, asc, gte, lt, sql } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { inList } from '#kit/data/conditions.ts'
import { firstId } from '#kit/data/id.ts'
import { inSlices } from '#kit/data/slices.ts'
import { statement } from '#kit/data/statement.ts'
import { moneyText, sayings } from '#schema/books.ts'
import { ownCurrency } from '#schema/currencies.ts'
import { sumOf } from '#schema/money.ts'
import { type PaymentRows, paymentFaults } from './payment-faults.ts'
import type { PaymentFact } from './schema.generated.ts'
import { ledger, type PayableRow, type PaymentRow, payables, payments, type ReconciliationRow, refunds } from './tables.ts'

/** How many orders are read at once, without letting other requests in between. */
const slice = 20

const selectIds = [payables, payments, refunds].map((table) =>
  statement((db, { first, end }: { first: string; end: string }) =>
    db
      .selectDistinct({ orderId: sql<string>`${table.orderId}` })
      .from(table)
      .where(and(gte(table.orderId, first), lt(table.orderId, end))),
  ),
)
const selectPayables = statement((db, { ids }: { ids: string[] }) => db.select().from(payables).where(inList(payables.orderId, ids)))
const selectPayments = statement((db, { ids }: { ids: string[] }) => db.select().from(payments).where(inList(payments.orderId, ids)))
const selectRefunds = statement((db, { ids }: { ids: string[] }) => db.select().from(refunds).where(inList(refunds.orderId, ids)))
const selectEntries = statement((db, { paymentIds }: { paymentIds: string[] }) =>
  db.select().from(ledger).where(inList(ledger.paymentId, paymentIds)).orderBy(asc(sql`rowid`)),
)

const underWay: PaymentRow['status'][] = ['STARTED', 'AUTHORIZED', 'CAPTURING', 'VOIDING']

/** What orders calls a payment by the events about it. It hears nothing of one that has only started. */
const heard: Record<PaymentRow['status'], string | undefined> = {
  STARTED: undefined,
  AUTHORIZED: 'AUTHORIZED',
  CAPTURING: 'AUTHORIZED',
  VOIDING: 'AUTHORIZED',
  CAPTURED: 'CAPTURED',
  VOIDED: 'FAILED',
  FAILED: 'FAILED',
}

/** Returns what was paid and refunded for each order placed in the time span: what the rows say, and where they contradict each other. */
export async function paymentFacts(ctx: Context, { from, to }: ReconciliationRow): Promise<PaymentFact[]> {
  const placed = { first: firstId('ord', from), end: firstId('ord', to) }
  const found = await Promise.all(selectIds.map((select) => select.all(ctx.db, placed)))
  return inSlices([...new Set(found.flat().map(orderOf))].toSorted(), slice, (some) => readFacts(ctx, some))
}

async function readFacts({ db, config }: Context, ids: string[]): Promise<PaymentFact[]> {
  const payable = new Map((await selectPayables.all(db, { ids })).map((row) => [row.orderId, row]))
  const tried = await selectPayments.all(db, { ids })
  const asked = Map.groupBy(await selectRefunds.all(db, { ids }), orderOf)
  const entries = await selectEntries.all(db, { paymentIds: tried.map(({ id }) => id) })
  const [byOrder, ledgerOf] = [Map.groupBy(tried, orderOf), Map.groupBy(entries, orderOf)]
  return ids.map((orderId) =>
    factOf(
      orderId,
      {
        payable: payable.get(orderId),
        payments: byOrder.get(orderId) ?? [],
        refunds: asked.get(orderId) ?? [],
        ledger: ledgerOf.get(orderId) ?? [],
      },
      ownCurrency({ config }),
    ),
  )
}

function orderOf({ orderId }: { orderId: string }): string {
  return orderId
}

function factOf(orderId: string, rows: PaymentRows, own: string): PaymentFact {
  const { payable, payments: tried, refunds: asked } = rows
  const live = tried.filter(({ status }) => underWay.includes(status)).length
  const captured = tried.filter(({ status }) => status === 'CAPTURED')
  return {
    orderId,
    payable: payable?.status ?? null,
    live,
    captures: captured.length,
    captured: amountOf(captured),
    refunded: amountOf(asked.filter(({ status }) => status === 'DONE')),
    refunds: asked.map(({ id, amount, status }) => ({ refundId: id, amount, status })),
    inFlight: live > 0 || asked.some(({ status }) => status === 'REQUESTED'),
    changedAt: latest(payable, [...tried, ...asked]),
    says: [...sayPayment(rows), ...sayMoney(rows, own)],
    faults: paymentFaults(rows),
  }
}

function sayPayment({ payable, payments: tried }: PaymentRows): string[] {
  // one that was closed before it was confirmed has no total
  const known = payable && payable.total > 0 ? payable : undefined
  return sayings({
    'payment.owner': known?.owner,
    'payment.total': known?.total,
    'payment.currency': known?.currency,
    ...Object.fromEntries(tried.map(({ id, status }) => [`payment.${id}`, heard[status]])),
  })
}

/** What the statistics heard: every amount, by what caused it. */
function sayMoney({ payments: tried, refunds: asked }: PaymentRows, own: string): string[] {
  const text = ({ amount, currency }: { amount: number; currency: string }) => moneyText(amount, currency === own ? undefined : currency)
  const captured = tried.filter(({ status }) => status === 'CAPTURED').map((row) => [`money.CAPTURED by ${row.id}`, text(row)])
  const refunded = asked.filter(({ status }) => status === 'DONE').map((row) => [`money.REFUNDED by ${row.id}`, text(row)])
  return sayings(Object.fromEntries([...captured, ...refunded]))
}

function amountOf(rows: { amount: number }[]): number {
  return sumOf(rows.map(({ amount }) => amount))
}

function latest(payable: PayableRow | undefined, rows: { updatedAt: Date }[]): Date {
  return new Date(Math.max(payable?.at.getTime() ?? 0, ...rows.map(({ updatedAt }) => updatedAt.getTime())))
}
