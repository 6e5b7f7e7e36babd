import { asc, desc, eq, sql } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import { updateVersion } from '#kit/data/version.ts'
import { DomainError } from '#kit/errors.ts'
import { setStock } from '#subgraphs/products/adjustments.ts'
import { detailsOf } from '#subgraphs/products/details.ts'
import { applyChanges, insertProduct } from '#subgraphs/products/products.ts'
import { productOf, publishProduct } from '#subgraphs/products/saved-products.ts'
import { type ProductRow, products } from '#subgraphs/products/tables.ts'
import { checkRoom, insertVariant } from '#subgraphs/products/variants/variants.ts'
import { changesOf, choiceOf, optionsOf, saleOf } from './changes.ts'
import { cellFault, type Fields } from './columns.ts'
import { type Attributes, importAttributes } from './import-attributes.ts'
import { importCategories } from './import-categories.ts'
import { importGroupPrices } from './import-group-prices.ts'
import { importPrices } from './import-prices.ts'
import { importTexts } from './import-texts.ts'

/** What became of a row, and the product whose variants it has added one to. */
export type Imported = { outcome: 'created' | 'updated' | 'unchanged'; parentId?: string | null }
/** What an import gives to each of its rows: the reason for a change of stock, the attributes of the shop, and what is between its cells. */
export type About = { reason: string; attributes: Attributes; separator: string }

const anyCase = sql`${products.sku} COLLATE NOCASE`

const selectBySku = statement((db, { sku }: { sku: string }) =>
  db
    .select()
    .from(products)
    .where(eq(anyCase, sku))
    .orderBy(desc(eq(products.sku, sku)), asc(products.id))
    .limit(1),
)

/** Does what a row says: adds the product or variant with its SKU, or changes what is otherwise. Throws a DomainError. */
export async function importRow(tx: Tx, fields: Fields, about: About): Promise<Imported> {
  const known = await selectBySku.get(tx, { sku: fields.sku })
  const parent = await parentOf(tx, fields, known)
  if (known) return { outcome: (await update(tx, known, parent, fields, about)) ? 'updated' : 'unchanged' }
  if (parent) {
    const variant = await addVariant(tx, parent, fields)
    await update(tx, variant, parent, fields, about)
    return { outcome: 'created', parentId: parent.id }
  }
  const product = await addProduct(tx, fields)
  await importCategories(tx, product, fields.categories)
  await importAttributes(tx, product, fields.attributes, about.attributes)
  await importTexts(tx, product, fields.translations)
  if (await importAllPrices(tx, product, fields, about)) await touch(tx, product)
  return { outcome: 'created' }
}

/** The product of which the row is a variant. A file without that column says it of no variant that is known. */
async function parentOf(tx: Tx, { variantOf }: Fields, known: ProductRow | undefined): Promise<ProductRow | undefined> {
  const own = known?.parentId ? await productOf(tx, known.parentId) : undefined
  if (variantOf === undefined) return own
  const named = variantOf === null ? undefined : await selectBySku.get(tx, { sku: variantOf })
  if (variantOf !== null && !named)
    throw new DomainError('NOT_FOUND', `There is no product with the SKU ${variantOf}: its row comes before those of its variants.`, {
      path: ['variant of'],
    })
  if (known && named?.id !== own?.id)
    throw cellFault('variant of', own ? `It is a variant of ${own.sku}, and stays one.` : 'It is no variant.')
  return named
}

function addVariant(tx: Tx, parent: ProductRow, { sku, slug, price, stock, ...fields }: Fields): Promise<ProductRow> {
  const variant = { sku, slug: slug ?? undefined, price: price ?? undefined, stock: stock ?? undefined }
  const values = choiceOf({ sku, ...fields }) ?? []
  return checkRoom(tx, parent, 1).then(() => insertVariant(tx, parent, { ...variant, values }, ['input', 'variants']))
}

async function addProduct(tx: Tx, fields: Fields): Promise<ProductRow> {
  const { sku, slug, name, description, price, stock, status, publishAt } = fields
  const { weight, taxClass, lowStockAt, seoTitle, seoDescription } = fields
  const options = optionsOf(fields)
  if (!name) throw cellFault('name', 'A new product needs a name.')
  // one with variants gets the lowest of theirs
  if (typeof price !== 'number' && options.length === 0) throw cellFault('price', 'A new product needs a price.')
  const texts = { sku, slug: slug ?? undefined, name, description: description ?? '' }
  const state = { stock: stock ?? undefined, status: status ?? undefined, publishAt: publishAt ?? undefined, options }
  const details = { weight, taxClass, lowStockAt, seoTitle, seoDescription, sale: saleOf(tx, undefined, fields) }
  const input = { ...texts, ...state, price: price ?? 0, ...details }
  return (await insertProduct(tx, input)).created
}

/** Changes what the row says otherwise. Returns whether there was something. */
async function update(tx: Tx, before: ProductRow, parent: ProductRow | undefined, fields: Fields, about: About) {
  checkChoice(before, fields)
  const details = await detailsOf(tx, before.id)
  const changes = changesOf(tx, { before, details, parent }, fields)
  const isChanged = Object.keys(changes).length > 0
  const isShelved = await importCategories(tx, before, fields.categories)
  const isDescribed = await importAttributes(tx, before, fields.attributes, about.attributes)
  const isPriced = await importAllPrices(tx, before, fields, about)
  const isTranslated = await importTexts(tx, before, fields.translations)
  if (isChanged) await applyChanges(tx, before, details, changes)
  else if (isShelved || isDescribed || isPriced || isTranslated) await touch(tx, before)
  const { stock } = fields
  const isStocked = typeof stock === 'number' && stock !== before.onHand
  if (isStocked) await setStock(tx, before, stock, about.reason)
  return isChanged || isShelved || isDescribed || isPriced || isTranslated || isStocked
}

async function importAllPrices(tx: Tx, product: ProductRow, fields: Fields, { separator }: About): Promise<boolean> {
  const isPriced = await importPrices(tx, product, fields)
  return (await importGroupPrices(tx, product, fields, separator)) || isPriced
}

function checkChoice({ parentId, choice }: ProductRow, fields: Fields): void {
  const given = parentId ? choiceOf(fields) : undefined
  if (given && JSON.stringify(given) !== JSON.stringify(choice))
    throw cellFault('option 1 value', `A variant keeps its values: ${(choice ?? []).join(', ')}.`)
}

async function touch(tx: Tx, before: ProductRow): Promise<void> {
  await publishProduct(tx, await updateVersion(tx, products, { before, expectedVersion: before.version, change: { updatedAt: tx.now } }))
}
