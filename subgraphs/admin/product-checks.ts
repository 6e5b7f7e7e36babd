import { and, gte, lt } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { inList } from '#kit/data/conditions.ts'
import { firstId, idTime } from '#kit/data/id.ts'
import { statement } from '#kit/data/statement.ts'
import { sayings } from '#schema/books.ts'
import { type Discrepancy, discrepancies } from './discrepancy.ts'
import type { Facts } from './facts.ts'
import { compareSayings } from './sayings.ts'
import type { ProductFact } from './schema.generated.ts'
import { knownProducts } from './tables.ts'

type Created = { productsFrom: Date; productsTo: Date }
type Copy = { productId: string; says: string[] }
type Sides = { product?: ProductFact | undefined; priced?: Copy | undefined; known?: Copy | undefined }

const selectIn = statement((db, { first, end }: { first: string; end: string }) =>
  db
    .select()
    .from(knownProducts)
    .where(and(gte(knownProducts.id, first), lt(knownProducts.id, end))),
)
const selectNamed = statement((db, { ids }: { ids: string[] }) => db.select().from(knownProducts).where(inList(knownProducts.id, ids)))

/**
 * Compares each product of a part with what carts and the statistics keep of it, where nothing about it has changed for `settledMs`. Carts
 * of an earlier version leaves out products that were created before the part.
 */
export async function productDiscrepancies(ctx: Context, created: Created, facts: Facts, settledMs: number) {
  const [products, priced, known] = [facts.productFacts, facts.pricedProducts, await knownOf(ctx, created, facts.productFacts)].map(
    byProduct,
  ) as [Map<string, ProductFact>, Map<string, Copy>, Map<string, Copy>]
  const ids = [...new Set([...products.keys(), ...priced.keys(), ...known.keys()])]
  return ids
    .map((id) => ({ id, product: products.get(id), priced: priced.get(id), known: known.get(id) }))
    .filter(({ id, product }) => ctx.now.getTime() - changedAt(id, product) >= settledMs)
    .flatMap(({ id, ...sides }) => differing(sides).map((found) => ({ ...found, subject: id, ageSeconds: null })))
}

async function knownOf({ db }: Context, { productsFrom, productsTo }: Created, named: ProductFact[]): Promise<Copy[]> {
  const created = await selectIn.all(db, { first: firstId('prod', productsFrom), end: firstId('prod', productsTo) })
  const found = await selectNamed.all(db, { ids: named.map(({ productId }) => productId) })
  return [...created, ...found].map(({ id, sku, name, archived, version, onHand, held, stockVersion, hasVariants, parentId }) => ({
    productId: id,
    says: sayings({
      'copy.sku': sku,
      'copy.name': name,
      'copy.archived': archived,
      'copy.version': version,
      'copy.hasVariants': hasVariants || undefined,
      'copy.parentId': parentId ?? undefined,
      // without a movement there was no event about its stock
      ...(stockVersion > 0 && { 'copy.stock': `${onHand} on hand, ${held} held`, 'copy.stockVersion': stockVersion }),
    }),
  }))
}

function byProduct<T extends { productId: string }>(rows: T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.productId, row]))
}

// the facts come as representations, in which times are text
function changedAt(id: string, product: ProductFact | undefined): number {
  return product ? new Date(product.changedAt).getTime() : (idTime(id) ?? 0)
}

function differing({ product, priced, known }: Sides): Discrepancy[] {
  if (!product) return discrepancies('PRODUCT', 'products does not know this product')
  return discrepancies(
    'PRODUCT',
    priced?.says.length === 0 && 'carts does not know this product',
    known === undefined && 'the statistics do not know this product',
    ...compareSayings('price', [product.says, priced?.says ?? []], ['products', 'carts'], true),
    ...compareSayings('copy', [product.says, known?.says ?? []], ['products', 'the statistics'], true),
  )
}
