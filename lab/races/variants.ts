import { refused } from '#lab/client.ts'
import { CreateProducts, FamilyState } from '#lab/documents/documents.generated.ts'
import { type Call, scenario } from './scenario.ts'
import type { RaceShop } from './shop.ts'
import { type Filled, fill, placeOrder } from './shopping.ts'
import { read, readTrade } from './state.ts'

type Family = { id: string; version: number; variantId: string }
type Wanted = { family: Family; rival: Filled; cart: Filled }
type Rows = Wanted & RaceShop

/** A product with two variants, of one of which a unit is left, in two carts. */
export const variantRaces = scenario<Wanted>({
  name: 'variant',
  begin: async (shop) => {
    const family = await newFamily(shop)
    const quantities = { [family.variantId]: 1 }
    return { family, rival: await fill(shop, quantities), cart: await fill(shop, quantities) }
  },
  acts: {
    placeOrder: ({ rival }) => placeOrder(rival, 'first'),
    'placeOrder:rival': ({ cart }) => placeOrder(cart, 'first'),
    'updateProduct:price': (rows, slot) => onVariant(rows, { price: 700 + slot }),
    'updateProduct:rename': (rows) => onProduct(rows, { name: 'Blouse' }),
    'updateProduct:archive': (rows) => onProduct(rows, { status: 'ARCHIVED' }),
    deleteProduct: (rows) => onVariant(rows),
    addVariants: ({ admin, family, next }) => [
      admin,
      { productId: family.id, variants: [{ values: ['L'], sku: `SKU-${next()}`, price: 300 }] },
    ],
    adjustStock: ({ admin, family }) => [
      admin,
      { productId: family.variantId, delta: -1, reason: 'counted', idempotencyKey: `${family.variantId} first` },
    ],
  },
  read: async (rows) => ({
    ...(await readTrade(rows, [rows.rival.caller, rows.cart.caller], [])),
    family: (await read(rows.client, FamilyState, { id: rows.family.id }, rows.admin)).product,
  }),
})

async function newFamily({ client, admin, next }: RaceShop): Promise<Family> {
  const variants = ['S', 'M'].map((size) => ({ values: [size], sku: `SKU-${next()}`, stock: 1 }))
  const shirt = { sku: `SKU-${next()}`, name: 'Shirt', price: 500, options: [{ name: 'Size', values: ['S', 'M', 'L'] }], variants }
  const { results, userErrors } = await client.mutate(CreateProducts, { products: [shirt] }, admin)
  const product = results?.[0]?.product
  const [variant] = product?.variants ?? []
  if (!product || !variant) throw refused('CreateProducts', userErrors)
  return { id: product.id, version: product.version, variantId: variant.id }
}

function onVariant({ admin, family }: Rows, more: object = {}): Call {
  return [admin, { id: family.variantId, expectedVersion: 1, ...more }]
}

function onProduct({ admin, family }: Rows, more: object): Call {
  return [admin, { id: family.id, expectedVersion: family.version, ...more }]
}
