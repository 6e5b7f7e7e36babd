import { and, gte, lt, sql } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { inList } from '#kit/data/conditions.ts'
import { firstId, idTime } from '#kit/data/id.ts'
import { inSlices } from '#kit/data/slices.ts'
import { statement } from '#kit/data/statement.ts'
import { sayings } from '#schema/books.ts'
import type { ProductFact, StockFault } from './schema.generated.ts'
import { type ProductRow, products } from './tables.ts'

/** The products created in a span of time. */
type Created = { productsFrom: Date; productsTo: Date }
type Summed = ProductRow & { ledgerOnHand: number; ledgerHeld: number; holds: number; lastMovement: string | null }

/** The products of each span: two fields of one reference share them. */
const read = new WeakMap<Created, Promise<Summed[]>>()

/** How many products are read at once, without letting other requests in between. */
const slice = 25

const selectCreated = statement((db, { first, end }: { first: string; end: string }) =>
  db
    .select({ id: products.id })
    .from(products)
    .where(and(gte(products.id, first), lt(products.id, end)))
    .orderBy(products.id),
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

/** Returns what each product created in the span says, for those who keep a copy of it. */
export async function productFacts(ctx: Context, created: Created): Promise<ProductFact[]> {
  return (await readOnce(ctx, created)).map(factOf)
}

/** Returns the products created in the span whose stock is not the sum of its ledger, or whose `held` is not that of the orders' holds. */
export async function stockFaults(ctx: Context, created: Created): Promise<StockFault[]> {
  const found = await readOnce(ctx, created)
  return found
    .filter(({ onHand, held, ...sums }) => onHand !== sums.ledgerOnHand || held !== sums.ledgerHeld || held !== sums.holds)
    .map(({ id, onHand, held, ledgerOnHand, ledgerHeld, holds }) => ({ productId: id, onHand, held, ledgerOnHand, ledgerHeld, holds }))
}

function readOnce(ctx: Context, created: Created): Promise<Summed[]> {
  const found = read.get(created) ?? readProducts(ctx, created)
  read.set(created, found)
  return found
}

async function readProducts(ctx: Context, { productsFrom, productsTo }: Created): Promise<Summed[]> {
  const ids = await selectCreated.all(ctx.db, { first: firstId('prod', productsFrom), end: firstId('prod', productsTo) })
  return inSlices(
    ids.map(({ id }) => id),
    slice,
    (some) => selectSums.all(ctx.db, { ids: some }),
  )
}

function factOf({ id, sku, name, price, archived, version, onHand, held, stockVersion, updatedAt, lastMovement }: Summed): ProductFact {
  return {
    productId: id,
    changedAt: new Date(Math.max(Number(updatedAt), idTime(lastMovement ?? '') ?? 0)),
    says: sayings({
      'copy.sku': sku,
      'copy.name': name,
      'copy.archived': Boolean(archived),
      'copy.version': version,
      'copy.stock': `${onHand} on hand, ${held} held`,
      'copy.stockVersion': stockVersion,
      'price.archived': Boolean(archived),
      'price.version': version,
      'price.price': price,
    }),
  }
}
