import type { Context } from '#kit/context.ts'
import { requestError } from '#kit/errors.ts'
import { countedOrders } from './counted-orders.ts'
import { ledgerDiscrepancies, orderDiscrepancies } from './discrepancies.ts'
import type { Discrepancy } from './discrepancy.ts'
import { type CountedOrder, type Facts, factOwners, type OrderSides } from './facts.ts'
import type { Part } from './parts.ts'
import { productDiscrepancies } from './product-checks.ts'
import { sumDiscrepancies } from './recount.ts'
import type { Reconciliation } from './schema.generated.ts'
import { userDiscrepancies } from './user-checks.ts'

type Reference = Omit<Part, 'next'> & Partial<Pick<Reconciliation, keyof Facts>>
type Compared = { orderId: string; found: Discrepancy[]; ageSeconds: number }
type Difference = Discrepancy & { subject: string; ageSeconds: number | null }
type InFlight = { orderId: string; ageSeconds: number; waitingFor: string[] }
type Report = { compared: number; differences: Difference[]; inFlight: InFlight[]; notCompared: string[] }

/** How long nothing about an order must have changed before a discrepancy is a difference. */
const settledSeconds = 60

/** The report of each reference: the fields of one reference share a comparison. */
const reports = new WeakMap<Reference, Promise<Report>>()

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
  const compared = [...orders].map(([orderId, sides]) => compareOrder(ctx.now, orderId, sides))
  const ofProducts = await productDiscrepancies(ctx, reference, facts, settledSeconds * 1000)
  const ofUsers = await userDiscrepancies(ctx, reference, facts, settledSeconds * 1000)
  const ofSums = await sumDiscrepancies(ctx, reference)
  const ofOthers = [...ledgerDifferences(facts), ...ofProducts, ...ofUsers, ...ofSums, ...providerDifferences(facts)]
  const { notCompared } = facts.providerFacts
  return {
    compared: compared.length,
    differences: [...settledDifferences(compared), ...ofOthers],
    inFlight: inFlightIn(compared),
    notCompared: notCompared ? [notCompared] : [],
  }
}

function checkComplete(reference: Reference): Facts {
  const missing = (Object.keys(factOwners) as (keyof Facts)[]).find((list) => !reference[list])
  if (missing) throw requestError('SERVICE_UNAVAILABLE', `${factOwners[missing]} did not answer, so nothing can be compared.`)
  return reference as Facts
}

/** Returns every order that any side knows, with what each side has of it. */
function joinByOrder(facts: Facts, counted: CountedOrder[]): Map<string, OrderSides> {
  const [order, payment, stock] = [byOrder(facts.orderFacts), byOrder(facts.paymentFacts), byOrder(facts.stockFacts)]
  const [cart, statistics] = [byOrder(facts.cartFacts), byOrder(counted)]
  const ids = [order, payment, stock, cart, statistics].flatMap((side) => [...side.keys()])
  return new Map(
    ids.map((id) => [
      id,
      { order: order.get(id), payment: payment.get(id), stock: stock.get(id), cart: cart.get(id), counted: statistics.get(id) },
    ]),
  )
}

function byOrder<T extends { orderId: string }>(facts: T[]) {
  return new Map(facts.map((fact) => [fact.orderId, fact]))
}

function compareOrder(now: Date, orderId: string, sides: OrderSides): Compared {
  return { orderId, found: orderDiscrepancies(sides), ageSeconds: ageOf(now, sides) }
}

function ageOf(now: Date, sides: OrderSides): number {
  // the facts come as representations, in which times are text
  const times = Object.values(sides).flatMap((side) => (side ? [new Date(side.changedAt).getTime()] : []))
  return Math.max(0, Math.floor((now.getTime() - Math.max(...times)) / 1000))
}

function settledDifferences(orders: Compared[]): Difference[] {
  const settled = orders.filter(({ ageSeconds }) => ageSeconds >= settledSeconds)
  return settled.flatMap(({ orderId, found, ageSeconds }) => found.map((one) => ({ ...one, subject: orderId, ageSeconds })))
}

function ledgerDifferences({ stockFaults }: Facts): Difference[] {
  return stockFaults.flatMap((fault) => ledgerDiscrepancies(fault).map((one) => ({ ...one, subject: fault.productId, ageSeconds: null })))
}

function providerDifferences({ providerFacts }: Facts): Difference[] {
  return providerFacts.faults.map(({ subject, message }) => ({ kind: 'PROVIDER', subject, message, ageSeconds: null }))
}

function inFlightIn(orders: Compared[]): InFlight[] {
  return orders
    .filter(({ found, ageSeconds }) => found.length > 0 && ageSeconds < settledSeconds)
    .map(({ orderId, found, ageSeconds }) => ({ orderId, ageSeconds, waitingFor: found.map(({ message }) => message) }))
}
