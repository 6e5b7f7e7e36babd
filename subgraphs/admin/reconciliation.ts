import { and, gte, lt } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { DomainError, requestError } from '#kit/errors.ts'
import { ledgerDiscrepancies, orderDiscrepancies } from './discrepancies.ts'
import type { Discrepancy } from './discrepancy.ts'
import { type CountedOrder, type Facts, factOwners, type OrderSides } from './facts.ts'
import { unitsOf } from './orders.ts'
import { amountOf } from './payments.ts'
import type { Reconciliation } from './schema.generated.ts'
import { knownOrders } from './tables.ts'

type Range = Pick<Reconciliation, 'from' | 'to'>
type Reference = Range & Partial<Pick<Reconciliation, keyof Facts>>
type Compared = { orderId: string; found: Discrepancy[]; ageSeconds: number }
type Difference = Discrepancy & { subject: string; ageSeconds: number | null }
type InFlight = { orderId: string; ageSeconds: number; waitingFor: string[] }
type Report = { compared: number; differences: Difference[]; inFlight: InFlight[] }

/** How long nothing about an order must have changed before a discrepancy is a difference. */
const settledSeconds = 60

/** The report of each reference: three fields of one reference share a comparison. */
const reports = new WeakMap<Reference, Promise<Report>>()

/** Returns the range to compare. Throws INVALID_INPUT where it ends before it begins. */
export function reconciliation({ from, to }: Range): Range {
  if (to < from) throw new DomainError('INVALID_INPUT', 'The end of the range is before its beginning.', { path: ['to'] })
  return { from, to }
}

/**
 * Compares the owners' facts with each other and with the statistics. A discrepancy of an order that changed less than 60 s ago is
 * in flight, an older one is a difference. Throws SERVICE_UNAVAILABLE where an owner has not answered.
 */
export function reconcile(ctx: Context, reference: Reference): Promise<Report> {
  const report = reports.get(reference) ?? compare(ctx, reference)
  reports.set(reference, report)
  return report
}

async function compare(ctx: Context, reference: Reference): Promise<Report> {
  const facts = checkComplete(reference)
  const orders = joinByOrder(facts, await countedOrders(ctx, reference))
  return reportOf(
    [...orders].map(([orderId, sides]) => compareOrder(ctx.now, orderId, sides)),
    facts.stockFaults,
  )
}

function checkComplete(reference: Reference): Facts {
  const missing = (Object.keys(factOwners) as (keyof Facts)[]).find((list) => !reference[list])
  if (missing) throw requestError('SERVICE_UNAVAILABLE', `${factOwners[missing]} did not answer, so nothing can be compared.`)
  return reference as Facts
}

/** Returns every order that any side knows, with what each side has of it. */
function joinByOrder(facts: Facts, counted: CountedOrder[]): Map<string, OrderSides> {
  const [order, payment] = [byOrder(facts.orderFacts), byOrder(facts.paymentFacts)]
  const [stock, statistics] = [byOrder(facts.stockFacts), byOrder(counted)]
  const ids = [order, payment, stock, statistics].flatMap((side) => [...side.keys()])
  return new Map(
    ids.map((id) => [id, { order: order.get(id), payment: payment.get(id), stock: stock.get(id), counted: statistics.get(id) }]),
  )
}

function byOrder<T extends { orderId: string }>(facts: T[]) {
  return new Map(facts.map((fact) => [fact.orderId, fact]))
}

function countedOrders(ctx: Context, { from, to }: Range): Promise<CountedOrder[]> {
  return ctx.db
    .select({
      orderId: knownOrders.id,
      status: knownOrders.status,
      paid: amountOf('PAID'),
      captured: amountOf('CAPTURED'),
      refunded: amountOf('REFUNDED'),
      units: unitsOf,
      changedAt: knownOrders.placedAt,
    })
    .from(knownOrders)
    .where(and(gte(knownOrders.placedAt, from), lt(knownOrders.placedAt, to)))
}

function compareOrder(now: Date, orderId: string, sides: OrderSides): Compared {
  return { orderId, found: orderDiscrepancies(sides), ageSeconds: ageOf(now, sides) }
}

function ageOf(now: Date, { order, payment, stock, counted }: OrderSides): number {
  // the facts come as representations, in which times are text
  const times = [order, payment, stock, counted].flatMap((side) => (side ? [new Date(side.changedAt).getTime()] : []))
  return Math.max(0, Math.floor((now.getTime() - Math.max(...times)) / 1000))
}

function reportOf(orders: Compared[], faults: Facts['stockFaults']): Report {
  const [recent, settled] = [
    orders.filter(({ ageSeconds }) => ageSeconds < settledSeconds),
    orders.filter(({ ageSeconds }) => ageSeconds >= settledSeconds),
  ]
  return {
    compared: orders.length,
    differences: [
      ...settled.flatMap(({ orderId, found, ageSeconds }) => found.map((one) => ({ ...one, subject: orderId, ageSeconds }))),
      ...faults.flatMap((fault) => ledgerDiscrepancies(fault).map((one) => ({ ...one, subject: fault.productId, ageSeconds: null }))),
    ],
    inFlight: recent
      .filter(({ found }) => found.length > 0)
      .map(({ orderId, found, ageSeconds }) => ({ orderId, ageSeconds, waitingFor: found.map(({ message }) => message) })),
  }
}
