import { type Caller, openShop } from '#lab/legacy/client.ts'
import { type Meter, openMeter, type Timing } from '#lab/legacy/meter.ts'
import { signedIn } from '#lab/legacy/session.ts'
import { inParallel } from '#lab/pool.ts'
import { type Progress, showProgress } from '#lab/progress.ts'
import { type Books, makeBooks } from './books.ts'
import { createCatalogue, findProducts } from './catalogue.ts'
import { buy } from './checkout.ts'
import { type Journey, journeysOf, type Step } from './journeys.ts'
import type { Options } from './options.ts'
import { type Statement, statementsOf } from './proof.ts'
import { tryRefusals } from './refusals.ts'
import type { Row } from './rows.ts'
import { cancel, writeOff } from './staff.ts'
import { findOrders, firstOf, readTold } from './told.ts'
import { customerOf, guestFor, type Trade } from './trade.ts'

export type Outcome = {
  books: Books
  seconds: { catalogue: number; trade: number; proof: number }
  timings: Timing[]
  /** requests that were sent again, or refused */
  troubles: Map<string, number>
  /** what the shop had of this run before */
  resumed: { products: number; orders: number }
  statements: Statement[]
}

type Watch = typeof showProgress

/** Drives a shop through the trade of a file, and holds what it says afterwards against the books. */
export async function replay(options: Options, rows: Row[], watch: Watch = showProgress): Promise<Outcome> {
  const books = makeBooks(rows, options.limit)
  const meter = openMeter()
  const clock = stopwatch()
  const { trade, resumed } = await openTrade(options, books, meter, watch)
  const catalogue = clock()
  await carryOut(trade, books, options.concurrency, watch)
  const traded = clock()
  const [timings, troubles] = [meter.timings(), meter.troubles()]
  const refusals = await tryRefusals(trade, rows, books)
  const told = await readTold(trade)
  const statements = [...statementsOf(options.run, books, told), ...refusals]
  return { books, seconds: { catalogue, trade: traded, proof: clock() }, timings, troubles, resumed, statements }
}

// seconds since it was last asked
function stopwatch(): () => number {
  let last = performance.now()
  return () => {
    const [before, now] = [last, performance.now()]
    last = now
    return (now - before) / 1000
  }
}

async function openTrade(
  options: Options,
  books: Books,
  meter: Meter,
  watch: Watch,
): Promise<{ trade: Trade; resumed: Outcome['resumed'] }> {
  const { url, run, concurrency, email, password } = options
  const shop = openShop({ url, meter })
  const admin = signedIn(shop, { email, password })
  const reader = { shop, admin, run }
  const before = [...(await findProducts(reader)).values()]
  const found = before.length > 0 ? await findOrders(reader, firstOf(before.map(({ createdAt }) => createdAt))) : new Map()
  const progress = watch('Catalogue', books.catalogue.size)
  const products = await createCatalogue({ ...reader, concurrency, progress }, books.catalogue)
  progress.end()
  return { trade: { ...reader, products, found, orders: new Map() }, resumed: { products: before.length, orders: found.size } }
}

async function carryOut(trade: Trade, books: Books, concurrency: number, watch: Watch): Promise<void> {
  const journeys = journeysOf(books)
  const steps = journeys.reduce((sum, { steps }) => sum + steps.length, 0)
  const progress = watch('Trade', steps)
  await inParallel(journeys, concurrency, (journey) => travel(trade, journey, progress))
  progress.end()
}

async function travel(trade: Trade, { customer, steps }: Journey, progress: Progress): Promise<void> {
  const signedIn = customer === undefined ? undefined : customerOf(trade, customer)
  for (const step of steps) {
    await take(trade, step, signedIn)
    progress.step()
  }
}

async function take(trade: Trade, step: Step, customer: Caller | undefined): Promise<void> {
  if (step.kind === 'CANCELLATION') return cancel(trade, step.cancellation)
  if (step.kind === 'WRITE_OFF') return writeOff(trade, step.writeOff)
  const { sale } = step
  trade.orders.set(sale.invoice, await buy(trade, sale, customer ?? guestFor(trade, sale.invoice)))
}
