// A product and its variants.
import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import { jsonEach } from '#kit/data/conditions.ts'
import { statement } from '#kit/data/statement.ts'
import { wakeWatchers } from '#subgraphs/products/alerts/crossings.ts'
import { settleCurrencyPrices } from '#subgraphs/products/prices/set-currency-prices.ts'
import { productOf, publishProduct, saveProduct } from '#subgraphs/products/saved-products.ts'
import { followed } from '#subgraphs/products/statuses.ts'
import { type ProductRow, products } from '#subgraphs/products/tables.ts'

type Followed = Pick<ProductRow, 'id' | 'name' | 'archived' | 'draft' | 'withParent'>
type Prices = { lowest: number | null; highest: number | null }

const selectVariants = statement((db, { parentId }: { parentId: string }) =>
  db.select().from(products).where(eq(products.parentId, parentId)),
)
const selectPrices = statement((db, { parentId }: { parentId: string }) =>
  db
    .select({ lowest: sql<Prices['lowest']>`min(${products.price})`, highest: sql<Prices['highest']>`max(${products.price})` })
    .from(products)
    .where(and(eq(products.parentId, parentId), eq(products.archived, false))),
)
const updateFollowers = statement(
  (_, { rows, at }: { rows: Followed[]; at: Date }) => sql<{ id: string }>`
    UPDATE products
    SET name = f.name, archived = f.archived, draft = f.draft, withParent = f.withParent, version = version + 1, updatedAt = ${at}
    FROM (
      SELECT value->>'id' AS id, value->>'name' AS name, value->>'archived' AS archived, value->>'draft' AS draft,
        value->>'withParent' AS withParent
      FROM ${jsonEach(rows)}
    ) AS f
    WHERE products.id = f.id`,
)

/** Returns the variants of a product in the transaction. */
export function variantsOf(tx: Tx, parentId: string): Promise<ProductRow[]> {
  return selectVariants.all(tx, { parentId })
}

/** Gives the variants of a product its name and status. Those that were archived by themselves stay so. */
export async function followParent(tx: Tx, parent: ProductRow): Promise<void> {
  const next = (await variantsOf(tx, parent.id)).map((variant) => ({ variant, after: following(parent, variant) }))
  const rows = next.filter(({ variant, after }) => isChanged(variant, after)).map(({ after }) => after)
  await updateFollowers.run(tx, { rows, at: tx.now })
  const changed = new Set(rows.map(({ id }) => id))
  if (!parent.archived) await wakeWatchers(tx, [...changed])
  for (const variant of await variantsOf(tx, parent.id)) if (changed.has(variant.id)) await publishProduct(tx, variant)
}

/** Gives a product the lowest and the highest price of its variants for sale; without one it keeps those that it has. Returns the product. */
export async function settlePrices(tx: Tx, parentId: string): Promise<ProductRow> {
  const parent = (await productOf(tx, parentId)) as ProductRow
  const { lowest, highest } = (await selectPrices.get(tx, { parentId })) as Prices
  await settleCurrencyPrices(tx, parentId)
  if (lowest === null || (lowest === parent.price && highest === parent.priceTo)) return parent
  return saveProduct(tx, parent, { price: lowest, priceTo: highest })
}

/** What a variant is called in carts and orders: "Shirt, Red, M". */
export function variantName({ name }: Pick<ProductRow, 'name'>, choice: string[]): string {
  return [name, ...choice].join(', ')
}

function following(parent: ProductRow, variant: ProductRow): Followed {
  return { id: variant.id, name: variantName(parent, variant.choice ?? []), ...followed(parent, variant) }
}

function isChanged(variant: ProductRow, after: Followed): boolean {
  return Object.entries(after).some(([field, value]) => variant[field as keyof Followed] !== value)
}
