import { number, pounds } from '#lab/figures.ts'
import { none, type Statement, same, sameEach } from '#lab/proof.ts'
import type { ProviderCall } from '#subgraphs/payments/providers/contract.ts'
import type { Told } from './buyer.ts'
import { brokenPromises, wasPaid } from './follows.ts'
import type { Product } from './prepare.ts'
import { capturesOf, idOf, openAuthorizations, refundsOf } from './provider-ledger.ts'
import type { DeadLetter, Stock, WholeOrder, WholePayment } from './readings.ts'

/** What clients were told, and what stands in the books at rest. */
export type Facts = {
  told: Told[]
  orders: WholeOrder[]
  payments: WholePayment[]
  stock: ({ product: Product } & Stock)[]
  ledger: ProviderCall[]
  parked: DeadLetter[]
}

type Units = (line: WholeOrder['lines'][number]) => number

/** What clients were told and does not hold any more, with the order's id. */
export function brokenIn({ told, orders, payments }: Facts): { orderId: string; broken: string[] }[] {
  const [byId, byOrder] = [new Map(orders.map((order) => [order.id, order])), Map.groupBy(payments, ({ order }) => order?.id ?? '')]
  return acknowledged(told)
    .map((one) => ({ orderId: one.orderId ?? '', one }))
    .map(({ orderId, one }) => ({ orderId, broken: brokenPromises(one, byId.get(orderId), byOrder.get(orderId) ?? []) }))
    .filter(({ broken }) => broken.length > 0)
}

/** Orders that were captured more than once at the provider. */
export function chargedTwice({ payments, ledger }: Pick<Facts, 'payments' | 'ledger'>): string[] {
  const orderOf = new Map(payments.map(({ id, order }) => [id, order?.id ?? id]))
  const captures = Map.groupBy(capturesOf(ledger), (line) => orderOf.get(idOf(line)) ?? idOf(line))
  return [...captures].filter(([, lines]) => lines.length > 1).map(([orderId, lines]) => `${orderId}: ${lines.length} captures`)
}

/** Everything that must hold at rest, with its number. */
export function statementsOf(facts: Facts): Statement[] {
  return [...ofOrders(facts), ...ofMoney(facts), ...ofStock(facts), ofEvents(facts)]
}

/** A statement in a line. */
export function inLine({ what, holds, says }: Statement): string {
  return `${holds ? 'OK    ' : 'FAILED'} ${what}: ${says}`
}

function acknowledged(told: Told[]) {
  return told.filter(({ orderId }) => orderId !== undefined)
}

function ofOrders(facts: Facts): Statement[] {
  const { told, orders } = facts
  const ids = new Set(orders.map(({ id }) => id))
  const lost = acknowledged(told).filter(({ orderId = '' }) => !ids.has(orderId))
  const broken = brokenIn(facts).flatMap((one) => one.broken)
  const gaveUp = told.filter((one) => one.gaveUp !== undefined)
  return [
    none(
      'clients who gave up before they were answered',
      gaveUp.map(({ name, way, gaveUp: why }) => `${name} (${way}): ${why}`),
    ),
    none(
      `acknowledged orders that are lost, of ${number(acknowledged(told).length)}`,
      lost.map(({ orderId = '' }) => orderId),
    ),
    none('acknowledged orders, payments and refunds that are not what follows from what was told', broken),
    same('orders in the shop, one for each client who was told of one', acknowledged(told).length, orders.length),
  ]
}

function ofMoney(facts: Facts): Statement[] {
  const { payments, ledger } = facts
  const ours = (pick: (payment: WholePayment) => number) => sum(payments.map(pick))
  const theirs = (calls: ProviderCall[]) => sum(calls.map(({ amount }) => amount))
  return [
    none('orders captured more than once at the provider', chargedTwice(facts)),
    none('payments whose capture is another one at the provider', otherThanProvider(facts)),
    same(
      'captured, here and at the provider',
      ours(({ capturedAmount }) => capturedAmount.amount),
      theirs(capturesOf(ledger)),
      pounds,
    ),
    same(
      'paid back, here and at the provider',
      ours(({ refundedAmount }) => refundedAmount.amount),
      theirs(refundsOf(ledger)),
      pounds,
    ),
    none(
      'authorisations left open at the provider',
      openAuthorizations(ledger).map(({ key }) => key),
    ),
  ]
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}

function otherThanProvider({ payments, ledger }: Facts): string[] {
  const captured = new Map(capturesOf(ledger).map((line) => [idOf(line), line.amount]))
  return payments
    .filter(({ id, capturedAmount }) => capturedAmount.amount !== (captured.get(id) ?? 0))
    .map(({ id, status, capturedAmount }) => `${id}: ${status} ${capturedAmount.amount}, the provider has ${captured.get(id) ?? 0}`)
}

function ofStock({ orders, stock }: Facts): Statement[] {
  const waiting = unitsIn(
    orders.filter(({ status }) => status === 'AWAITING_PAYMENT'),
    ({ quantity }) => quantity,
  )
  const left = unitsIn(orders.filter(wasPaid), ({ quantity, cancelledQuantity }) => quantity - cancelledQuantity)
  const each = (pick: (one: Facts['stock'][number]) => number) => new Map(stock.map((one) => [one.product.id, pick(one)]))
  return [
    sameEach(
      'units held, by the unpaid orders',
      waiting,
      each(({ held }) => held),
    ),
    sameEach(
      'units that have left the stock, by the paid orders',
      left,
      each(({ product, onHand }) => product.stock - onHand),
    ),
    none(
      'products with less than nothing available',
      stock.filter(({ available }) => available < 0).map(({ product }) => product.sku),
    ),
  ]
}

function unitsIn(orders: WholeOrder[], units: Units): Map<string, number> {
  const counts = new Map<string, number>()
  for (const line of orders.flatMap(({ lines }) => lines)) counts.set(line.productId, (counts.get(line.productId) ?? 0) + units(line))
  return counts
}

function ofEvents({ parked }: Facts): Statement {
  return none(
    'events put aside',
    parked.map(({ consumer, eventType, reason }) => `${eventType} at ${consumer}: ${reason}`),
  )
}
