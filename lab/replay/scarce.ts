import { type Caller, Refusal, refused } from '#lab/client.ts'
import { AdjustStock } from '#lab/documents/documents.generated.ts'
import { inParallel } from '#lab/pool.ts'
import type { showProgress } from '#lab/progress.ts'
import type { Statement } from '#lab/proof.ts'
import type { Books, Product } from './books.ts'
import { buy } from './checkout.ts'
import type { Sale } from './rules.ts'
import { type RefusedSale, statementsOfRound, statementsOfRounds } from './scarce-proof.ts'
import { readAvailable } from './shop-books.ts'
import { groupsOf } from './tally.ts'
import { customerOf, guestFor, keyOf, type Trade } from './trade.ts'

type Selling = Trade & { callerOf: (sale: Sale) => Caller }

/** The part of all stock that has been delivered when a round of sales begins. In the last one there is enough for what is left. */
const rounds = [0.5, 0.75, 1]

/** The stock of a product when the first round begins. */
export function firstStock({ stock }: Pick<Product, 'stock'>): number {
  return delivered(stock, 0)
}

/**
 * Sells from half the stock, in rounds with deliveries between them; what was refused for want of stock is tried again in the next round.
 * Within a round stock only falls. So who was refused rightly could not have it at the end of the round either, whoever came first.
 */
export async function sellInRounds(trade: Trade, { catalogue, sales }: Books, concurrency: number, watch: typeof showProgress) {
  const statements: Statement[] = []
  const callerOf = callers(trade)
  const refusals: RefusedSale[] = []
  let open = sales
  for (const round of rounds.keys()) {
    await inParallel(catalogue.values(), concurrency, (product) => deliver(trade, product, round))
    const refusedSales = await sellAll({ ...trade, callerOf }, open, round, concurrency, watch)
    statements.push(...statementsOfRound(round + 1, refusedSales, await readAvailable(trade)))
    refusals.push(...refusedSales)
    open = refusedSales.map(({ sale }) => sale)
  }
  return [...statements, ...statementsOfRounds(refusals.length, open)]
}

/** Each customer signs in once, not in every round. */
function callers(trade: Trade): (sale: Sale) => Caller {
  const signedIn = new Map<string, Caller>()
  return ({ customer, invoice }) => {
    if (customer === undefined) return guestFor(trade, invoice)
    const caller = signedIn.get(customer) ?? customerOf(trade, customer)
    signedIn.set(customer, caller)
    return caller
  }
}

function delivered(stock: number, round: number): number {
  return Math.ceil(stock * (rounds[round] ?? 1))
}

async function deliver({ client, admin, run, products }: Trade, { code, stock }: Product, round: number): Promise<void> {
  const delta = round === 0 ? 0 : delivered(stock, round) - delivered(stock, round - 1)
  if (delta === 0) return
  const productId = products.get(code) ?? ''
  const input = { productId, delta, reason: `Delivery ${round}`, idempotencyKey: keyOf(run, 'delivery', round, code) }
  const { product, userErrors } = await client.mutate(AdjustStock, input, admin)
  if (!product) throw refused(`AdjustStock of delivery ${round}`, userErrors)
}

async function sellAll(trade: Selling, sales: Sale[], round: number, concurrency: number, watch: typeof showProgress) {
  const progress = watch(`Round ${round + 1}`, sales.length)
  const refusals: RefusedSale[] = []
  // one after the other for each customer, who has one cart
  const journeys = groupsOf(sales, (sale) => sale.customer ?? sale)
  await inParallel(journeys, concurrency, async ({ all }) => {
    for (const sale of all) {
      const refusal = await tryToBuy(trade, sale, round)
      if (refusal) refusals.push(refusal)
      progress.step()
    }
  })
  progress.end()
  return refusals
}

async function tryToBuy(trade: Selling, sale: Sale, round: number): Promise<RefusedSale | undefined> {
  try {
    trade.orders.set(sale.invoice, await buy(trade, sale, trade.callerOf(sale), `round-${round + 1}`))
    return undefined
  } catch (error) {
    if (!(error instanceof Refusal) || !error.codes.includes('OUT_OF_STOCK')) throw error
    const codeOf = new Map([...trade.products].map(([code, id]) => [id, code]))
    return { sale, codes: error.codes, short: error.subjects.map((id) => codeOf.get(id) ?? id) }
  }
}
