import { currentAs } from '#kit/data/version.ts'
import { adjustStock } from './adjustments.ts'
import { listAlerts } from './alerts/alerts.ts'
import { unwatchProduct, watchProduct } from './alerts/watches.ts'
import { createAttribute, deleteAttribute, listAttributes, updateAttribute } from './attributes/attributes.ts'
import { setProductAttributes } from './attributes/product-attributes.ts'
import { createProducts, updateProducts } from './bulk.ts'
import { listProducts } from './catalogue.ts'
import { listRoots, lookUpCategory } from './categories/categories.ts'
import { deleteCategory } from './categories/deletion.ts'
import { createCategory, updateCategory } from './categories/edits.ts'
import { moveCategory } from './categories/moves.ts'
import { setProductCategories } from './categories/product-categories.ts'
import { createCollection, deleteCollection, listCollections, lookUpCollection, updateCollection } from './collections/collections.ts'
import { addProductImage, removeProductImage, updateProductImage } from './images/product-images.ts'
import { createImageUpload } from './images/uploads.ts'
import { productExport } from './imports/exports.ts'
import { cancelProductImport, createProductImport, findImport, listImports } from './imports/imports.ts'
import { createStockLocation, deleteStockLocation, listLocations, updateStockLocation } from './locations/locations.ts'
import { transferStock } from './locations/transfers.ts'
import { setProductPrices } from './prices/set-prices.ts'
import { createProduct, deleteProduct, findProduct, updateProduct } from './products.ts'
import type { Resolvers } from './schema.generated.ts'
import { searchProducts } from './search/search.ts'
import { suggest } from './search/suggestions.ts'
import { describeShop } from './shop.ts'
import { setTranslations } from './translations/translations.ts'
import { typeResolvers } from './type-resolvers.ts'
import { addVariants } from './variants/variants.ts'

export const resolvers: Resolvers = {
  Query: {
    shop: (_, __, ctx) => describeShop(ctx),
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
    stockLocations: (_, __, ctx) => listLocations(ctx),
    stockAlerts: (_, args, ctx) => listAlerts(ctx, args),
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
    transferStock: async (_, { input }, ctx) => ({ product: await transferStock(ctx, input) }),
    createStockLocation: async (_, { input }, ctx) => ({ location: await createStockLocation(ctx, input) }),
    updateStockLocation: (_, { input }, ctx) => currentAs('location', updateStockLocation(ctx, input)),
    deleteStockLocation: (_, { input }, ctx) => currentAs('location', deleteStockLocation(ctx, input)),
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
    watchProduct: async (_, { input }, ctx) => ({ watch: await watchProduct(ctx, input) }),
    unwatchProduct: async (_, { input }, ctx) => ({ watch: await unwatchProduct(ctx, input) }),
    setTranslations: async (_, { input }, ctx) => ({ results: await setTranslations(ctx, input) }),
  },
  ...typeResolvers,
}
