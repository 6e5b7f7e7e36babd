import { amountOf, type Books, expected } from './books.ts'
import type { Sale } from './rules.ts'
import { isPaid } from './statuses.ts'
import { addUp, type Line, tally, unitsOf } from './tally.ts'
import type { Told, ToldOrder, ToldProduct } from './told.ts'
import { skuOf } from './trade.ts'

/** Something that the books and the shop should both say. `says` is their common word, or where they differ. */
export type Statement = { what: string; holds: boolean; says: string }

const shown = 5

/** Holds what the shop says of a run against the books, statement by statement. */
export function statementsOf(run: string, books: Books, told: Told): Statement[] {
  const paid = told.orders.filter(isPaid)
  return [
    ...ofOrders(run, books, paid),
    ...ofPayments(paid),
    ...ofStock(books, told),
    ...ofStatistics(run, books, told),
    ofReconciliation(told),
  ]
}

export function same(what: string, books: number, shop: number, show = number): Statement {
  const holds = books === shop
  return { what, holds, says: holds ? show(books) : `the books say ${show(books)}, the shop says ${show(shop)}` }
}

/** Holds when both say the same of each product; one that is not mentioned counts as 0. */
export function sameEach(what: string, books: Map<string, number>, shop: Map<string, number>): Statement {
  const codes = [...new Set([...books.keys(), ...shop.keys()])]
  const wrong = codes.filter((code) => unitsOf(books, code) !== unitsOf(shop, code))
  if (wrong.length === 0) return { what, holds: true, says: `${number(sum([...books.values()]))} of ${number(codes.length)} products` }
  const texts = wrong.map((code) => `${code}: the books say ${unitsOf(books, code)}, the shop says ${unitsOf(shop, code)}`)
  return { what, holds: false, says: listed(texts) }
}

/** Holds when there are none. */
export function none(what: string, found: string[]): Statement {
  return { what, holds: found.length === 0, says: found.length === 0 ? 'none' : listed(found) }
}

export function number(value: number): string {
  return value.toLocaleString('en-GB')
}

export function pounds(pence: number): string {
  return `£${(pence / 100).toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`
}

function ofOrders(run: string, books: Books, paid: ToldOrder[]): Statement[] {
  const { orders, units, sales, refunds } = expected(books)
  const lines = paid.flatMap((order) => order.lines)
  const kept = lines.map(({ sku, quantity, cancelledQuantity }) => ({ code: codeOf(run, sku), quantity: quantity - cancelledQuantity }))
  return [
    same('orders that were paid', orders, paid.length),
    none('invoices whose order has other lines, prices or cancelled units', wrongOrders(run, books, paid)),
    sameEach('units of each product, sold and not cancelled, by the orders', units, tally(kept)),
    sameMoney('sales, by the orders', sales, sum(paid.map(({ total }) => total?.amount ?? 0))),
    sameMoney('refunds, by the orders', refunds, sum(paid.map(({ refundedTotal }) => refundedTotal.amount))),
  ]
}

function codeOf(run: string, sku: string): string {
  return sku.startsWith(skuOf(run, '')) ? sku.slice(skuOf(run, '').length) : sku
}

function wrongOrders(run: string, { sales, cancellations, catalogue }: Books, paid: ToldOrder[]): string[] {
  const byInvoice = Map.groupBy(paid, ({ invoice }) => invoice)
  const cancelled = Map.groupBy(cancellations, ({ cancels }) => cancels)
  const isRight = (sale: Sale) => {
    const [order, ...more] = byInvoice.get(sale.invoice) ?? []
    const back = tally((cancelled.get(sale.invoice) ?? []).flatMap(({ lines }) => lines))
    const wanted = sale.lines.map((line) => lineText(line, unitsOf(back, line.code), catalogue.get(line.code)?.price))
    const told = order?.lines.map((line) =>
      lineText({ ...line, code: codeOf(run, line.sku) }, line.cancelledQuantity, line.unitPrice.amount),
    )
    return more.length === 0 && order?.total?.amount === amountOf(sale.lines, catalogue) && sameTexts(wanted, told ?? [])
  }
  const known = new Set(sales.map(({ invoice }) => invoice))
  const strange = paid.filter(({ invoice }) => !known.has(invoice)).map(named)
  return [...sales.filter((sale) => !isRight(sale)).map(({ invoice }) => invoice), ...strange]
}

function lineText({ code, quantity }: Line, cancelled: number, price = 0): string {
  return `${code} ${quantity} ${cancelled} ${price}`
}

function sameTexts(some: string[], others: string[]): boolean {
  return some.toSorted().join() === others.toSorted().join()
}

function named({ id, invoice }: ToldOrder): string {
  return `${invoice} (${id})`
}

function sameMoney(what: string, books: number, shop: number): Statement {
  return same(what, books, shop, pounds)
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function ofPayments(paid: ToldOrder[]): Statement[] {
  const wrong = paid.filter(({ total, refundedTotal, payments }) => {
    const captured = sum(payments.map(({ capturedAmount }) => capturedAmount.amount))
    const refunded = sum(payments.map(({ refundedAmount }) => refundedAmount.amount))
    return captured !== total?.amount || refunded !== refundedTotal.amount
  })
  return [none('orders whose payments do not come to their total and refunds', wrong.map(named))]
}

function ofStock(books: Books, { products }: Told): Statement[] {
  const { stock, units } = expected(books)
  const lost = tally(books.writeOffs)
  const bought = new Map([...books.catalogue].map(([code, product]) => [code, product.stock - unitsOf(lost, code)]))
  return [
    sameEach(
      'stock on hand of each product',
      stock,
      mapped(products, ({ onHand }) => onHand),
    ),
    sameEach('units of each product, sold and not cancelled, by its ledger', units, mapped(products, netSold)),
    sameEach(
      'units of each product, bought and not written off, by its ledger',
      bought,
      mapped(products, ({ ledger }) => ledger.ADJUSTED),
    ),
    none(
      'products that are not the sum of their ledger, or still held',
      [...products].filter(isUneven).map(([code]) => code),
    ),
  ]
}

function mapped<T>(products: Map<string, T>, pick: (product: T) => number): Map<string, number> {
  return new Map([...products].map(([code, product]) => [code, pick(product)]))
}

function netSold({ ledger }: ToldProduct): number {
  return -ledger.SOLD - ledger.RESTOCKED
}

function isUneven([, { onHand, held, ledger }]: [string, ToldProduct]): boolean {
  return held !== 0 || ledger.held !== 0 || ledger.onHand !== onHand
}

function ofStatistics(run: string, books: Books, { statistics, others }: Told): Statement[] {
  const best = none('best sold products with other units or sales, by the statistics', wrongBest(run, books, statistics.topProducts))
  // somebody else's trade stands in the same sums
  if (others > 0) return [{ ...best, says: `${best.says} (the sums are not compared: others placed ${number(others)} orders meanwhile)` }]
  const { orders, sales, refunds } = expected(books)
  const [sold, cancelled] = [unitsIn(books.sales), unitsIn(books.cancellations)]
  return [
    same('orders that were paid, by the statistics', orders, statistics.paidOrders),
    sameMoney('sales, by the statistics', sales, statistics.sales.amount),
    sameMoney('refunds, by the statistics', refunds, statistics.refunds.amount),
    same('units sold, by the statistics', sold, statistics.unitsSold),
    same('units cancelled, by the statistics', cancelled, statistics.unitsCancelled),
    best,
  ]
}

function wrongBest(run: string, books: Books, best: Told['statistics']['topProducts']): string[] {
  const sold = tally(books.sales.flatMap(({ lines }) => lines))
  const own = best.filter(({ sku }) => sku?.startsWith(skuOf(run, '')))
  const wrong = own.filter(({ sku, units, sales }) => {
    const line = { code: codeOf(run, sku ?? ''), quantity: units }
    return unitsOf(sold, line.code) !== units || amountOf([line], books.catalogue) !== sales.amount
  })
  return wrong.map(({ sku }) => sku ?? '')
}

function unitsIn(documents: { lines: Line[] }[]): number {
  return sum(addUp(documents.flatMap(({ lines }) => lines)).map(({ quantity }) => quantity))
}

function ofReconciliation({ reconciliation: { compared, differences, inFlight } }: Told): Statement {
  const all = [
    ...differences.map(({ kind, subject, message }) => `${kind} ${subject}: ${message}`),
    ...inFlight.map(({ orderId, waitingFor }) => `${orderId} waits for ${waitingFor.join(', ')}`),
  ]
  return none(`differences in the reconciliation of ${number(compared)} orders`, all)
}

function listed(texts: string[]): string {
  const more = texts.length > shown ? ` … ${number(texts.length)} in all` : ''
  return `${texts.slice(0, shown).join('; ')}${more}`
}
