import { join } from 'node:path'
import { createBuyer } from '#lab/buyer.ts'
import { keeper } from '#lab/checkouts/goods.ts'
import { type Client, createClient } from '#lab/client.ts'
import { CreateProduct } from '#lab/documents/documents.generated.ts'
import { inParallel } from '#lab/pool.ts'
import { type Account, customer, signedIn } from '#lab/session.ts'
import { overInject } from '#lab/transport.ts'
import { goodsOf } from './catalogue.ts'

/** What a shop of the bench begins with. */
export type Sizes = { products: number; customers: number; ordersOfEach: number }

const atOnce = 8

/** Fills an empty folder with a shop of the code of a checkout: an admin, products, and customers who have bought. */
export async function fillShop(root: string, dataDir: string, { products, customers, ordersOfEach }: Sizes): Promise<void> {
  const shop = await openShopOf(root, dataDir)
  try {
    const client = createClient({ transport: overInject(shop.router.app) })
    const ids = await addGoods(client, products)
    await shop.untilIdle(60_000)
    await inParallel(Array(customers).keys(), atOnce, (number) => buyOften(client, number, ids, ordersOfEach))
    await shop.untilIdle(60_000)
  } finally {
    await shop.close()
  }
}

/** A customer of a shop of the bench, by number. All have the same password. */
export function accountOf(number: number): Account {
  return { email: `customer-${number}@example.com`, password: 'a-long-password-of-customers' }
}

/** The name of a customer. */
export function nameOf(number: number): string {
  return `Customer ${number}`
}

/** Opens the shop of a checkout in this process, with an admin. */
export async function openShopOf(root: string, dataDir: string, options: { onStatement?: (sql: string) => void } = {}) {
  const load = <Module>(file: string) => import(join(root, file)) as Promise<Module>
  const { openShop } = await load<typeof import('#app/shop.ts')>('app/shop.ts')
  const { readConfig } = await load<typeof import('#kit/config.ts')>('kit/config.ts')
  const { makeKeeper } = await load<typeof import('#lab/checkouts/goods.ts')>('lab/checkouts/goods.ts')
  const config = readConfig({ NODE_ENV: 'test', SEED: '0', LOG_LEVEL: 'error', DATA_DIR: dataDir })
  const shop = await openShop({ config, synchronous: 'OFF', ...options })
  await makeKeeper(shop, createClient({ transport: overInject(shop.router.app) }))
  return shop
}

/** Adds the products of the catalogue. Returns their ids. */
export async function addGoods(client: Client, count: number): Promise<string[]> {
  const admin = signedIn(client, keeper)
  const ids: string[] = []
  await inParallel(goodsOf(count), atOnce, async (good) => {
    const { product } = await client.mutate(CreateProduct, good, admin)
    if (product) ids.push(product.id)
  })
  return ids
}

async function buyOften(client: Client, number: number, ids: string[], times: number): Promise<void> {
  const buyer = createBuyer(client, customer(client, accountOf(number), nameOf(number)))
  for (let time = 0; time < times; time += 1) {
    const chosen = [0, 1, 2].map((line) => ids[(number * 31 + time * 7 + line) % ids.length] ?? '')
    const cart = await buyer.fill([...new Set(chosen)].map((productId) => ({ productId, quantity: 1 + (time % 3) })))
    const { order } = await buyer.place(cart, { idempotencyKey: `order ${time}` })
    await buyer.pay(order.id, { idempotencyKey: `payment ${time}` })
  }
}
