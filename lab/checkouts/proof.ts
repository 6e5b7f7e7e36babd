import type {
  DeadLetterStateFragment as DeadLetter,
  StockFragment as Stock,
  WholeOrderFragment as WholeOrder,
  WholePaymentFragment as WholePayment,
} from '#lab/documents/documents.generated.ts'
import { number } from '#lab/figures.ts'
import { none, type Statement, same, sameEach, sameMoney } from '#lab/proof.ts'
import { sumOf } from '#schema/money.ts'
import type { ProviderCall } from '#subgraphs/payments/providers/contract.ts'
import type { Checkout } from './checkouts.ts'
import type { Product } from './goods.ts'
import { brokenPromises, wasPaid } from './promises.ts'
import { capturesOf, idOf, openAuthorizations, refundsOf } from './provider-calls.ts'

/** What buyers were told, and what the shop and the provider have in their books at rest. */
export type Facts = {
  checkouts: Checkout[]
  orders: WholeOrder[]
  payments: WholePayment[]
  stock: ({ product: Product } & Stock)[]
  calls: ProviderCall[]
  deadLetters: Pick<DeadLetter, 'consumer' | 'eventType' | 'reason'>[]
}

/** Returns the orders of which a buyer was told something that the books contradict. */
export function brokenIn({ checkouts, orders, payments }: Facts): { orderId: string; broken: string[] }[] {
  const [byId, byOrder] = [new Map(orders.map((order) => [order.id, order])), Map.groupBy(payments, ({ order }) => order?.id)]
  return checkouts.flatMap((checkout) => {
    const { orderId } = checkout.acknowledged
    const broken = orderId === undefined ? [] : brokenPromises(checkout, byId.get(orderId), byOrder.get(orderId) ?? [])
    return orderId !== undefined && broken.length > 0 ? [{ orderId, broken }] : []
  })
}

/** Returns the orders that were captured more than once at the provider. */
export function chargedTwice({ payments, calls }: Facts): string[] {
  const orderOf = new Map(payments.map(({ id, order }) => [id, order?.id ?? id]))
  const captures = Map.groupBy(capturesOf(calls), (call) => orderOf.get(idOf(call)) ?? idOf(call))
  return [...captures].filter(([, { length }]) => length > 1).map(([orderId, { length }]) => `${orderId}: ${length} captures`)
}

/** Everything that must hold at rest. */
export function statementsOf(facts: Facts): Statement[] {
  return [...ofOrders(facts), ...ofMoney(facts), ...ofStock(facts), ofEvents(facts)]
}

function ofOrders(facts: Facts): Statement[] {
  const { checkouts, orders } = facts
  const found = new Set(orders.map(({ id }) => id))
  const gaveUp = checkouts.flatMap(({ buyer, scenario, gaveUp: why }) => (why === undefined ? [] : [`${buyer} (${scenario}): ${why}`]))
  const acknowledged = checkouts.flatMap(({ acknowledged: { orderId } }) => orderId ?? [])
  const lost = acknowledged.filter((id) => !found.has(id))
  const broken = brokenIn(facts).flatMap((one) => one.broken)
  return [
    none('clients who gave up before they were answered', gaveUp),
    none(`acknowledged orders that are lost, of ${number(acknowledged.length)}`, lost),
    none('acknowledged orders, payments and refunds that are not what follows from what was told', broken),
    same('orders in the shop, one for each client who was told of one', acknowledged.length, orders.length),
  ]
}

function ofMoney(facts: Facts): Statement[] {
  const { payments, calls } = facts
  const captured = sumOf(payments.map(({ capturedAmount }) => capturedAmount.amount))
  const refunded = sumOf(payments.map(({ refundedAmount }) => refundedAmount.amount))
  const atProvider = (some: ProviderCall[]) => sumOf(some.map(({ amount }) => amount))
  const open = openAuthorizations(calls).map(({ key }) => key)
  return [
    none('orders captured more than once at the provider', chargedTwice(facts)),
    none('payments whose capture is another one at the provider', otherThanProvider(facts)),
    sameMoney('captured, here and at the provider', captured, atProvider(capturesOf(calls))),
    sameMoney('paid back, here and at the provider', refunded, atProvider(refundsOf(calls))),
    none('authorisations left open at the provider', open),
  ]
}

function otherThanProvider({ payments, calls }: Facts): string[] {
  const captured = new Map(capturesOf(calls).map((call) => [idOf(call), call.amount]))
  return payments
    .filter(({ id, capturedAmount }) => capturedAmount.amount !== (captured.get(id) ?? 0))
    .map(({ id, status, capturedAmount }) => `${id}: ${status} ${capturedAmount.amount}, the provider has ${captured.get(id) ?? 0}`)
}

function ofStock({ orders, stock }: Facts): Statement[] {
  const unpaid = orders.filter(({ status }) => status === 'AWAITING_PAYMENT')
  const waiting = unitsIn(unpaid, ({ quantity }) => quantity)
  const sold = unitsIn(orders.filter(wasPaid), ({ quantity, cancelledQuantity }) => quantity - cancelledQuantity)
  const held = new Map(stock.map((one) => [one.product.id, one.held ?? 0]))
  const gone = new Map(stock.map(({ product, onHand }) => [product.id, product.stock - (onHand ?? 0)]))
  const oversold = stock.filter(({ available }) => available !== null && available < 0).map(({ product }) => product.sku)
  return [
    sameEach('units held, by the unpaid orders', waiting, held),
    sameEach('units that have left the stock, by the paid orders', sold, gone),
    none('products with less than nothing available', oversold),
  ]
}

function unitsIn(orders: WholeOrder[], unitsOf: (line: WholeOrder['lines'][number]) => number): Map<string, number> {
  const byProduct = Map.groupBy(
    orders.flatMap(({ lines }) => lines),
    ({ productId }) => productId,
  )
  return new Map([...byProduct].map(([productId, lines]) => [productId, sumOf(lines.map(unitsOf))]))
}

function ofEvents({ deadLetters }: Facts): Statement {
  const texts = deadLetters.map(({ consumer, eventType, reason }) => `${eventType} at ${consumer}: ${reason}`)
  return none('events put aside', texts)
}
