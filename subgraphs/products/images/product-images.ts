import { and, eq, sql } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { jsonEach } from '#kit/data/conditions.ts'
import { newId } from '#kit/data/id.ts'
import { statement } from '#kit/data/statement.ts'
import { expectVersion, updateVersion } from '#kit/data/version.ts'
import { DomainError, notFound } from '#kit/errors.ts'
import { audit } from '#kit/events/audit.ts'
import { categoriesOf } from '#subgraphs/products/categories/product-categories.ts'
import { publishProduct } from '#subgraphs/products/saved-products.ts'
import type { AddProductImageInput, RemoveProductImageInput, UpdateProductImageInput } from '#subgraphs/products/schema.generated.ts'
import { type ProductImageRow, type ProductRow, productImages, products, translations } from '#subgraphs/products/tables.ts'
import { nameOfProduct, translationsFor } from '#subgraphs/products/translations/texts.ts'
import { findVisible } from '#subgraphs/products/visibility.ts'
import { imageFromUrl } from './from-url.ts'
import { formOf, madeName, madeSide } from './made.ts'
import { isStored, keepOnADay, type Stored } from './store.ts'
import { uploadedImage } from './uploads.ts'

const imagesMost = 20

const selectProduct = statement((db, { id }: { id: string }) => db.select().from(products).where(eq(products.id, id)))
const selectImage = statement((db, { id }: { id: string }) => db.select().from(productImages).where(eq(productImages.id, id)))
const selectSame = statement((db, { productId, hash }: { productId: string; hash: string }) =>
  db
    .select()
    .from(productImages)
    .where(and(eq(productImages.productId, productId), eq(productImages.hash, hash))),
)
const selectIds = statement((db, { productId }: { productId: string }) =>
  db.select({ id: productImages.id }).from(productImages).where(eq(productImages.productId, productId)).orderBy(productImages.position),
)
const insertImage = statement((db, row: typeof productImages.$inferInsert) => db.insert(productImages).values(row))
const deleteImage = statement((db, { id }: { id: string }) => db.delete(productImages).where(eq(productImages.id, id)))
const deleteTexts = statement((db, { id }: { id: string }) => db.delete(translations).where(eq(translations.subject, id)))
const placeAll = statement(
  (_, { productId, ids }: { productId: string; ids: string[] }) => sql`
    UPDATE product_images SET position = (SELECT key FROM ${jsonEach(ids)} WHERE value = product_images.id) WHERE productId = ${productId}`,
)

/** Returns the images of a product in their order. A variant without one has those of its product, and that one a picture that is made. */
export async function imagesOf(ctx: Context, product: ProductRow): Promise<ProductImageRow[]> {
  const rows = await ctx.load.many(productImages, 'productId', product.id)
  if (rows.length > 0) return rows.toSorted((one, other) => one.position - other.position)
  const parent = product.parentId && (await ctx.load.one(products, 'id', product.parentId))
  return parent ? imagesOf(ctx, parent) : [await madeFor(ctx, product)]
}

/** Returns what an image shows, in the language of the request: by default the product's name. */
export async function altOf(ctx: Context, { id, alt, productId }: ProductImageRow): Promise<string> {
  const [translated] = (await translationsFor(ctx, id)).flatMap(({ description }) => description ?? [])
  if (translated) return translated
  const product = alt ? undefined : await findVisible(ctx, productId)
  return product ? nameOfProduct(ctx, product) : alt
}

/**
 * Adds an image that was uploaded, or that is fetched from a URL. A picture that the product has already is not added again: it is returned.
 * Throws NOT_FOUND, IMAGE_REFUSED, IMAGE_UNREACHABLE, CATALOGUE_FULL, or INVALID_INPUT unless exactly one source is given.
 */
export async function addProductImage(ctx: Context, { uploadId, url, ...input }: AddProductImageInput): Promise<ProductImageRow> {
  if (!uploadId === !url) throw new DomainError('INVALID_INPUT', 'Give exactly one of uploadId and url.', { path: ['input'] })
  if (!(await selectProduct.get(ctx.db, { id: input.productId }))) throw notFound('product', ['input', 'productId'])
  const fetched = url ? await imageFromUrl(ctx, url) : undefined
  return ctx.write(async (tx) => {
    const stored = fetched ?? (await uploadedImage(tx, uploadId ?? '', input.productId))
    // the sweep may have removed older files of the same name
    if (!isStored(ctx.config, stored.hash)) throw notFound('upload', ['input', 'uploadId'])
    return (await selectSame.get(tx, { productId: input.productId, hash: stored.hash })) ?? add(tx, input, stored)
  })
}

/** Changes the text or the place of an image. Throws NOT_FOUND or VERSION_CONFLICT. */
export function updateProductImage(
  ctx: Context,
  { id, expectedVersion, alt, position }: UpdateProductImageInput,
): Promise<ProductImageRow> {
  return ctx.write(async (tx) => {
    const before = await findSeen(tx, id, expectedVersion)
    await updateVersion(tx, productImages, { before, expectedVersion, change: { alt: alt?.trim() ?? before.alt } })
    if (position !== undefined && position !== null) await place(tx, before.productId, id, position)
    const after = (await selectImage.get(tx, { id })) as ProductImageRow
    await touch(tx, before.productId)
    await audit(tx, 'updateProductImage', before.productId, before, after)
    return after
  })
}

/** Takes an image away from its product. Returns it as it was. Throws NOT_FOUND or VERSION_CONFLICT. */
export async function removeProductImage(ctx: Context, { id, expectedVersion }: RemoveProductImageInput): Promise<ProductImageRow> {
  const removed = await ctx.write(async (tx) => {
    const before = await findSeen(tx, id, expectedVersion)
    await deleteImage.run(tx, { id })
    await deleteTexts.run(tx, { id })
    await place(tx, before.productId)
    await touch(tx, before.productId)
    await audit(tx, 'removeProductImage', before.productId, before, null)
    return before
  })
  keepOnADay(ctx.config, removed.hash, ctx.now)
  return removed
}

async function add(tx: Tx, { productId, alt, position }: Omit<AddProductImageInput, 'uploadId' | 'url'>, stored: Stored) {
  const ids = await selectIds.all(tx, { productId })
  if (ids.length >= imagesMost) throw new DomainError('CATALOGUE_FULL', `A product has at most ${imagesMost} images.`, { path: ['input'] })
  const { hash, width, height } = stored
  const row = { id: newId('img', tx.now), productId, hash, width, height, alt: alt?.trim() ?? '', position: ids.length, createdAt: tx.now }
  await insertImage.run(tx, row)
  await place(tx, productId, row.id, position ?? ids.length)
  await touch(tx, productId)
  const image = (await selectImage.get(tx, row)) as ProductImageRow
  await audit(tx, 'addProductImage', productId, null, image)
  return image
}

/** Numbers the images of a product, with one of them moved to a place. */
async function place(tx: Tx, productId: string, id = '', position = 0): Promise<void> {
  const others = (await selectIds.all(tx, { productId })).map((row) => row.id).filter((other) => other !== id)
  await placeAll.run(tx, { productId, ids: id ? others.toSpliced(position, 0, id) : others })
}

/** The product has changed: others are told, and caches forget it. */
async function touch(tx: Tx, id: string): Promise<void> {
  const before = await selectProduct.get(tx, { id })
  if (!before) throw notFound('product', ['input', 'productId'])
  await publishProduct(tx, await updateVersion(tx, products, { before, expectedVersion: before.version, change: { updatedAt: tx.now } }))
}

async function findSeen(tx: Tx, id: string, expectedVersion: number) {
  const image = await selectImage.get(tx, { id })
  if (!image) throw notFound('image')
  expectVersion(image, expectedVersion)
  return image
}

async function madeFor(ctx: Context, product: ProductRow): Promise<ProductImageRow> {
  const isTold = formOf([product.name]) !== 'general'
  const names = isTold ? [] : (await categoriesOf(ctx, product)).map(({ name }) => name)
  return {
    id: `made_${product.id}`,
    productId: product.id,
    hash: '',
    alt: product.name,
    width: madeSide,
    height: madeSide,
    position: 0,
    version: 0,
    createdAt: product.createdAt,
    made: madeName(product.id, [product.name, ...names]),
  }
}
