import { client } from '#pages/console/client.ts'
import { type ProductDetailsFragment, UpdateProductDocument, type UpdateProductInput } from '#pages/console/documents.generated.ts'
import { useMe } from '#pages/console/me.ts'
import { type Field, RecordForm, type Seen, type Typed, type Values } from '#pages/console/parts/record-form.tsx'
import { sendOnce } from '#pages/console/parts/send.ts'
import { amountOf, textOf } from './amount.ts'
import { texts } from './texts.ts'

type Product = ProductDetailsFragment
type Reader = (text: string, product: Product) => string | number | null

/** What the inputs become, by their names. */
const readers: { [name: string]: Reader } = {
  name: asText,
  slug: asText,
  sku: asText,
  description: asText,
  price: (text, { regularPrice }) => amountOf(text, regularPrice?.decimals ?? 2),
  weight: asNumber,
  lowStockAt: asNumber,
  taxClass: asTextOrNull,
  seoTitle: asTextOrNull,
  seoDescription: asTextOrNull,
  publishAt: asTextOrNull,
}

/** The texts, the price and the sale of a product or a variant. */
export function Details({ product }: { product: Product }) {
  const withStock = useMe().can('STOCK_WRITE')
  const save = async ({ typed, changed, expectedVersion }: Typed) => {
    const input = { id: product.id, expectedVersion, ...changesOf(changed, typed, product) }
    const { answer, ...outcome } = await sendOnce(client, UpdateProductDocument, { input, withStock })
    const now = answer?.updateProduct?.product
    return { ...outcome, now: now ? seenOf(now) : undefined }
  }
  return <RecordForm fields={fieldsOf(product)} record={seenOf(product)} button={texts.save} save={save} />
}

/** Only what applies: a variant has the name of its product, and the prices of a product with variants are theirs. */
function fieldsOf({ variantOf, options, status, regularPrice }: Product): Field[] {
  const price = regularPrice ? `${texts.price} (${regularPrice.currency})` : texts.price
  return [
    ...(variantOf ? [] : [{ name: 'name', label: texts.name, isRequired: true, most: 200 }]),
    { name: 'sku', label: texts.sku, isRequired: true, most: 64 },
    { name: 'slug', label: texts.slug, hint: texts.slugHint, isRequired: true, most: 200 },
    { name: 'description', label: texts.description, kind: 'long', most: 5000 },
    ...(options.length > 0 ? [] : priceFields(price)),
    ...(status === 'DRAFT' ? [{ name: 'publishAt', label: texts.publishAt, kind: 'time' as const, hint: texts.publishHint }] : []),
    { name: 'weight', label: texts.weight, kind: 'whole' },
    { name: 'taxClass', label: texts.taxClass, most: 40 },
    { name: 'lowStockAt', label: texts.lowStockAt, kind: 'whole', hint: texts.lowStockHint },
    { name: 'seoTitle', label: texts.seoTitle, hint: texts.seoTitleHint, most: 200 },
    { name: 'seoDescription', label: texts.seoDescription, hint: texts.seoDescriptionHint, kind: 'long', most: 500 },
  ]
}

function priceFields(price: string): Field[] {
  return [
    { name: 'price', label: price, kind: 'amount', isRequired: true },
    { name: 'sale.price', label: texts.salePrice, kind: 'amount', hint: texts.saleHint },
    { name: 'sale.from', label: texts.saleFrom, kind: 'time' },
    { name: 'sale.until', label: texts.saleUntil, kind: 'time' },
  ]
}

function seenOf(product: Product): Seen {
  const { name, description, seoTitle, seoDescription, sale } = product
  const values = {
    name,
    description,
    sku: product.sku,
    slug: product.slug,
    price: textOf(product.regularPrice),
    'sale.price': textOf(sale?.price),
    'sale.from': sale?.from ?? '',
    'sale.until': sale?.until ?? '',
    publishAt: product.publishAt ?? '',
    weight: numberText(product.weight),
    taxClass: product.taxClass ?? '',
    lowStockAt: numberText(product.lowStockAt),
    // what the shop says by itself is not what somebody has typed
    seoTitle: seoTitle === name ? '' : seoTitle,
    seoDescription: description.startsWith(seoDescription) ? '' : seoDescription,
  }
  return { values, version: product.version }
}

function changesOf(changed: Values, typed: Values, product: Product): Partial<UpdateProductInput> {
  const plain = Object.entries(changed).flatMap(([name, text]) => (readers[name] ? [[name, readers[name](text, product)]] : []))
  const isSaleChanged = Object.keys(changed).some((name) => name.startsWith('sale.'))
  return { ...Object.fromEntries(plain), ...(isSaleChanged && { sale: saleOf(typed, product) }) }
}

function saleOf({ 'sale.price': price, 'sale.from': from, 'sale.until': until }: Values, { regularPrice }: Product) {
  return price ? { price: amountOf(price, regularPrice?.decimals ?? 2), from: from || null, until: until || null } : null
}

function asText(text: string): string {
  return text
}

function asTextOrNull(text: string): string | null {
  return text || null
}

function asNumber(text: string): number | null {
  return text ? Number(text) : null
}

function numberText(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : String(value)
}
