import type { Context } from '#kit/context.ts'
import { inLocale } from '#kit/graph/schema.ts'
import { healthOf } from '#kit/observe/health.ts'
import { askedCurrency, otherCurrency } from '#schema/currencies.ts'
import { money } from '#schema/money.ts'
import { watchesOf } from './alerts/watches.ts'
import { attributesOf } from './attributes/product-attributes.ts'
import { cartWarnings, isOrderable } from './cart-warnings.ts'
import { listProducts } from './catalogue.ts'
import { breadcrumbsOf, childrenOf } from './categories/categories.ts'
import { categoriesOf } from './categories/product-categories.ts'
import { collectionsOf } from './collections/collections.ts'
import { detail, loadDetails, seoOf } from './details.ts'
import { takenFrom } from './holds.ts'
import { altOf, imagesOf } from './images/product-images.ts'
import { urlOf } from './images/routes.ts'
import { listFaults, reportUrl } from './imports/imports.ts'
import { listMovements } from './ledger.ts'
import { locationNamed } from './locations/locations.ts'
import { listStockAt, stockByLocation } from './locations/stock.ts'
import { mainId } from './locations/tables.ts'
import { listPersonalData } from './personal-data.ts'
import { allCurrencyPrices } from './prices/currency-prices.ts'
import { discountsOf, totalOf } from './prices/discounts.ts'
import { allGroupPrices } from './prices/group-prices.ts'
import { quantityPrices } from './prices/own-prices.ts'
import { regularOf } from './prices/sales.ts'
import { isOnSale, lineTotal, moneyIn, shownPrice, shownRange, shownRegular, shownSale, unitPrice } from './prices/shown-prices.ts'
import { subtotalOf } from './prices/totals.ts'
import { productFacts, stockFaults } from './product-facts.ts'
import { rangeOf, stockFacts } from './reconciliation.ts'
import type { Resolvers } from './schema.generated.ts'
import { settings } from './settings.ts'
import { statusOf } from './statuses.ts'
import { categories, type ProductRow } from './tables.ts'
import { nameOfProduct, optionsOf, textOf, wordsOf } from './translations/texts.ts'
import { translationsOf } from './translations/translations.ts'
import { listVariants, selectedOptions } from './variants/listing.ts'
import { availabilityOf, findVisible } from './visibility.ts'

/** What the fields of the types are; those of Query and Mutation are in `resolvers.ts`. */
export const typeResolvers: Omit<Resolvers, 'Query' | 'Mutation'> = {
  Product: {
    __resolveReference: async ({ id }, ctx) => (await findVisible(ctx, id)) ?? null,
    name: inLocale((product, _, ctx) => nameOfProduct(ctx, product)),
    description: inLocale((product, _, ctx) => textOf(ctx, product, 'description')),
    price: (product, _, ctx) => (ctx.caller.groups || ctx.asked ? shownPrice(ctx, product) : moneyIn(ctx, product.price)),
    quantityPrices: (product, _, ctx) => quantityPrices(ctx, product, askedCurrency(ctx)),
    groupPrices: ({ id }, _, ctx) => allGroupPrices(ctx, id),
    currencyPrices: ({ id }, _, ctx) => allCurrencyPrices(ctx, id),
    categories: (product, _, ctx) => categoriesOf(ctx, product),
    collections: (product, _, ctx) => collectionsOf(ctx, product),
    attributes: (product, _, ctx) => attributesOf(ctx, product),
    priceRange: (product, _, ctx) => shownRange(ctx, product),
    options: (product, _, ctx) => optionsOf(ctx, product),
    variants: (product, _, ctx) => listVariants(ctx, product),
    variantOf: async ({ parentId }, _, ctx) => (parentId && (await findVisible(ctx, parentId))) || null,
    selectedOptions: (product, _, ctx) => selectedOptions(ctx, product),
    archived: (product) => statusOf(product) === 'ARCHIVED',
    status: statusOf,
    regularPrice: (product, _, ctx) => shownRegular(ctx, product),
    onSale: (product, _, ctx) => isOnSale(ctx, product),
    sale: async ({ id }, _, ctx) => shownSale(ctx, await loadDetails(ctx, id)),
    weight: (product, _, ctx) => detail(ctx, product, 'weight'),
    taxClass: (product, _, ctx) => detail(ctx, product, 'taxClass'),
    lowStockAt: (product, _, ctx) => detail(ctx, product, 'lowStockAt'),
    seoTitle: async (product, _, ctx) => (await seoOf(ctx, product)).title,
    seoDescription: async (product, _, ctx) => (await seoOf(ctx, product)).description,
    availability: (product, _, ctx) => availabilityOf(product, settings.of(ctx.config).FEW_LEFT),
    images: (product, _, ctx) => imagesOf(ctx, product),
    translations: (product, _, ctx) => translationsOf(ctx, product),
    stockByLocation: (product, _, ctx) => stockByLocation(ctx, product),
    stockMovements: ({ id }, args, ctx) => listMovements(ctx, id, args),
  },
  StockMovement: {
    location: ({ locationId }, _, ctx) => locationNamed(ctx, locationId),
  },
  StockLocation: {
    isMain: ({ id }) => id === mainId,
    stock: ({ id }, args, ctx) => listStockAt(ctx, id, args),
  },
  LocationStock: {
    location: ({ locationId }, _, ctx) => locationNamed(ctx, locationId),
    productId: ({ id }) => id,
    product: ({ id: productId }, args, ctx) => productNamed({ productId }, args, ctx),
  },
  ProductImage: {
    url: (image, { width, format }) => urlOf(image, width ?? 640, format ?? 'WEBP'),
    alt: (image, _, ctx) => altOf(ctx, image),
    isMade: ({ made }) => made !== undefined,
    translations: (image, _, ctx) => translationsOf(ctx, image),
    product: productNamed,
  },
  GroupPrice: {
    group: ({ groupId }) => ({ id: groupId }),
    price: (row, _, ctx) => moneyIn(ctx, regularOf(row)),
    sale: (row, _, ctx) => shownSale(ctx, row),
  },
  QuantityPrice: {
    price: ({ price }, _, ctx) => moneyIn(ctx, price, askedCurrency(ctx)),
  },
  CurrencyPrice: {
    groupId: ({ groupId }) => groupId || null,
    group: ({ groupId }) => (groupId ? { id: groupId } : null),
    price: (row) => money(regularOf(row), row.currency),
    sale: (row, _, ctx) => shownSale(ctx, row, row.currency),
  },
  Category: {
    name: inLocale((category, _, ctx) => textOf(ctx, category, 'name')),
    description: inLocale((category, _, ctx) => textOf(ctx, category, 'description')),
    translations: (category, _, ctx) => translationsOf(ctx, category),
    parent: async ({ parentId }, _, ctx) => (parentId && (await ctx.load.one(categories, 'id', parentId))) || null,
    children: (category, _, ctx) => childrenOf(ctx, category),
    breadcrumbs: (category, _, ctx) => breadcrumbsOf(ctx, category),
    products: ({ id }, args, ctx) => listProducts(ctx, { ...args, filter: { ...args.filter, categoryId: id, categorySlug: null } }),
  },
  Collection: {
    name: inLocale((collection, _, ctx) => textOf(ctx, collection, 'name')),
    description: inLocale((collection, _, ctx) => textOf(ctx, collection, 'description')),
    translations: (collection, _, ctx) => translationsOf(ctx, collection),
    isFilled: ({ filledTo }) => filledTo === null,
    products: ({ id }, args, ctx) => listProducts(ctx, { ...args, filter: { ...args.filter, collectionId: id } }),
  },
  Attribute: {
    name: inLocale((attribute, _, ctx) => textOf(ctx, attribute, 'name')),
    labels: ({ id, choices }, _, ctx) => wordsOf(ctx, id, choices),
    translations: (attribute, _, ctx) => translationsOf(ctx, attribute),
  },
  AttributeValue: {
    labels: ({ attribute, text, choices }, _, ctx) => wordsOf(ctx, attribute.id, choices ?? (text === null ? [] : [text])),
  },
  ValueFacet: {
    label: async ({ attributeId, value }, _, ctx) => (await wordsOf(ctx, attributeId, [value]))[0] ?? value,
  },
  TakenStock: {
    location: ({ locationId }, _, ctx) => locationNamed(ctx, locationId ?? null),
    product: productNamed,
  },
  Order: {
    takenFrom: ({ id }, _, ctx) => takenFrom(ctx, id),
  },
  StockAlert: { product: productNamed },
  ProductWatch: { product: productNamed },
  User: {
    watchedProducts: ({ id }, _, ctx) => watchesOf(ctx, id, 'WAITING'),
    notices: ({ id }, _, ctx) => watchesOf(ctx, id, 'TOLD'),
    dataInProducts: ({ id }, args, ctx) => listPersonalData(ctx, id, args),
  },
  Translation: {
    subjectId: ({ subject }) => subject,
    terms: ({ terms }) => Object.entries(terms).map(([term, text]) => ({ term, text })),
  },
  ProductImport: {
    errors: (row, args, ctx) => listFaults(ctx, row, args),
    reportUrl: (row, _, ctx) => reportUrl(ctx, row),
  },
  CartLine: {
    product: productNamed,
    unitPrice: (line, _, ctx) => unitPrice(ctx, line),
    lineTotal: (line, _, ctx) => lineTotal(ctx, line),
    warnings: (line, _, ctx) => cartWarnings(ctx, [line], otherCurrency(ctx, line.currency)),
  },
  Cart: {
    subtotal: async ({ lines, currency }, _, ctx) => moneyIn(ctx, await subtotalOf(ctx, lines, otherCurrency(ctx, currency)), currency),
    discounts: (cart, _, ctx) => discountsOf(ctx, cart),
    total: (cart, _, ctx) => totalOf(ctx, cart),
    warnings: ({ lines, currency }, _, ctx) => cartWarnings(ctx, lines, otherCurrency(ctx, currency)),
    isOrderable: ({ lines, currency }, _, ctx) => isOrderable(ctx, lines, otherCurrency(ctx, currency)),
  },
  ListItem: {
    warnings: (item, _, ctx) => cartWarnings(ctx, [item], undefined),
  },
  Health: {
    products: (_, __, ctx) => healthOf(ctx),
  },
  Reconciliation: {
    __resolveReference: (range) => rangeOf(range),
    stockFacts: (range, _, ctx) => stockFacts(ctx, range),
    productFacts: (range, _, ctx) => productFacts(ctx, range),
    stockFaults: (range, _, ctx) => stockFaults(ctx, range),
  },
}

async function productNamed({ productId }: { productId: string }, _: unknown, ctx: Context): Promise<ProductRow | null> {
  return (await findVisible(ctx, productId)) ?? null
}
