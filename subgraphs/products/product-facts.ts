import { and, gte, lt, sql } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { inList } from '#kit/data/conditions.ts'
import { firstId, idTime } from '#kit/data/id.ts'
import { inSlices } from '#kit/data/slices.ts'
import { statement } from '#kit/data/statement.ts'
import { pricesText, sayings } from '#schema/books.ts'
import { currenciesOf } from '#schema/currencies.ts'
import { locationFaults } from './locations/faults.ts'
import { pricesByProduct } from './prices/currency-prices.ts'
import type { ProductFact, StockFault } from './schema.generated.ts'
import { type ProductRow, products } from './tables.ts'

/**
 * A part of a reconciliation. Its products are those that were created in their span of time or, where that is the span of the orders,
 * changed in it. Admin of an earlier version asks for all products by the time of their creation, apart from the orders.
 */
type Part = { from: Date; to: Date; productsFrom: Date; productsTo: Date }
type Summed = ProductRow & {
  ledgerOnHand: number
  ledgerHeld: number
  holds: number
  lastMovement: string | null
  prices?: Record<string, number> | undefined
}

/** The products of each part: two fields of one reference share them. */
const read = new WeakMap<Part, Promise<Summed[]>>()

/** How many products are read at once, without letting other requests in between. */
const slice = 25

const selectCreated = statement((db, { first, end }: { first: string; end: string }) =>
  db
    .select({ id: products.id })
    .from(products)
    .where(and(gte(products.id, first), lt(products.id, end)))
    .orderBy(products.id),
)
const selectChanged = statement(
  (_, { from, to, movedFrom, movedTo }: { from: Date; to: Date; movedFrom: string; movedTo: string }) => sql<{ id: string }>`
    SELECT id FROM products WHERE updatedAt >= ${from} AND updatedAt < ${to}
    UNION SELECT productId FROM stock_movements WHERE id >= ${movedFrom} AND id < ${movedTo}`,
)
// one statement, so that a product, its ledger and its holds are of the same moment
const selectSums = statement(
  (_, { ids }: { ids: string[] }) => sql<Summed>`
    WITH
      ledger AS (
        SELECT productId, sum(onHand) AS onHand, sum(held) AS held, max(id) AS lastMovement
        FROM stock_movements WHERE ${inList(sql`productId`, ids)} GROUP BY productId
      ),
      holding AS (
        SELECT value->>'productId' AS productId, sum(value->>'quantity') AS units
        FROM holds, json_each(holds.lines) WHERE status = 'HELD' GROUP BY 1
      )
    SELECT p.*, coalesce(ledger.onHand, 0) AS ledgerOnHand, coalesce(ledger.held, 0) AS ledgerHeld, ledger.lastMovement,
      coalesce(holding.units, 0) AS holds
    FROM products AS p
    LEFT JOIN ledger ON ledger.productId = p.id
    LEFT JOIN holding ON holding.productId = p.id
    WHERE ${inList(sql`p.id`, ids)}
    ORDER BY p.id`,
)

/** Returns what each product of the part says, for those who keep a copy of it. */
export async function productFacts(ctx: Context, part: Part): Promise<ProductFact[]> {
  return (await readOnce(ctx, part)).map(factOf)
}

/** Returns the products of the part whose stock, in all or at a location, is not the sum of its ledger, or whose `held` is not that of the orders' holds. */
export async function stockFaults(ctx: Context, part: Part): Promise<StockFault[]> {
  const found = await readOnce(ctx, part)
  const inAll = found
    .filter(({ onHand, held, ...sums }) => onHand !== sums.ledgerOnHand || held !== sums.ledgerHeld || held !== sums.holds)
    .map(({ id, onHand, held, ledgerOnHand, ledgerHeld, holds }) => ({ productId: id, onHand, held, ledgerOnHand, ledgerHeld, holds }))
  const ids = found.map(({ id }) => id)
  return [...inAll, ...(await locationFaults(ctx, ids))]
}

function readOnce(ctx: Context, part: Part): Promise<Summed[]> {
  const found = read.get(part) ?? readProducts(ctx, part)
  read.set(part, found)
  return found
}

async function readProducts(ctx: Context, part: Part): Promise<Summed[]> {
  const isSeveral = currenciesOf(ctx.config).length > 1
  return inSlices(await idsOf(ctx, part), slice, async (ids) => {
    const prices = isSeveral ? await pricesByProduct(ctx.db, ids) : undefined
    const known = (id: string) => prices && (prices.get(id) ?? {})
    return (await selectSums.all(ctx.db, { ids })).map((row) => ({ ...row, prices: row.options === null ? known(row.id) : undefined }))
  })
}

async function idsOf({ db }: Context, { from, to, productsFrom, productsTo }: Part): Promise<string[]> {
  const created = await selectCreated.all(db, { first: firstId('prod', productsFrom), end: firstId('prod', productsTo) })
  const isSameSpan = from.getTime() === productsFrom.getTime() && to.getTime() === productsTo.getTime()
  const moved = { movedFrom: firstId('mov', from), movedTo: firstId('mov', to) }
  const changed = isSameSpan ? await selectChanged.all(db, { from, to, ...moved }) : []
  return [...new Set([...created, ...changed].map(({ id }) => id))].toSorted()
}

function factOf({
  id,
  sku,
  name,
  price,
  archived,
  version,
  onHand,
  held,
  stockVersion,
  updatedAt,
  lastMovement,
  prices,
  ...row
}: Summed): ProductFact {
  const hasVariants = row.options !== null || undefined
  return {
    productId: id,
    changedAt: new Date(Math.max(Number(updatedAt), idTime(lastMovement ?? '') ?? 0)),
    says: sayings({
      'copy.sku': sku,
      'copy.name': name,
      'copy.archived': Boolean(archived),
      'copy.version': version,
      'copy.hasVariants': hasVariants,
      'copy.parentId': row.parentId ?? undefined,
      'copy.stock': `${onHand} on hand, ${held} held`,
      'copy.stockVersion': stockVersion,
      'price.archived': Boolean(archived),
      'price.version': version,
      'price.price': price,
      'price.hasVariants': hasVariants,
      'price.others': prices && pricesText(prices),
    }),
  }
}
