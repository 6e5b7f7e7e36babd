import { type MarkedTable, marked, personalDataReader } from '#kit/data/personal-data.ts'
import * as tables from './tables.ts'

const sale = ['salePrice', 'saleFrom', 'saleUntil', 'regularPrice', 'saleDueAt'] as const

/** Nothing here is personal but what users wait for: an order is named by its id alone, and an import of products, which names who began it, goes after thirty days. */
export const columns: MarkedTable[] = [
  marked(tables.attributes, {
    other: ['id', 'code', 'name', 'kind', 'unit', 'choices', 'isFilterable', 'version', 'createdAt', 'updatedAt'],
  }),
  marked(tables.categories, {
    other: ['id', 'parentId', 'name', 'slug', 'description', 'position', 'productCount', 'version', 'createdAt', 'updatedAt'],
  }),
  marked(tables.categoryPaths, { other: ['categoryId', 'ancestorId', 'distance'] }),
  marked(tables.changedProducts, { other: ['productId'] }),
  marked(tables.collections, {
    other: ['id', 'name', 'slug', 'description', 'rule', 'filledTo', 'lookedAt', 'productCount', 'version', 'createdAt', 'updatedAt'],
  }),
  marked(tables.facetChanges, { other: ['id', 'product'] }),
  marked(tables.groupPrices, { other: ['productId', 'groupId', 'minQuantity', 'price', ...sale] }),
  marked(tables.currencyPrices, { other: ['productId', 'currency', 'groupId', 'minQuantity', 'price', 'priceTo', ...sale] }),
  marked(tables.holds, { other: ['orderId', 'status', 'lines', 'at'] }),
  marked(tables.imageUploads, { other: ['id', 'productId', 'hash', 'width', 'height', 'at'] }),
  marked(tables.importFaults, { other: ['id', 'importId', 'row', 'column', 'code', 'message'] }),
  marked(tables.listedProducts, { other: ['listId', 'id', 'name', 'price'] }),
  marked(tables.locationStock, { other: ['id', 'locationId', 'onHand', 'held', 'available'] }),
  marked(tables.productAttributes, { other: ['productId', 'attributeId', 'text', 'number'] }),
  marked(tables.productCategories, { other: ['productId', 'categoryId'] }),
  marked(tables.productDetails, {
    other: ['productId', 'weight', 'taxClass', 'lowStockAt', 'seoTitle', 'seoDescription', ...sale],
  }),
  marked(tables.productImages, { other: ['id', 'productId', 'hash', 'alt', 'width', 'height', 'position', 'version', 'createdAt'] }),
  marked(tables.productImports, {
    passing: ['owner', 'fileName'],
    other: [
      ...(['id', 'idempotencyKey', 'bytes', 'dryRun', 'mayStock', 'status', 'sha256', 'separator', 'header', 'rows', 'position'] as const),
      ...(['done', 'created', 'updated', 'unchanged', 'failed', 'createdAt', 'finishedAt'] as const),
    ],
  }),
  marked(tables.productWatches, { owner: 'owner', personal: ['owner', 'productId', 'since', 'toldAt'] }),
  marked(tables.products, {
    other: [
      'id',
      'sku',
      'slug',
      'name',
      'description',
      'price',
      'onHand',
      'held',
      'sold',
      'archived',
      'draft',
      'withParent',
      'publishAt',
      'parentId',
      'options',
      'choice',
      'fromVariants',
      'priceTo',
      'available',
      'version',
      'stockVersion',
      'createdAt',
      'updatedAt',
    ],
  }),
  marked(tables.relistings, { other: ['listId', 'categoryId', 'after'] }),
  marked(tables.restockedProducts, { other: ['productId'] }),
  marked(tables.restocks, { other: ['refundId', 'orderId', 'at'] }),
  marked(tables.searchLocales, { other: ['id', 'locale'] }),
  marked(tables.stockAlerts, { other: ['id', 'kind', 'productId', 'available', 'at'] }),
  marked(tables.stockLocations, { other: ['id', 'name', 'priority', 'archived', 'version', 'createdAt', 'updatedAt'] }),
  marked(tables.stockMovements, {
    other: ['id', 'productId', 'kind', 'onHand', 'held', 'reason', 'idempotencyKey', 'orderId', 'locationId', 'at'],
  }),
  marked(tables.translatedPlaces, { other: ['place', 'product', 'locale'] }),
  marked(tables.translations, {
    other: ['id', 'subject', 'locale', 'name', 'description', 'seoTitle', 'seoDescription', 'terms', 'version', 'updatedAt'],
  }),
]

export const listPersonalData = personalDataReader(columns)
