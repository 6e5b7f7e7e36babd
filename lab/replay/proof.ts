import { number } from '#lab/figures.ts'
import { none, openItems, type Statement, same, sameEach, sameMoney, skipped } from '#lab/proof.ts'
import { sumOf } from '#schema/money.ts'
import type { Books } from './books.ts'
import { amountOf, expected } from './expected.ts'
import type { Sale } from './rules.ts'
import type { InvoicedOrder, ShopBooks, StockedProduct } from './shop-books.ts'
import { addUp, type Line, tally, unitsOf } from './tally.ts'
import { emailOfCustomer, isPaid, skuOf } from './trade.ts'

/** Holds what the shop has of a run against the books, statement by statement. `own`: the books of what was sold in the shop's own currency. */
export function statementsOf(run: string, books: Books, shop: ShopBooks, own = books): Statement[] {
  const paid = shop.orders.filter(isPaid)
  return [
    ...ofOrders(run, books, paid, own),
    ofPayments(paid),
    ...ofStock(books, shop),
    ...ofStatistics(run, books, shop, own),
    ofReconciliation(shop),
  ]
}

function ofOrders(run: string, books: Books, paid: InvoicedOrder[], own: Books): Statement[] {
  const { orders, units } = expected(books)
  const { sales, refunds } = expected(own)
  const others = new Set(books.sales.filter((sale) => !own.sales.includes(sale)).map(({ invoice }) => invoice))
  const inOwn = paid.filter(({ invoice }) => !others.has(invoice))
  const lines = paid.flatMap((order) => order.lines)
  const kept = lines.map(({ sku, quantity, cancelledQuantity }) => ({ code: codeOf(run, sku), quantity: quantity - cancelledQuantity }))
  return [
    same('orders that were paid', orders, paid.length),
    none('invoices whose order has other lines, prices or cancelled units', wrongOrders(run, books, paid)),
    none('invoices whose order belongs to another customer', wrongBuyers(run, books, paid)),
    sameEach('units of each product, sold and not cancelled, by the orders', units, tally(kept)),
    sameMoney('sales, by the orders', sales, sumOf(inOwn.map(({ total }) => total?.amount ?? 0))),
    sameMoney('refunds, by the orders', refunds, sumOf(inOwn.map(({ refundedTotal }) => refundedTotal.amount))),
  ]
}

function codeOf(run: string, sku: string): string {
  return sku.startsWith(skuOf(run, '')) ? sku.slice(skuOf(run, '').length) : sku
}

function wrongOrders(run: string, { sales, cancellations, catalogue }: Books, paid: InvoicedOrder[]): string[] {
  const byInvoice = Map.groupBy(paid, ({ invoice }) => invoice)
  const cancelled = Map.groupBy(cancellations, ({ cancels }) => cancels)
  const isRight = ({ invoice, lines }: Sale) => {
    const [order, ...more] = byInvoice.get(invoice) ?? []
    const back = tally((cancelled.get(invoice) ?? []).flatMap(({ lines }) => lines))
    const wanted = lines.map((line) => lineText(line, unitsOf(back, line.code), catalogue.get(line.code)?.price ?? 0))
    const found = order?.lines.map((line) =>
      lineText({ ...line, code: codeOf(run, line.sku) }, line.cancelledQuantity, line.unitPrice.amount),
    )
    return more.length === 0 && order?.total?.amount === amountOf(lines, catalogue) && sameTexts(wanted, found ?? [])
  }
  const known = new Set(sales.map(({ invoice }) => invoice))
  const unknown = paid.filter(({ invoice }) => !known.has(invoice)).map(named)
  return [...sales.filter((sale) => !isRight(sale)).map(({ invoice }) => invoice), ...unknown]
}

function wrongBuyers(run: string, { sales }: Books, paid: InvoicedOrder[]): string[] {
  const customers = new Map(sales.map(({ invoice, customer }) => [invoice, customer]))
  const isWrong = ({ invoice, user }: InvoicedOrder) => {
    const customer = customers.get(invoice)
    return (user?.email ?? undefined) !== (customer === undefined ? undefined : emailOfCustomer(run, customer))
  }
  return paid.filter((order) => customers.has(order.invoice) && isWrong(order)).map(named)
}

function lineText({ code, quantity }: Line, cancelled: number, price: number): string {
  return `${code} ${quantity} ${cancelled} ${price}`
}

function sameTexts(some: string[], others: string[]): boolean {
  return some.toSorted().join() === others.toSorted().join()
}

function named({ id, invoice }: InvoicedOrder): string {
  return `${invoice} (${id})`
}

function ofPayments(paid: InvoicedOrder[]): Statement {
  const wrong = paid.filter(({ total, refundedTotal, payments }) => {
    const captured = sumOf((payments ?? []).map(({ capturedAmount }) => capturedAmount.amount))
    const refunded = sumOf((payments ?? []).map(({ refundedAmount }) => refundedAmount.amount))
    return captured !== total?.amount || refunded !== refundedTotal.amount
  })
  return none('orders whose payments do not come to their total and refunds', wrong.map(named))
}

function ofStock(books: Books, { products }: ShopBooks): Statement[] {
  const { stock, units } = expected(books)
  const lost = tally(books.writeOffs)
  const bought = new Map([...books.catalogue].map(([code, product]) => [code, product.stock - unitsOf(lost, code)]))
  const each = (figure: (product: StockedProduct) => number) => new Map([...products].map(([code, product]) => [code, figure(product)]))
  const onHand = each((product) => product.onHand)
  const sold = each(({ ledger }) => -ledger.SOLD - ledger.RESTOCKED)
  const adjusted = each(({ ledger }) => ledger.ADJUSTED)
  const uneven = [...products].filter(([, { onHand, held, ledger }]) => held !== 0 || ledger.held !== 0 || ledger.onHand !== onHand)
  return [
    sameEach('stock on hand of each product', stock, onHand),
    sameEach('units of each product, sold and not cancelled, by its ledger', units, sold),
    sameEach('units of each product, bought and not written off, by its ledger', bought, adjusted),
    none(
      'products that are not the sum of their ledger, or still held',
      uneven.map(([code]) => code),
    ),
  ]
}

function ofStatistics(run: string, books: Books, { statistics, others }: ShopBooks, own: Books): Statement[] {
  const wrong = wrongBest(run, books, own, statistics.topProducts)
  const best = none('best sold products with other units or sales, by the statistics', wrong)
  if (others > 0)
    return [skipped('sums of the statistics', `others placed ${number(others)} orders meanwhile, which are in them too`), best]
  const { sales, refunds } = expected(own)
  return [
    same('orders that were paid, by the statistics', expected(books).orders, statistics.paidOrders),
    sameMoney('sales, by the statistics', sales, statistics.sales.amount),
    sameMoney('refunds, by the statistics', refunds, statistics.refunds.amount),
    same('units sold, by the statistics', unitsIn(books.sales), statistics.unitsSold),
    same('units cancelled, by the statistics', unitsIn(books.cancellations), statistics.unitsCancelled),
    best,
  ]
}

function wrongBest(run: string, books: Books, own: Books, best: ShopBooks['statistics']['topProducts']): string[] {
  const sold = tally(books.sales.flatMap(({ lines }) => lines))
  const soldInOwn = tally(own.sales.flatMap(({ lines }) => lines))
  const ofRun = best.filter(({ sku }) => sku?.startsWith(skuOf(run, '')))
  const wrong = ofRun.filter(({ sku, units, sales }) => {
    const code = codeOf(run, sku ?? '')
    const line = { code, quantity: unitsOf(soldInOwn, code) }
    return unitsOf(sold, code) !== units || amountOf([line], books.catalogue) !== sales.amount
  })
  return wrong.map(({ sku }) => sku ?? '')
}

function unitsIn(documents: { lines: Line[] }[]): number {
  return sumOf(addUp(documents.flatMap(({ lines }) => lines)).map(({ quantity }) => quantity))
}

function ofReconciliation({ reconciliation }: ShopBooks): Statement {
  return none(`differences in the reconciliation of ${number(reconciliation.compared ?? 0)} orders`, openItems(reconciliation))
}
