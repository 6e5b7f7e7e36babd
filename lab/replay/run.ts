import { type Caller, createClient } from '#lab/client.ts'
import { buyingIn } from '#lab/currencies.ts'
import { createMeter, type Timing } from '#lab/meter.ts'
import { inParallel } from '#lab/pool.ts'
import { type Progress, showProgress } from '#lab/progress.ts'
import type { Statement } from '#lab/proof.ts'
import { signedIn } from '#lab/session.ts'
import { overHttp } from '#lab/transport.ts'
import { type Books, makeBooks } from './books.ts'
import { createCatalogue, findProducts } from './catalogue.ts'
import { buy } from './checkout.ts'
import { booksIn, currencyFor, currencyStatements, priceAll } from './currencies.ts'
import { createFamilies, familiesIn, withoutFamilies } from './families.ts'
import { type Journey, journeysOf, type Step } from './journeys.ts'
import { statementsOf } from './proof.ts'
import { tryRefusals } from './refusals.ts'
import type { Row } from './rows.ts'
import { firstStock, sellInRounds } from './scarce.ts'
import { shelfStatement, shelve } from './shelves.ts'
import { findOrders, firstOf, readShopBooks } from './shop-books.ts'
import { cancel, writeOff } from './staff.ts'
import { customerOf, guestFor, type Run, type Trade } from './trade.ts'

export type Options = {
  limit: number
  concurrency: number
  url: string
  run: string
  email: string
  password: string
  scarce?: boolean
  categories?: boolean
  variants?: boolean
  currency?: string
}

export type Outcome = {
  books: Books
  ms: { catalogue: number; trade: number; proof: number }
  timings: Timing[]
  /** requests that were sent again, or refused, by operation and code */
  failures: Map<string, number>
  /** what the shop had of this run before */
  resumed: { products: number; orders: number }
  statements: Statement[]
}

type Watch = typeof showProgress

/** Drives a shop through the trade of a file, and holds its books against those of the file. */
export async function replay(options: Options, rows: Row[], watch: Watch = showProgress): Promise<Outcome> {
  const { url, run, email, password } = options
  const [books, meter, clock] = [makeBooks(rows, options.limit), createMeter(), stopwatch()]
  const client = createClient({ transport: overHttp(url), record: meter.record })
  const { trade, resumed } = await openTrade(
    { client, admin: signedIn(client, { email, password }), run, hasVariants: options.variants, currency: options.currency },
    books,
    options,
    watch,
  )
  if (options.currency) await priceAll(trade, books.catalogue, options.currency, options.concurrency)
  if (options.categories) await fillShelves(trade, shelved(books, options), options.concurrency, watch)
  const catalogue = clock()
  const rounds = options.scarce ? await sellInRounds(trade, books, options.concurrency, watch) : []
  await carryOut(trade, books, options.concurrency, watch)
  const traded = clock()
  const [timings, failures] = [meter.timings(), meter.failuresByOperation()]
  const refusals = await tryRefusals(trade, rows, books)
  const began = firstOf([...(await findProducts(trade)).values()].map(({ createdAt }) => createdAt))
  const shelves = options.categories ? [await shelfStatement(trade, shelved(books, options))] : []
  const shop = await readShopBooks(trade, began)
  const { currency } = options
  const priced = currency ? await currencyStatements({ ...trade, currency }, books, shop.orders, shop.range) : []
  const own = booksIn(trade, books, undefined)
  const statements = [...rounds, ...statementsOf(run, books, shop, own), ...priced, ...shelves, ...refusals]
  return { books, ms: { catalogue, trade: traded, proof: clock() }, timings, failures, resumed, statements }
}

/** Returns the ms since its last call. */
function stopwatch(): () => number {
  let last = performance.now()
  return () => {
    const before = last
    last = performance.now()
    return last - before
  }
}

async function openTrade(run: Run, books: Books, { concurrency, scarce, variants }: Options, watch: Watch) {
  const before = await findProducts(run)
  const began = firstOf([...before.values()].map(({ createdAt }) => createdAt))
  if (scarce && before.size > 0)
    throw new Error(`The run ${run.run} is there already, and a scarce one cannot be continued. Choose another --run.`)
  const found = before.size > 0 ? await findOrders(run, began) : new Map()
  const catalogue = scarce ? scarcely(books.catalogue) : books.catalogue
  const known = variants ? await openFamilies(run, catalogue, concurrency, watch) : before
  const progress = watch('Catalogue', catalogue.size)
  const products = await createCatalogue(run, catalogue, known, concurrency, progress)
  progress.end()
  const trade: Trade = { ...run, products, found, orders: new Map() }
  return { trade, resumed: { products: before.size, orders: found.size } }
}

/** Creates the products with variants. Returns all products and variants that the run has by now. */
async function openFamilies(run: Run, catalogue: Books['catalogue'], concurrency: number, watch: Watch) {
  const progress = watch('Products with variants', familiesIn(catalogue).size)
  await createFamilies(run, catalogue, concurrency, progress)
  progress.end()
  return findProducts(run)
}

/** A variant is where its product is, and is not shelved by itself. */
function shelved({ catalogue }: Books, { variants }: Options): Books['catalogue'] {
  return variants ? withoutFamilies(catalogue) : catalogue
}

async function fillShelves(trade: Trade, catalogue: Books['catalogue'], concurrency: number, watch: Watch): Promise<void> {
  const progress = watch('Categories', catalogue.size)
  await shelve(trade, catalogue, concurrency, progress)
  progress.end()
}

function scarcely(catalogue: Books['catalogue']): Books['catalogue'] {
  return new Map([...catalogue].map(([code, product]) => [code, { ...product, stock: firstStock(product) }]))
}

// in a scarce shop what is sold already is found sold
async function carryOut(trade: Trade, books: Books, concurrency: number, watch: Watch): Promise<void> {
  const journeys = journeysOf(books)
  const progress = watch('Trade', journeys.flatMap(({ steps }) => steps).length)
  await inParallel(journeys, concurrency, (journey) => travel(trade, journey, progress))
  progress.end()
}

async function travel(trade: Trade, { customer, steps }: Journey, progress: Progress): Promise<void> {
  const caller = customer === undefined ? undefined : customerOf(trade, customer)
  for (const step of steps) {
    await take(trade, step, caller)
    progress.step()
  }
}

async function take(trade: Trade, step: Step, customer: Caller | undefined): Promise<void> {
  if (step.kind === 'CANCELLATION') return cancel(trade, step.cancellation)
  if (step.kind === 'WRITE_OFF') return writeOff(trade, step.writeOff)
  const { sale } = step
  if (trade.orders.has(sale.invoice)) return
  trade.orders.set(sale.invoice, await buy(trade, sale, buyingIn(customer ?? guestFor(trade, sale.invoice), currencyFor(trade, sale))))
}
