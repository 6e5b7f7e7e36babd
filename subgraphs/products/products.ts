import { eq } from 'drizzle-orm'
import { type Context, can, type Tx } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import { statement } from '#kit/data/statement.ts'
import { expectVersion, updateVersion } from '#kit/data/version.ts'
import { DomainError, notFound } from '#kit/errors.ts'
import { audit } from '#kit/events/audit.ts'
import { publish } from '#kit/events/outbox.ts'
import { checkSku, checkSlug, makeSlug } from './identifiers.ts'
import { moveStock } from './ledger.ts'
import type { CreateProductInput, DeleteProductInput, QueryProductArgs, UpdateProductInput } from './schema.generated.ts'
import { type ProductRow, products } from './tables.ts'

type Seen = { id: string; expectedVersion: number }

const insertProduct = statement((db, row: typeof products.$inferInsert) => db.insert(products).values(row).returning())
const selectProduct = statement((db, { id }: { id: string }) => db.select().from(products).where(eq(products.id, id)))

/** Adds a product. Throws SKU_TAKEN or SLUG_TAKEN. */
export function createProduct(ctx: Context, input: CreateProductInput): Promise<ProductRow> {
  return ctx.write(async (tx) => {
    const created = await addProduct(tx, input)
    await publishProduct(tx, created)
    const product = await addFirstStock(tx, created, input.stock ?? 0)
    await audit(tx, 'createProduct', product.id, null, product)
    return product
  })
}

/** Changes the given fields. Throws NOT_FOUND, VERSION_CONFLICT, SKU_TAKEN or SLUG_TAKEN. */
export function updateProduct(ctx: Context, { sku, slug, name, description, price, ...seen }: UpdateProductInput): Promise<ProductRow> {
  return ctx.write(async (tx) => {
    const before = await findSeenProduct(tx, seen)
    return saveChange(tx, 'updateProduct', before, seen, {
      sku: sku ? await checkSku(tx, sku, before.id) : before.sku,
      slug: slug ? await checkSlug(tx, slug, before.id) : before.slug,
      name: name?.trim() ?? before.name,
      description: description ?? before.description,
      price: price ?? before.price,
    })
  })
}

/** Archives a product: nothing more of it is held, but what is held is still sold. Throws NOT_FOUND or VERSION_CONFLICT. */
export function deleteProduct(ctx: Context, seen: DeleteProductInput): Promise<ProductRow> {
  return ctx.write(async (tx) => saveChange(tx, 'deleteProduct', await findSeenProduct(tx, seen), seen, { archived: true }))
}

/** Returns one product by its id, slug or SKU; an archived one by its id alone, or for staff with PRODUCTS_WRITE. Throws INVALID_INPUT unless exactly one of them is given. */
export async function findProduct(ctx: Context, { id, slug, sku }: QueryProductArgs): Promise<ProductRow | undefined> {
  const keys = Object.entries({ id, slug, sku }).filter(([, value]) => typeof value === 'string') as ['id' | 'slug' | 'sku', string][]
  const [key] = keys
  if (keys.length !== 1 || !key) throw new DomainError('INVALID_INPUT', 'Give exactly one of id, slug and sku.', { path: [] })
  const product = await ctx.load.one(products, ...key)
  return product?.archived && !id && !can(ctx, 'PRODUCTS_WRITE') ? undefined : product
}

/** Returns a product that the client has seen at this version. Throws NOT_FOUND or VERSION_CONFLICT. */
export async function findSeenProduct(tx: Tx, { id, expectedVersion }: Seen): Promise<ProductRow> {
  const product = await selectProduct.get(tx, { id })
  if (!product) throw notFound('product')
  expectVersion(product, expectedVersion)
  return product
}

/** Tells the others what a product is now; its collections are looked at again. */
export function publishProduct(tx: Tx, { id, sku, name, price, archived, version }: ProductRow): Promise<void> {
  tx.dueTasks.add('fillCollections')
  return publish(tx, { type: 'product.saved', productId: id, sku, name, price, archived, version })
}

async function addProduct(tx: Tx, { sku: wanted, slug, name: given, description, price }: CreateProductInput): Promise<ProductRow> {
  const sku = await checkSku(tx, wanted)
  const name = given.trim()
  const identity = { id: newId('prod', tx.now), sku, slug: slug ? await checkSlug(tx, slug) : await makeSlug(tx, name, sku) }
  const moment = { createdAt: tx.now, updatedAt: tx.now }
  const row = { ...identity, name, description: description ?? '', price, ...moment }
  return (await insertProduct.get(tx, row)) as ProductRow
}

async function addFirstStock(tx: Tx, product: ProductRow, onHand: number): Promise<ProductRow> {
  return onHand === 0 ? product : moveStock(tx, product.id, { kind: 'ADJUSTED', onHand, reason: 'initial stock' })
}

async function saveChange(
  tx: Tx,
  action: string,
  before: ProductRow,
  { expectedVersion }: Seen,
  fields: Partial<ProductRow>,
): Promise<ProductRow> {
  const after = await updateVersion(tx, products, { before, expectedVersion, change: { ...fields, updatedAt: tx.now } })
  await publishProduct(tx, after)
  await audit(tx, action, before.id, before, after)
  return after
}
