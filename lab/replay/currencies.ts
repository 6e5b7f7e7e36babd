// A replay in two currencies: every second buyer buys in the other one, at prices that are the same numbers.
import { setPriceIn } from '#lab/currencies.ts'
import { SalesByCurrency } from '#lab/documents/documents.generated.ts'
import { inParallel } from '#lab/pool.ts'
import { none, type Statement, same } from '#lab/proof.ts'
import { sumOf } from '#schema/money.ts'
import type { Books, Product } from './books.ts'
import { expected } from './expected.ts'
import type { Sale } from './rules.ts'
import type { InvoicedOrder } from './shop-books.ts'
import { isPaid, type Run, type Trade } from './trade.ts'

type Bought = Pick<Sale, 'invoice' | 'customer'>
type Range = { from: string; to: string }

const shopsOwn = 'GBP'

/** The currency in which somebody buys; undefined for the shop's own. Those buy in the other one whose number is odd. */
export function currencyFor({ currency }: Pick<Run, 'currency'>, { invoice, customer }: Bought): string | undefined {
  const last = (customer ?? invoice).replace(/\D/g, '').at(-1)
  return currency && Number(last) % 2 === 1 ? currency : undefined
}

/** Gives each product a price in the other currency that is the same number. */
export async function priceAll({ client, admin, products }: Trade, catalogue: Map<string, Product>, currency: string, concurrency: number) {
  await inParallel(catalogue.values(), concurrency, ({ code, price }) =>
    setPriceIn(currency, { client, admin, id: products.get(code) ?? '', price }),
  )
}

/** The part of the books that was sold in a currency; undefined for the shop's own. */
export function booksIn(run: Pick<Run, 'currency'>, books: Books, currency: string | undefined): Books {
  const sales = books.sales.filter((sale) => currencyFor(run, sale) === currency)
  const invoices = new Set(sales.map(({ invoice }) => invoice))
  return { ...books, sales, cancellations: books.cancellations.filter(({ cancels }) => invoices.has(cancels)) }
}

/** Holds what was sold in each currency against the books: no order is in another than its buyer's, and no sum is of both. */
export async function currencyStatements(
  run: Run & { currency: string },
  books: Books,
  orders: InvoicedOrder[],
  range: Range,
): Promise<Statement[]> {
  const statistics = (await run.client.ask(SalesByCurrency, range, run.admin))?.byCurrency ?? []
  const sales = new Map(books.sales.map((sale) => [sale.invoice, currencyFor(run, sale) ?? shopsOwn]))
  const paid = orders.filter(isPaid)
  const wrong = paid.filter(({ invoice, total }) => total?.currency !== sales.get(invoice))
  const ofEach = [undefined, run.currency].flatMap((currency) => {
    const [wanted, code] = [expected(booksIn(run, books, currency)), currency ?? shopsOwn]
    const found = statistics.find((sums) => sums.currency === code)
    const own = paid.filter(({ total }) => total?.currency === code)
    return [
      same(`sales in ${code}, by the orders`, wanted.sales, sumOf(own.map(({ total }) => total?.amount ?? 0))),
      same(`orders paid in ${code}, by the statistics`, wanted.orders, found?.paidOrders ?? 0),
      same(`sales in ${code}, by the statistics`, wanted.sales, found?.sales.amount ?? 0),
      same(`refunds in ${code}, by the statistics`, wanted.refunds, found?.refunds.amount ?? 0),
    ]
  })
  return [
    none(
      'orders in another currency than that of their buyer',
      wrong.map(({ id }) => id),
    ),
    ...ofEach,
  ]
}
