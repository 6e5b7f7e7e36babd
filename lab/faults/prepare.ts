import { openShop, type Shop } from '#app/shop.ts'
import { readConfig } from '#kit/config.ts'
import { nobody } from '#kit/context.ts'
import { makeAdmin } from '#subgraphs/users/admins.ts'

/** What clients buy: a product, with what was there before the first of them came. */
export type Product = { id: string; sku: string; price: number; stock: number }

/** The goods of a shop: plenty of some, and one that not everybody gets. */
export type Goods = { plenty: Product[]; scarce: Product }

/** Who keeps the shop. */
export const keeper = { email: 'keeper@example.com', password: 'a-long-password' }

const register = 'mutation ($input: RegisterInput!) { register(input: $input) { userErrors { code } } }'
const create = 'mutation ($input: CreateProductInput!) { createProduct(input: $input) { product { id } userErrors { code } } }'

const system = { ...nobody, sub: 'system', permissions: ['PRODUCTS_WRITE', 'STOCK_WRITE'] as const }

/** Makes a shop in an empty folder, with an admin and goods, while nothing else uses it. */
export async function prepareShop(dataDir: string, scarceUnits: number): Promise<Goods> {
  const shop = await openShop({ config: readConfig({ NODE_ENV: 'test', SEED: '0', LOG_LEVEL: 'error', DATA_DIR: dataDir }) })
  try {
    await addKeeper(shop)
    const goods = await addGoods(shop, scarceUnits)
    await shop.untilIdle()
    return goods
  } finally {
    await shop.close()
  }
}

async function addKeeper(shop: Shop) {
  await ask(shop, 'auth', register, { ...keeper, displayName: 'Keeper' })
  await shop.untilIdle()
  await makeAdmin(shop.subgraph('users').context({ caller: nobody, requestId: 'prepare' }), keeper.email)
}

async function ask(shop: Shop, subgraph: string, query: string, input: object) {
  const caller = { ...system, permissions: [...system.permissions] }
  const { data, errors } = await shop.subgraph(subgraph).execute({ query, variables: { input } }, { caller, requestId: 'prepare' })
  if (errors) throw new Error(`The shop could not be prepared: ${JSON.stringify(errors)}`)
  return data as { createProduct?: { product: { id: string } | null } }
}

async function addGoods(shop: Shop, scarceUnits: number): Promise<Goods> {
  return {
    plenty: await Promise.all([199, 250, 425, 995, 1275, 2550].map((price, at) => addProduct(shop, `PLENTY-${at}`, price, 1_000_000))),
    scarce: await addProduct(shop, 'SCARCE', 500, scarceUnits),
  }
}

async function addProduct(shop: Shop, sku: string, price: number, stock: number): Promise<Product> {
  const { createProduct } = await ask(shop, 'products', create, { name: sku, sku, price, stock })
  return { id: createProduct?.product?.id ?? '', sku, price, stock }
}
