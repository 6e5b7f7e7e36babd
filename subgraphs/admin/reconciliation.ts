import { and, gte, lt } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { DomainError, requestError } from '#kit/errors.ts'
import { type CountedOrder, faultOf, type Odd, oddOf, type Sides } from './differences.ts'
import type { Facts } from './facts.ts'
import { unitsOf } from './orders.ts'
import { movedFor } from './payments.ts'
import { knownOrders, type ReconciliationRow } from './tables.ts'

type Difference = Odd & { subject: string; ageSeconds: number | null }
type InFlight = { orderId: string; ageSeconds: number; waitingFor: string[] }
type Report = { compared: number; differences: Difference[]; inFlight: InFlight[] }

/** How long an order must stand still before what does not agree counts as a difference. */
const settledSeconds = 60

const sides = { orderFacts: 'Orders', paymentFacts: 'Payments', stockFacts: 'Products', stockFaults: 'Products' } as const

// three fields show one comparison
const reports = new WeakMap<ReconciliationRow, Promise<Report>>()

/** The range to compare. Throws INVALID_INPUT where it ends before it begins. */
export function reconciliation({ from, to }: { from: Date; to: Date }): ReconciliationRow {
  if (to < from) throw new DomainError('INVALID_INPUT', 'The range ends before it begins.', { path: ['to'] })
  return { from, to }
}

/**
 * Holds the owners' books against one another and against the statistics. An order with nothing odd is settled at once,
 * an odd one when it stood still for 60 s. Throws SERVICE_UNAVAILABLE when a side is silent.
 */
export function reconcile(ctx: Context, row: ReconciliationRow): Promise<Report> {
  const report = reports.get(row) ?? compare(ctx, row)
  reports.set(row, report)
  return report
}

async function compare(ctx: Context, row: ReconciliationRow): Promise<Report> {
  const facts = complete(row)
  return compareAll(ctx.now, joined(facts, await countedOrders(ctx, row)), facts.stockFaults)
}

function complete(row: ReconciliationRow): Facts {
  const silent = (Object.keys(sides) as (keyof Facts)[]).find((side) => !row[side])
  if (silent) throw requestError('SERVICE_UNAVAILABLE', `${sides[silent]} did not answer, so nothing can be compared.`)
  return row as Facts
}

function compareAll(now: Date, orders: Map<string, Sides>, faults: Facts['stockFaults']): Report {
  const found = [...orders].map(([orderId, side]) => ({ orderId, odds: oddOf(side), ageSeconds: ageOf(now, side) }))
  const [young, settled] = [
    found.filter((order) => order.ageSeconds < settledSeconds),
    found.filter((order) => order.ageSeconds >= settledSeconds),
  ]
  return {
    compared: orders.size,
    differences: [
      ...settled.flatMap(({ orderId, odds, ageSeconds }) => odds.map((odd) => ({ ...odd, subject: orderId, ageSeconds }))),
      ...faults.flatMap((fault) => faultOf(fault).map((odd) => ({ ...odd, subject: fault.productId, ageSeconds: null }))),
    ],
    inFlight: young
      .filter(({ odds }) => odds.length > 0)
      .map(({ orderId, odds, ageSeconds }) => ({ orderId, ageSeconds, waitingFor: odds.map(({ message }) => message) })),
  }
}

function ageOf(now: Date, { order, payment, stock, counted }: Sides): number {
  const times = [order, payment, stock, counted].flatMap((side) => (side ? [new Date(side.changedAt).getTime()] : []))
  return Math.max(0, Math.floor((now.getTime() - Math.max(...times)) / 1000))
}

/** Every order that any side knows, with what each side has of it. */
function joined(facts: Facts, counted: CountedOrder[]): Map<string, Sides> {
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

function countedOrders(ctx: Context, { from, to }: ReconciliationRow): Promise<CountedOrder[]> {
  return ctx.db
    .select({
      orderId: knownOrders.id,
      status: knownOrders.status,
      paid: movedFor('PAID'),
      captured: movedFor('CAPTURED'),
      refunded: movedFor('REFUNDED'),
      units: unitsOf,
      changedAt: knownOrders.placedAt,
    })
    .from(knownOrders)
    .where(and(gte(knownOrders.placedAt, from), lt(knownOrders.placedAt, to)))
}
