import { and, gte, lt, sql } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { firstId, idTime } from '#kit/data/id.ts'
import { inSlices } from '#kit/data/slices.ts'
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
  const created = and(gte(products.id, firstId('prod', productsFrom)), lt(products.id, firstId('prod', productsTo)))
  const ids = await ctx.db.select({ id: products.id }).from(products).where(created).orderBy(products.id)
  return inSlices(
    ids.map(({ id }) => id),
    slice,
    (some) => readSums(ctx, some),
  )
}

// one statement, so that a product, its ledger and its holds are of the same moment
function readSums({ db }: Context, ids: string[]): Promise<Summed[]> {
  const wanted = JSON.stringify(ids)
  return db.all<Summed>(sql`
    WITH
      ledger AS (
        SELECT productId, sum(onHand) AS onHand, sum(held) AS held, max(id) AS lastMovement
        FROM stock_movements WHERE productId IN (SELECT value FROM json_each(${wanted})) GROUP BY productId
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
    WHERE p.id IN (SELECT value FROM json_each(${wanted}))
    ORDER BY p.id`)
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
