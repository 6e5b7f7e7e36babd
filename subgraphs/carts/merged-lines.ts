import { eq, sql } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import { inList, jsonEach } from '#kit/data/conditions.ts'
import { statement } from '#kit/data/statement.ts'
import { maxQuantity } from './cart-limits.ts'
import { type CartLineRow, type CartMergeLineRow, cartLines, products } from './tables.ts'

type Product = typeof products.$inferSelect
/** The units of the same product that the cart has, and whether it has room for a line of it. */
type Place = { present: number | undefined; hasRoom: boolean; currency: string | undefined }
type Present = { lines: CartLineRow[]; most: number; currency: string | undefined }
type Merged = { from: string; into: string; lines: CartMergeLineRow[] }

const deleteLines = statement((db, { cartId }: { cartId: string }) => db.delete(cartLines).where(eq(cartLines.cartId, cartId)).returning())
/** Inserts lines that have an id: one statement for any number of them, as SQLite bounds the number of parameters. */
export const insertLines = statement(
  (_, { cartId, lines }: { cartId: string; lines: object[] }) => sql`
    INSERT INTO cart_lines (id, cartId, productId, quantity, addedPrice, otherPrice, addedAt)
    SELECT value->>'id', ${cartId}, value->>'productId', value->>'quantity', value->>'addedPrice', value->>'otherPrice', value->>'addedAt'
    FROM ${jsonEach(lines)}`,
)
/** Adds units to the lines of the same products. */
export const addUnits = statement(
  (_, { cartId, lines }: { cartId: string; lines: { productId: string; taken: number }[] }) => sql`
    UPDATE cart_lines SET quantity = cart_lines.quantity + w.taken
    FROM (SELECT value->>'productId' AS productId, value->>'taken' AS taken FROM ${jsonEach(lines)}) AS w
    WHERE cart_lines.cartId = ${cartId} AND cart_lines.productId = w.productId`,
)
const selectProducts = statement((db, { ids }: { ids: string[] }) => db.select().from(products).where(inList(products.id, ids)))

/**
 * What becomes of each line that comes into a cart that has `lines`, and can have `most`; `currency` is of both carts, where it is not the shop's
 * own. Units of the same product add up, up to the most
 * that a line can have. Products that are gone, and those for which the cart has no room, are left out.
 */
export async function mergedLines(tx: Tx, incoming: CartLineRow[], { lines, most, currency }: Present): Promise<CartMergeLineRow[]> {
  const known = await productsOf(tx, incoming)
  const quantities = new Map(lines.map(({ productId, quantity }) => [productId, quantity]))
  return incoming.map((line) => {
    const hasRoom = quantities.has(line.productId) || quantities.size < most
    const merged = mergedLine(line, known.get(line.productId), { present: quantities.get(line.productId), hasRoom, currency })
    if (merged.taken > 0) quantities.set(line.productId, (quantities.get(line.productId) ?? 0) + merged.taken)
    return merged
  })
}

/** Moves the lines, in a few statements for any number of them, and empties the cart from which they come. A line that is added keeps its id. */
export async function storeMerged(tx: Tx, { from, into, lines }: Merged): Promise<void> {
  const left = await deleteLines.all(tx, { cartId: from })
  const outcomes = new Map(lines.map((line) => [line.productId, line.outcome]))
  const added = left.filter(({ productId }) => outcomes.get(productId) === 'ADDED')
  await insertLines.run(tx, { cartId: into, lines: added.map((line) => ({ ...line, addedAt: line.addedAt.getTime() })) })
  await addUnits.run(tx, { cartId: into, lines: lines.filter(({ outcome }) => outcome !== 'ADDED') })
}

async function productsOf(tx: Tx, lines: CartLineRow[]): Promise<Map<string, Product>> {
  const ids = lines.map(({ productId }) => productId)
  return new Map((await selectProducts.all(tx, { ids })).map((row) => [row.id, row]))
}

function mergedLine(line: CartLineRow, product: Product | undefined, { present, hasRoom, currency }: Place): CartMergeLineRow {
  const { productId, quantity } = line
  const prices = repriced(line, product, currency)
  const dropped = { productId, outcome: 'DROPPED', taken: 0, left: quantity, ...prices } as const
  if (!product || product.archived) return { ...dropped, code: 'PRODUCT_GONE' }
  if (!hasRoom) return { ...dropped, code: 'CART_FULL' }
  const taken = Math.min(quantity, maxQuantity - (present ?? 0))
  const outcome = taken < quantity ? 'CAPPED' : present === undefined ? 'ADDED' : 'SUMMED'
  return { productId, outcome, taken, left: quantity - taken, code: null, ...prices }
}

function repriced(line: CartLineRow, product: Product | undefined, currency: string | undefined) {
  const [added, price] = currency ? [line.otherPrice, otherPrice(product, currency)] : [line.addedPrice, ownPrice(product)]
  const isChanged = added !== null && price !== null && added !== price
  return { priceWas: isChanged ? added : null, priceNow: isChanged ? price : null, ...(currency && { currency }) }
}

function ownPrice(product: Product | undefined): number | null {
  return product && product.priceVersion === product.version ? product.price : null
}

function otherPrice(product: Product | undefined, currency: string): number | null {
  return product?.otherPrices?.version === product?.version ? (product?.otherPrices?.prices[currency] ?? null) : null
}
