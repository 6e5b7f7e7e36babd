import { and, eq } from 'drizzle-orm'
import { type Context, can, type Tx } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError } from '#kit/errors.ts'
import { audit } from '#kit/events/audit.ts'
import { wakeWatchers } from './alerts/crossings.ts'
import { detailsOf, givenDetails, saveDetails } from './details.ts'
import { checkSku, checkSlug, makeSlug } from './identifiers.ts'
import { changedPrices } from './prices/sales.ts'
import { addProduct, findSeenProduct, productOf, saveProduct } from './saved-products.ts'
import type { CreateProductInput, DeleteProductInput, QueryProductArgs, UpdateProductInput } from './schema.generated.ts'
import { statusFields } from './statuses.ts'
import { type DetailsRow, type ProductRow, products } from './tables.ts'
import { changedOptions, checkOptions } from './variants/options.ts'
import { followParent, settlePrices, variantsOf } from './variants/parents.ts'
import { insertVariants } from './variants/variants.ts'
import { isVisible } from './visibility.ts'

/** The fields of a product that are to be changed. */
export type Changes = Omit<UpdateProductInput, 'id' | 'expectedVersion'>

type Key = { id?: string | undefined; slug?: string | undefined; sku?: string | undefined }

const selectByKey = statement((db, { id, slug, sku }: Key) =>
  db
    .select()
    .from(products)
    .where(and(id ? eq(products.id, id) : undefined, slug ? eq(products.slug, slug) : undefined, sku ? eq(products.sku, sku) : undefined)),
)

const forSale = { archived: false, draft: false, withParent: false, publishAt: null }

/** Adds a product with its first variants. Throws SKU_TAKEN, SLUG_TAKEN, VARIANT_TAKEN or INVALID_INPUT. */
export function createProduct(ctx: Context, input: CreateProductInput, action = 'createProduct'): Promise<ProductRow> {
  return ctx.write(async (tx) => {
    const { created, details } = await insertProduct(tx, input)
    const product = await insertVariants(tx, created, input.variants ?? [])
    await audit(tx, action, product.id, null, { ...product, ...details, ...(input.variants && { variants: input.variants }) })
    return product
  })
}

/** Adds a product without variants in a transaction. Throws SKU_TAKEN, SLUG_TAKEN or INVALID_INPUT. */
export async function insertProduct(tx: Tx, input: CreateProductInput): Promise<{ created: ProductRow; details: DetailsRow | undefined }> {
  const { price, sale } = changedPrices(tx, undefined, undefined, input)
  const created = await addProduct(tx, await newFields(tx, { ...input, price }), input.stock ?? 0)
  return { created, details: await saveDetails(tx, created.id, undefined, { ...givenDetails(input), ...sale }) }
}

/** Changes the given fields. Throws NOT_FOUND, VERSION_CONFLICT, SKU_TAKEN, SLUG_TAKEN or INVALID_INPUT. */
export function updateProduct(ctx: Context, { id, expectedVersion, ...input }: UpdateProductInput, action?: string): Promise<ProductRow> {
  return ctx.write(async (tx) => changeProduct(tx, await findSeenProduct(tx, { id, expectedVersion }), input, action))
}

/** Does the same in a transaction; with no fields it does what its sale is due for. */
export async function changeProduct(tx: Tx, before: ProductRow, input: Changes, action = 'updateProduct'): Promise<ProductRow> {
  const known = await detailsOf(tx, before.id)
  const { after, details } = await applyChanges(tx, before, known, input)
  await audit(tx, action, before.id, { ...before, ...known }, { ...after, ...details })
  return after
}

/** Does the same for one whose details are known, without an entry of the audit log. */
export async function applyChanges(tx: Tx, before: ProductRow, known: DetailsRow | undefined, input: Changes) {
  const { price, sale } = changedPrices(tx, before, known, input)
  const after = await save(tx, before, await changedFields(tx, before, { ...input, price }))
  return { after, details: await saveDetails(tx, before.id, known, { ...givenDetails(input), ...sale }) }
}

/** Archives a product: nothing more of it is held, but what is held is still sold. Throws NOT_FOUND or VERSION_CONFLICT. */
export function deleteProduct(ctx: Context, seen: DeleteProductInput): Promise<ProductRow> {
  return ctx.write(async (tx) => {
    const before = await findSeenProduct(tx, seen)
    const after = await save(tx, before, statusFields(before, { status: 'ARCHIVED' }))
    await audit(tx, 'deleteProduct', before.id, before, after)
    return after
  })
}

/** Returns one product by its id, slug or SKU; an archived one by its id alone, or for staff with PRODUCTS_WRITE. Throws INVALID_INPUT unless exactly one of them is given. */
export async function findProduct(ctx: Context, { id, slug, sku }: QueryProductArgs): Promise<ProductRow | undefined> {
  const given = [id, slug, sku].filter((key) => typeof key === 'string')
  if (given.length !== 1) throw new DomainError('INVALID_INPUT', 'Give exactly one of id, slug and sku.', { path: [] })
  const product = await selectByKey.get(ctx.db, { id: id ?? undefined, slug: slug ?? undefined, sku: sku ?? undefined })
  if (product?.archived && !id && !can(ctx, 'PRODUCTS_WRITE')) return undefined
  return product && isVisible(ctx, product) ? product : undefined
}

async function newFields(tx: Tx, input: CreateProductInput) {
  const sku = await checkSku(tx, input.sku)
  const name = input.name.trim()
  const options = checkOptions(input.options ?? [])
  if (options && input.sale) throw new DomainError('INVALID_INPUT', 'Give the sale to its variants.', { path: ['input', 'sale'] })
  if (options && input.stock) throw new DomainError('INVALID_INPUT', 'Give the stock to its variants.', { path: ['input', 'stock'] })
  const identity = { sku, slug: input.slug ? await checkSlug(tx, input.slug) : await makeSlug(tx, name, sku) }
  const { status, publishAt } = input
  return {
    ...identity,
    name,
    description: input.description ?? '',
    price: input.price,
    options,
    ...statusFields(forSale, { status, publishAt }),
  }
}

async function changedFields(tx: Tx, before: ProductRow, input: Changes & { price: number }) {
  const { sku, slug, name, description, price, options } = input
  if (name && before.parentId && name.trim() !== before.name)
    throw new DomainError('INVALID_INPUT', 'A variant is called like its product and its values.', { path: ['input', 'name'] })
  const parent = before.parentId ? await productOf(tx, before.parentId) : undefined
  return {
    sku: sku ? await checkSku(tx, sku, { ownId: before.id }) : before.sku,
    slug: slug ? await checkSlug(tx, slug, before.id) : before.slug,
    name: name?.trim() ?? before.name,
    description: description ?? before.description,
    price,
    ...(options && { options: changedOptions(before, options, await variantsOf(tx, before.id)) }),
    ...statusFields(before, input, parent),
  }
}

/** Saves a product with what follows from it: the names and states of its variants, and the prices of the product that has variants. */
async function save(tx: Tx, before: ProductRow, fields: Partial<ProductRow>): Promise<ProductRow> {
  const saved = await saveProduct(tx, before, fields)
  if (before.archived && !saved.archived) await wakeWatchers(tx, [saved.id])
  if (saved.options) await followParent(tx, saved)
  const parentId = saved.options ? saved.id : saved.parentId
  const settled = parentId ? await settlePrices(tx, parentId) : saved
  return settled.id === saved.id ? settled : saved
}
