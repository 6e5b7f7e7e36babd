import { openShop, type Shop } from '#app/shop.ts'
import { readConfig } from '#kit/config.ts'
import { nobody } from '#kit/context.ts'
import { type Caller, type Client, createClient, refused } from '#lab/client.ts'
import { CreateProduct } from '#lab/documents/documents.generated.ts'
import { register, signedIn } from '#lab/session.ts'
import { overInject } from '#lab/transport.ts'
import { makeAdmin } from '#subgraphs/users/admins.ts'

/** A product, with its stock before the first buyer came. */
export type Product = { id: string; sku: string; price: number; stock: number }

/** What a shop sells: plenty of some products, and one that may sell out. */
export type Goods = { plenty: Product[]; scarce: Product }

/** The account of the shop's admin. */
export const keeper = { email: 'keeper@example.com', password: 'a-long-password' }

const plentyUnits = 1_000_000

/** Creates a shop in an empty folder, with an admin and goods. Nothing else may use the folder meanwhile. */
export async function prepareShop(dataDir: string, scarceUnits: number): Promise<Goods> {
  const shop = await openShop({ config: readConfig({ NODE_ENV: 'test', SEED: '0', LOG_LEVEL: 'error', DATA_DIR: dataDir }) })
  try {
    const client = createClient({ transport: overInject(shop.router.app) })
    await makeKeeper(shop, client)
    const goods = await addGoods(client, signedIn(client, keeper), scarceUnits)
    await shop.untilIdle()
    return goods
  } finally {
    await shop.close()
  }
}

/** Creates the account of the shop's admin. */
export async function makeKeeper(shop: Shop, client: Client): Promise<void> {
  await register(client, keeper, 'Keeper')
  await shop.untilIdle()
  await makeAdmin(shop.subgraph('users').context({ caller: nobody, requestId: 'prepare' }), keeper.email)
  await shop.untilIdle()
}

/** Adds goods to a shop that has none. */
export async function addGoods(client: Client, admin: Caller, scarceUnits: number): Promise<Goods> {
  const add = async (sku: string, price: number, stock: number): Promise<Product> => {
    const { product, userErrors } = await client.mutate(CreateProduct, { name: sku, sku, price, stock }, admin)
    if (!product) throw refused('CreateProduct', userErrors)
    return { id: product.id, sku, price, stock }
  }
  const plenty = await Promise.all([199, 250, 425, 995, 1275, 2550].map((price, at) => add(`PLENTY-${at}`, price, plentyUnits)))
  return { plenty, scarce: await add('SCARCE', 500, scarceUnits) }
}
