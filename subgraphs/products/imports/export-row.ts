import { asc, eq, sql } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { inList } from '#kit/data/conditions.ts'
import { statement } from '#kit/data/statement.ts'
import { otherCurrency } from '#schema/currencies.ts'
import { decimalOf } from '#schema/money.ts'
import { sharedSettings } from '#schema/settings.ts'
import { allPricesIn } from '#subgraphs/products/prices/currency-prices.ts'
import { everyGroupPrice } from '#subgraphs/products/prices/group-prices.ts'
import { regularOf, type SaleState } from '#subgraphs/products/prices/sales.ts'
import { statusOf } from '#subgraphs/products/statuses.ts'
import {
  attributes,
  type CurrencyPriceRow,
  categories,
  type DetailsRow,
  type GroupPriceRow,
  type ProductRow,
  productAttributes,
  productCategories,
  productDetails,
  type TranslationRow,
  translations,
} from '#subgraphs/products/tables.ts'
import { joinTexts } from './cell-texts.ts'
import { attributeColumn } from './columns.ts'
import { cellOfRow, groupPricesColumn, writeGroupPrices } from './group-price-cells.ts'
import { priceColumn } from './price-columns.ts'
import { type TextField, textColumn, textFields } from './text-columns.ts'

/** A product, or a variant with its product. */
export type Exported = { product: ProductRow; parent: ProductRow | undefined }

type Ids = { ids: string[] }
type Value = { code: string; kind: string; text: string | null; number: number | null }

const selectDetails = statement((db, { ids }: Ids) => db.select().from(productDetails).where(inList(productDetails.productId, ids)))
const selectSlugs = statement((db, { ids }: Ids) =>
  db
    .select({ productId: productCategories.productId, slug: categories.slug })
    .from(productCategories)
    .innerJoin(categories, eq(categories.id, productCategories.categoryId))
    .where(inList(productCategories.productId, ids))
    .orderBy(asc(sql`product_categories.rowid`)),
)
const selectValues = statement((db, { ids }: Ids) =>
  db
    .select({
      productId: productAttributes.productId,
      code: attributes.code,
      kind: attributes.kind,
      text: productAttributes.text,
      number: productAttributes.number,
    })
    .from(productAttributes)
    .innerJoin(attributes, eq(attributes.id, productAttributes.attributeId))
    .where(inList(productAttributes.productId, ids))
    .orderBy(asc(sql`product_attributes.rowid`)),
)

const selectTexts = statement((db, { ids }: Ids) => db.select().from(translations).where(inList(translations.subject, ids)))

/** Returns the rows of products, as an import takes them. */
export async function describeProducts(ctx: Context, some: Exported[], header: string[]): Promise<string[][]> {
  const ids = some.map(({ product }) => product.id)
  const details = new Map((await selectDetails.all(ctx.db, { ids })).map((row) => [row.productId, row]))
  const slugs = Map.groupBy(await selectSlugs.all(ctx.db, { ids }), ({ productId }) => productId)
  const values = Map.groupBy(await selectValues.all(ctx.db, { ids }), ({ productId }) => productId)
  const { CURRENCY, LOCALES } = sharedSettings.of(ctx.config)
  const inOthers = Map.groupBy(await knownPrices(ctx, ids), ({ productId }) => productId)
  const forGroups = Map.groupBy(await everyGroupPrice(ctx.db, ids), ({ productId }) => productId)
  const texts = LOCALES.length > 1 ? Map.groupBy(await selectTexts.all(ctx.db, { ids }), ({ subject }) => subject) : undefined
  return some.map((one) => {
    const { id, options } = one.product
    const cells: Record<string, string> = {
      ...cellsOf(one, details.get(id), CURRENCY),
      categories: joinTexts((slugs.get(id) ?? []).map(({ slug }) => slug)),
      ...(!options && priceCells(inOthers.get(id) ?? [], forGroups.get(id) ?? [], CURRENCY)),
      ...textCells(texts?.get(id) ?? []),
      ...attributeCells(values.get(id) ?? []),
    }
    return header.map((column) => cells[column] ?? '')
  })
}

/** The prices of products in the other currencies that the shop has: an import would refuse any else. */
async function knownPrices(ctx: Context, ids: string[]): Promise<CurrencyPriceRow[]> {
  return (await allPricesIn(ctx.db, ids)).filter(({ currency }) => otherCurrency(ctx, currency))
}

function cellsOf({ product, parent }: Exported, details: DetailsRow | undefined, currency: string): Record<string, string> {
  const { sku, slug, name, description, onHand, options, priceTo, publishAt } = product
  const price = details?.regularPrice ?? product.price
  return {
    sku,
    'variant of': parent?.sku ?? '',
    slug,
    name: parent ? '' : name,
    description,
    // a variant that is off sale with its product is so by itself there too
    status: product.withParent ? 'ACTIVE' : statusOf(product),
    'publish at': publishAt?.toISOString() ?? '',
    // one with variants has the prices of those
    price: options && priceTo !== null ? '' : decimalOf(price, currency),
    ...detailCells(details, currency),
    stock: options ? '' : String(onHand),
    ...optionCells(product),
  }
}

function detailCells(details: DetailsRow | undefined, currency: string): Record<string, string> {
  if (!details) return {}
  const { weight, taxClass, lowStockAt, seoTitle, seoDescription } = details
  const sale = saleTexts(details, currency)
  return {
    'sale price': sale.salePrice,
    'sale from': sale.saleFrom,
    'sale until': sale.saleUntil,
    weight: weight === null ? '' : String(weight),
    'tax class': taxClass ?? '',
    'low stock at': lowStockAt === null ? '' : String(lowStockAt),
    'seo title': seoTitle ?? '',
    'seo description': seoDescription ?? '',
  }
}

function optionCells({ options, choice }: ProductRow): Record<string, string> {
  const own = (options ?? []).flatMap(({ name, values }, at) => [
    [`option ${at + 1} name`, name],
    [`option ${at + 1} value`, joinTexts(values)],
  ])
  const chosen = (choice ?? []).map((value, at) => [`option ${at + 1} value`, joinTexts([value])])
  return Object.fromEntries([...own, ...chosen])
}

function priceCells(inOthers: CurrencyPriceRow[], forGroups: GroupPriceRow[], own: string): Record<string, string> {
  const forAll = inOthers.filter(({ groupId }) => groupId === '').flatMap(currencyCells)
  const ofGroups = [...forGroups, ...inOthers.filter(({ groupId }) => groupId !== '')].map((row) => cellOfRow(row, own))
  return { ...Object.fromEntries(forAll), [groupPricesColumn]: writeGroupPrices(ofGroups, own) }
}

function currencyCells({ currency, ...row }: CurrencyPriceRow): [string, string][] {
  const sale = saleTexts(row, currency)
  return [
    [priceColumn('price', currency), decimalOf(regularOf(row), currency)],
    [priceColumn('salePrice', currency), sale.salePrice],
    [priceColumn('saleFrom', currency), sale.saleFrom],
    [priceColumn('saleUntil', currency), sale.saleUntil],
  ]
}

function saleTexts({ salePrice, saleFrom, saleUntil }: SaleState, currency: string) {
  return {
    salePrice: salePrice === null ? '' : decimalOf(salePrice, currency),
    saleFrom: saleFrom?.toISOString() ?? '',
    saleUntil: saleUntil?.toISOString() ?? '',
  }
}

function textCells(texts: TranslationRow[]): Record<string, string> {
  const fields = Object.keys(textFields) as TextField[]
  return Object.fromEntries(texts.flatMap((row) => fields.map((field) => [textColumn(field, row.locale), row[field] ?? ''])))
}

function attributeCells(values: Value[]): Record<string, string> {
  const groups = Map.groupBy(values, ({ code }) => code)
  return Object.fromEntries(Array.from(groups, ([code, some]) => [attributeColumn(code), valueCell(some)]))
}

function valueCell(values: Value[]): string {
  const [first] = values
  if (first?.kind === 'CHOICE') return joinTexts(values.map(({ text }) => text ?? ''))
  return first?.text ?? String(first?.number ?? '')
}
