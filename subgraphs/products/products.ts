import { and, count, eq, gte, inArray, like, lte, ne, type SQL, sql } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import { type Connection, connectionOf, decode, type PageArgs, page, pageSize } from '#kit/data/page.ts'
import { DomainError, notFound } from '#kit/errors.ts'
import { audit, publish } from '#kit/events/outbox.ts'
import type { CreateProductInput, DeleteProductInput, ProductFilter, ProductSort, UpdateProductInput } from './schema.generated.ts'
import { announceStock, moveStock } from './stock.ts'
import { type ProductRow, products } from './tables.ts'

const orders = {
  NEWEST: { by: 'id', descending: true },
  NAME: { by: 'name', descending: false },
  PRICE_ASC: { by: 'price', descending: false },
  PRICE_DESC: { by: 'price', descending: true },
} as const

/** Adds a product. Throws SKU_TAKEN or SLUG_TAKEN. */
export function createProduct(ctx: Context, input: CreateProductInput): Promise<ProductRow> {
  return ctx.write(async (tx) => {
    const sku = await freeSku(tx, input.sku)
    const name = input.name.trim()
    const slug = input.slug ? await chosenSlug(tx, input.slug) : await madeSlug(tx, name, sku)
    const [description, price, moment] = [input.description ?? '', input.price, { createdAt: tx.now, updatedAt: tx.now }]
    const [row] = await tx
      .insert(products)
      .values({ id: newId('prod', tx.now), sku, slug, name, description, price, ...moment })
      .returning()
    const product = row as ProductRow
    await announce(tx, product)
    const onHand = input.stock ?? 0
    const moved = onHand === 0 ? product : await moveStock(tx, product.id, { kind: 'ADJUSTED', onHand, reason: 'initial stock' })
    if (onHand > 0) await announceStock(tx, [moved])
    await audit(tx, 'createProduct', product.id, null, moved)
    return moved
  })
}

/** Changes what is given. Throws NOT_FOUND, VERSION_CONFLICT, SKU_TAKEN or SLUG_TAKEN. */
export function updateProduct(
  ctx: Context,
  { id, expectedVersion, sku, slug, name, description, price }: UpdateProductInput,
): Promise<ProductRow> {
  return ctx.write(async (tx) => {
    const before = await findForChange(tx, id, expectedVersion)
    const change = {
      sku: sku ? await freeSku(tx, sku, id) : before.sku,
      slug: slug ? await chosenSlug(tx, slug, id) : before.slug,
      name: name?.trim() ?? before.name,
      description: description ?? before.description,
      price: price ?? before.price,
    }
    return saveChange(tx, 'updateProduct', before, change)
  })
}

/** Archives a product: no new holds, what is held is still sold. Throws NOT_FOUND or VERSION_CONFLICT. */
export function deleteProduct(ctx: Context, { id, expectedVersion }: DeleteProductInput): Promise<ProductRow> {
  return ctx.write(async (tx) => saveChange(tx, 'deleteProduct', await findForChange(tx, id, expectedVersion), { archived: true }))
}

/** One product by its id, slug or SKU. Throws INVALID_INPUT unless exactly one of them is given. */
export async function findProduct(ctx: Context, { id, slug, sku }: { id?: string | null; slug?: string | null; sku?: string | null }) {
  const keys = (['id', 'slug', 'sku'] as const).flatMap((name) => {
    const value = { id, slug, sku }[name]
    return value === null || value === undefined ? [] : [{ name, value }]
  })
  const [key] = keys
  if (keys.length !== 1 || !key) throw new DomainError('INVALID_INPUT', 'Give exactly one of id, slug and sku.', { path: [] })
  return ctx.load.one(products, key.name, key.value)
}

/** The catalogue, a page at a time. */
export function listProducts(ctx: Context, args: PageArgs & { filter?: ProductFilter | null; sort?: ProductSort | null }) {
  return page(ctx.db, products, args, { where: matching(args.filter ?? {}), ...orders[args.sort ?? 'NEWEST'] })
}

/** Products that hold every word of the text, the best match first. */
export async function searchProducts(ctx: Context, { text, first, after }: PageArgs & { text: string }): Promise<Connection<ProductRow>> {
  const [match, size] = [toMatch(text), pageSize(first)]
  const offset = after ? Number(decode(after, 'match')[1]) : 0
  if (!match || !Number.isSafeInteger(offset))
    return connectionOf<ProductRow>(
      [],
      size,
      after,
      () => ['match', 0, ''],
      async () => 0,
    )
  const found = and(sql`products_search MATCH ${match}`, eq(products.archived, false))
  const from = () =>
    ctx.db.select({ product: products }).from(products).innerJoin(sql`products_search`, sql`products_search.rowid = products.rowid`)
  const rows = await from()
    .where(found)
    .orderBy(sql`bm25(products_search, 10, 5, 1)`, products.id)
    .limit(size + 1)
    .offset(offset)
  const total = async () =>
    (
      await ctx.db
        .select({ n: count() })
        .from(products)
        .innerJoin(sql`products_search`, sql`products_search.rowid = products.rowid`)
        .where(found)
        .get()
    )?.n ?? 0
  return connectionOf(
    rows.map(({ product }) => product),
    size,
    after,
    (row, index) => ['match', offset + index + 1, row.id],
    total,
  )
}

async function freeSku(tx: Tx, sku: string, id?: string): Promise<string> {
  if (!(await taken(tx, products.sku, sku.trim(), id))) return sku.trim()
  throw new DomainError('SKU_TAKEN', `The SKU ${sku} is taken.`, { path: ['input', 'sku'] })
}

async function taken(tx: Tx, column: typeof products.sku | typeof products.slug, value: string, id = ''): Promise<boolean> {
  return (
    (await tx
      .select({ id: products.id })
      .from(products)
      .where(and(eq(column, value), ne(products.id, id)))
      .get()) !== undefined
  )
}

async function chosenSlug(tx: Tx, slug: string, id?: string): Promise<string> {
  if (slug !== slugOf(slug))
    throw new DomainError('INVALID_INPUT', 'A slug has lower-case letters, digits and hyphens.', { path: ['input', 'slug'] })
  if (!(await taken(tx, products.slug, slug, id))) return slug
  throw new DomainError('SLUG_TAKEN', `The slug ${slug} is taken.`, { path: ['input', 'slug'] })
}

function slugOf(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'product'
  )
}

async function madeSlug(tx: Tx, name: string, sku: string): Promise<string> {
  const tries = [slugOf(name), slugOf(`${name} ${sku}`)]
  for (const slug of tries) if (!(await taken(tx, products.slug, slug))) return slug
  return `${tries[1]}-${newId('p', tx.now).slice(-8)}`
}

async function announce(tx: Tx, { id, sku, name, price, archived, version }: ProductRow) {
  return publish(tx, { type: 'product.saved', productId: id, sku, name, price, archived, version })
}

async function findForChange(tx: Tx, id: string, expectedVersion: number): Promise<ProductRow> {
  const product = await tx.select().from(products).where(eq(products.id, id)).get()
  if (!product) throw notFound('product')
  if (product.version === expectedVersion) return product
  throw new DomainError('VERSION_CONFLICT', `The product is at version ${product.version} by now.`, {
    path: ['input', 'expectedVersion'],
    subject: id,
  })
}

async function saveChange(tx: Tx, action: string, before: ProductRow, change: Partial<ProductRow>): Promise<ProductRow> {
  const next = { ...change, version: before.version + 1, updatedAt: tx.now }
  const [after] = await tx.update(products).set(next).where(eq(products.id, before.id)).returning()
  await announce(tx, after as ProductRow)
  await audit(tx, action, before.id, before, after)
  return after as ProductRow
}

function matching({ ids, minPrice, maxPrice, inStock, skuPrefix, includeArchived }: ProductFilter): SQL | undefined {
  return and(
    includeArchived ? undefined : eq(products.archived, false),
    ids ? inArray(products.id, ids) : undefined,
    typeof minPrice === 'number' ? gte(products.price, minPrice) : undefined,
    typeof maxPrice === 'number' ? lte(products.price, maxPrice) : undefined,
    inStock === true ? sql`${products.onHand} > ${products.held}` : undefined,
    inStock === false ? sql`${products.onHand} = ${products.held}` : undefined,
    skuPrefix ? sql`${like(products.sku, `${escaped(skuPrefix)}%`)} ESCAPE '\\'` : undefined,
  )
}

function escaped(text: string) {
  return text.replace(/[\\%_]/g, '\\$&')
}

// every word as a prefix; quoted, so that nothing in it is an operator
function toMatch(text: string): string {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => `"${word}"*`).join(' ')
}
