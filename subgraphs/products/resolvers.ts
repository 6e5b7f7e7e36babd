import type { Context } from '#kit/context.ts'
import { currentAs } from '#kit/data/version.ts'
import { inLocale } from '#kit/graph/schema.ts'
import { money } from '#schema/money.ts'
import { sharedSettings } from '#schema/settings.ts'
import { adjustStock } from './adjustments.ts'
import { createAttribute, deleteAttribute, listAttributes, updateAttribute } from './attributes/attributes.ts'
import { attributesOf, setProductAttributes } from './attributes/product-attributes.ts'
import { createProducts, updateProducts } from './bulk.ts'
import { cartWarnings, isOrderable } from './cart-warnings.ts'
import { listProducts } from './catalogue.ts'
import { breadcrumbsOf, childrenOf, listRoots, lookUpCategory } from './categories/categories.ts'
import { deleteCategory } from './categories/deletion.ts'
import { createCategory, updateCategory } from './categories/edits.ts'
import { moveCategory } from './categories/moves.ts'
import { categoriesOf, setProductCategories } from './categories/product-categories.ts'
import { createCollection, deleteCollection, listCollections, lookUpCollection, updateCollection } from './collections/collections.ts'
import { detail, loadDetails, seoOf } from './details.ts'
import { addProductImage, altOf, imagesOf, removeProductImage, updateProductImage } from './images/product-images.ts'
import { urlOf } from './images/routes.ts'
import { createImageUpload } from './images/uploads.ts'
import { productExport } from './imports/exports.ts'
import { cancelProductImport, createProductImport, findImport, listFaults, listImports, reportUrl } from './imports/imports.ts'
import { listMovements } from './ledger.ts'
import { allGroupPrices } from './prices/group-prices.ts'
import { ownPrice, quantityPrices } from './prices/own-prices.ts'
import { setProductPrices } from './prices/set-prices.ts'
import { priceOf, subtotalOf } from './prices/totals.ts'
import { productFacts, stockFaults } from './product-facts.ts'
import { createProduct, deleteProduct, findProduct, updateProduct } from './products.ts'
import { stockFacts } from './reconciliation.ts'
import type { Resolvers } from './schema.generated.ts'
import { searchProducts } from './search/search.ts'
import { suggest } from './search/suggestions.ts'
import { settings } from './settings.ts'
import { statusOf } from './statuses.ts'
import { categories, type DetailsRow } from './tables.ts'
import { nameOfProduct, optionsOf, textOf, wordsOf } from './translations/texts.ts'
import { setTranslations, translationsOf } from './translations/translations.ts'
import { listVariants, selectedOptions } from './variants/listing.ts'
import { addVariants } from './variants/variants.ts'
import { availabilityOf, findVisible } from './visibility.ts'

export const resolvers: Resolvers = {
  Query: {
    product: async (_, keys, ctx) => (await findProduct(ctx, keys)) ?? null,
    products: (_, args, ctx) => listProducts(ctx, args),
    searchProducts: (_, args, ctx) => searchProducts(ctx, args),
    searchSuggestions: (_, args, ctx) => suggest(ctx, args),
    category: async (_, keys, ctx) => (await lookUpCategory(ctx, keys)) ?? null,
    categories: (_, __, ctx) => listRoots(ctx),
    collection: async (_, keys, ctx) => (await lookUpCollection(ctx, keys)) ?? null,
    collections: (_, args, ctx) => listCollections(ctx, args),
    attributes: (_, args, ctx) => listAttributes(ctx, args),
    productImport: async (_, { id }, ctx) => (await findImport(ctx, id)) ?? null,
    productImports: (_, args, ctx) => listImports(ctx, args),
    productExport: (_, args, ctx) => productExport(ctx, args),
  },
  Mutation: {
    createProduct: async (_, { input }, ctx) => ({ product: await createProduct(ctx, input) }),
    updateProduct: (_, { input }, ctx) => currentAs('product', updateProduct(ctx, input)),
    deleteProduct: (_, { input }, ctx) => currentAs('product', deleteProduct(ctx, input)),
    createProducts: async (_, { input }, ctx) => ({ results: await createProducts(ctx, input) }),
    setProductPrices: async (_, { input }, ctx) => ({ results: await setProductPrices(ctx, input) }),
    updateProducts: async (_, { input }, ctx) => ({ results: await updateProducts(ctx, input) }),
    addVariants: async (_, { input }, ctx) => ({ product: await addVariants(ctx, input) }),
    adjustStock: async (_, { input }, ctx) => ({ product: await adjustStock(ctx, input) }),
    createCategory: async (_, { input }, ctx) => ({ category: await createCategory(ctx, input) }),
    updateCategory: (_, { input }, ctx) => currentAs('category', updateCategory(ctx, input)),
    moveCategory: (_, { input }, ctx) => currentAs('category', moveCategory(ctx, input)),
    deleteCategory: (_, { input }, ctx) => currentAs('category', deleteCategory(ctx, input)),
    setProductCategories: (_, { input }, ctx) => currentAs('product', setProductCategories(ctx, input)),
    createCollection: async (_, { input }, ctx) => ({ collection: await createCollection(ctx, input) }),
    updateCollection: (_, { input }, ctx) => currentAs('collection', updateCollection(ctx, input)),
    deleteCollection: (_, { input }, ctx) => currentAs('collection', deleteCollection(ctx, input)),
    createAttribute: async (_, { input }, ctx) => ({ attribute: await createAttribute(ctx, input) }),
    updateAttribute: (_, { input }, ctx) => currentAs('attribute', updateAttribute(ctx, input)),
    deleteAttribute: (_, { input }, ctx) => currentAs('attribute', deleteAttribute(ctx, input)),
    setProductAttributes: (_, { input }, ctx) => currentAs('product', setProductAttributes(ctx, input)),
    createProductImport: (_, { input }, ctx) => createProductImport(ctx, input),
    cancelProductImport: async (_, { input }, ctx) => ({ import: await cancelProductImport(ctx, input) }),
    createImageUpload: (_, { input }, ctx) => createImageUpload(ctx, input),
    addProductImage: async (_, { input }, ctx) => ({ image: await addProductImage(ctx, input) }),
    updateProductImage: (_, { input }, ctx) => currentAs('image', updateProductImage(ctx, input)),
    removeProductImage: (_, { input }, ctx) => currentAs('image', removeProductImage(ctx, input)),
    setTranslations: async (_, { input }, ctx) => ({ results: await setTranslations(ctx, input) }),
  },
  Product: {
    __resolveReference: async ({ id }, ctx) => (await findVisible(ctx, id)) ?? null,
    name: inLocale((product, _, ctx) => nameOfProduct(ctx, product)),
    description: inLocale((product, _, ctx) => textOf(ctx, product, 'description')),
    price: (product, _, ctx) => (ctx.caller.groups ? inCurrencyLater(ctx, ownPrice(ctx, product)) : inCurrency(ctx, product.price)),
    quantityPrices: (product, _, ctx) => quantityPrices(ctx, product),
    groupPrices: ({ id }, _, ctx) => allGroupPrices(ctx, id),
    categories: (product, _, ctx) => categoriesOf(ctx, product),
    attributes: (product, _, ctx) => attributesOf(ctx, product),
    priceRange: ({ price, priceTo }, _, ctx) => ({ min: inCurrency(ctx, price), max: inCurrency(ctx, priceTo ?? price) }),
    options: (product, _, ctx) => optionsOf(ctx, product),
    variants: (product, _, ctx) => listVariants(ctx, product),
    variantOf: async ({ parentId }, _, ctx) => (parentId && (await findVisible(ctx, parentId))) || null,
    selectedOptions: (product, _, ctx) => selectedOptions(ctx, product),
    archived: (product) => statusOf(product) === 'ARCHIVED',
    status: statusOf,
    regularPrice: async ({ id, price }, _, ctx) => inCurrency(ctx, (await loadDetails(ctx, id))?.regularPrice ?? price),
    onSale: async ({ id }, _, ctx) => typeof (await loadDetails(ctx, id))?.regularPrice === 'number',
    sale: async ({ id }, _, ctx) => saleOf(ctx, await loadDetails(ctx, id)),
    weight: (product, _, ctx) => detail(ctx, product, 'weight'),
    taxClass: (product, _, ctx) => detail(ctx, product, 'taxClass'),
    seoTitle: async (product, _, ctx) => (await seoOf(ctx, product)).title,
    seoDescription: async (product, _, ctx) => (await seoOf(ctx, product)).description,
    availability: (product, _, ctx) => availabilityOf(product, settings.of(ctx.config).FEW_LEFT),
    images: (product, _, ctx) => imagesOf(ctx, product),
    translations: (product, _, ctx) => translationsOf(ctx, product),
    stockMovements: ({ id }, args, ctx) => listMovements(ctx, id, args),
  },
  ProductImage: {
    url: (image, { width, format }) => urlOf(image, width ?? 640, format ?? 'WEBP'),
    alt: (image, _, ctx) => altOf(ctx, image),
    isMade: ({ made }) => made !== undefined,
    product: async ({ productId }, _, ctx) => (await findVisible(ctx, productId)) ?? null,
  },
  GroupPrice: {
    group: ({ groupId }) => ({ id: groupId }),
    price: ({ price }, _, ctx) => inCurrency(ctx, price),
  },
  QuantityPrice: {
    price: ({ price }, _, ctx) => inCurrency(ctx, price),
  },
  Category: {
    name: inLocale((category, _, ctx) => textOf(ctx, category, 'name')),
    description: inLocale((category, _, ctx) => textOf(ctx, category, 'description')),
    translations: (category, _, ctx) => translationsOf(ctx, category),
    parent: async ({ parentId }, _, ctx) => (parentId && (await ctx.load.one(categories, 'id', parentId))) || null,
    children: (category, _, ctx) => childrenOf(ctx, category),
    breadcrumbs: (category, _, ctx) => breadcrumbsOf(ctx, category),
    products: ({ id }, args, ctx) => listProducts(ctx, { ...args, filter: { ...args.filter, categoryId: id } }),
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
  Translation: {
    subjectId: ({ subject }) => subject,
    terms: ({ terms }) => Object.entries(terms).map(([term, text]) => ({ term, text })),
  },
  ProductImport: {
    errors: (row, args, ctx) => listFaults(ctx, row, args),
    reportUrl: (row, _, ctx) => reportUrl(ctx, row),
  },
  CartLine: {
    product: async ({ productId }, _, ctx) => (await findVisible(ctx, productId)) ?? null,
    unitPrice: async ({ productId }, _, ctx) => inCurrency(ctx, await priceOf(ctx, [{ productId, quantity: 1 }])),
    lineTotal: async (line, _, ctx) => inCurrency(ctx, await priceOf(ctx, [line])),
    warnings: (line, _, ctx) => cartWarnings(ctx, [line]),
  },
  Cart: {
    subtotal: async ({ lines }, _, ctx) => inCurrency(ctx, await subtotalOf(ctx, lines)),
    warnings: ({ lines }, _, ctx) => cartWarnings(ctx, lines),
    isOrderable: ({ lines }, _, ctx) => isOrderable(ctx, lines),
  },
  Reconciliation: {
    __resolveReference: ({ from, to, productsFrom, productsTo }) => ({
      from: new Date(from),
      to: new Date(to),
      // a router of an earlier version does not say which products: all of them
      productsFrom: new Date(productsFrom ?? 0),
      productsTo: new Date(productsTo ?? '9999-12-31'),
    }),
    stockFacts: (range, _, ctx) => stockFacts(ctx, range),
    productFacts: (range, _, ctx) => productFacts(ctx, range),
    stockFaults: (range, _, ctx) => stockFaults(ctx, range),
  },
}

function saleOf(ctx: Context, details: DetailsRow | undefined) {
  if (!details || details.salePrice === null) return null
  return { price: inCurrency(ctx, details.salePrice), from: details.saleFrom, until: details.saleUntil }
}

async function inCurrencyLater(ctx: Context, amount: Promise<number>) {
  return inCurrency(ctx, await amount)
}

function inCurrency(ctx: Context, amount: number) {
  return money(amount, sharedSettings.of(ctx.config).CURRENCY)
}
