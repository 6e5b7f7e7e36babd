import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createBuyer } from '#lab/buyer.ts'
import { keeper, prepareShop } from '#lab/checkouts/goods.ts'
import { startOneProcess } from '#lab/checkouts/one-process.ts'
import { type Caller, type Client, createClient, refused } from '#lab/client.ts'
import { CreateProduct } from '#lab/documents/documents.generated.ts'
import { inParallel } from '#lab/pool.ts'
import { customer, guest, signedIn } from '#lab/session.ts'
import { overHttp } from '#lab/transport.ts'

/** A shop in a process of its own, with a customer who has many orders and one very large one, and a guest. */
export type LargeShop = {
  url: string
  client: Client
  customer: Caller
  guest: Caller
  productIds: string[]
  largeOrderId: string
  stop: () => Promise<void>
}

export type Sizes = { orders: number; lines: number }

const timeoutMs = 60_000
const account = { email: 'collector@example.com', password: 'of-teapots-and-lanterns' }

/** Starts a shop, and trades in it until it has what an attacker would want to ask for. */
export async function startLargeShop({ orders, lines }: Sizes): Promise<LargeShop> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bazaar-costs-'))
  console.error('Filling a shop …')
  await prepareShop(dataDir, 1)
  const { url, stop } = await startOneProcess(dataDir)
  const client = createClient({ transport: overHttp(url, timeoutMs) })
  const productIds = await addProducts(client, lines)
  const collector = customer(client, account, 'Collector')
  for (let order = 0; order < orders - 1; order += 1)
    await buy(client, collector, productIds.slice(order % 5, (order % 5) + 5), `order-${order}`)
  const largeOrderId = await buy(client, collector, productIds, 'large')
  const visitor = guest('costs', 'visitor')
  await buy(client, visitor, productIds.slice(0, 5), 'visitor')
  const end = () => stop().finally(() => rmSync(dataDir, { recursive: true, force: true }))
  return { url, client, customer: collector, guest: visitor, productIds, largeOrderId, stop: end }
}

async function addProducts(client: Client, count: number): Promise<string[]> {
  const admin = signedIn(client, keeper)
  const ids: string[] = []
  const description = 'A thing for the home, made of oak and brass, and pleasant to look at. '.repeat(3)
  await inParallel(Array(count).keys(), 8, async (number) => {
    const input = { sku: `THING-${number}`, name: `Thing number ${number} of oak`, description, price: 500, stock: 1_000_000 }
    const { product, userErrors } = await client.mutate(CreateProduct, input, admin)
    if (!product) throw refused('CreateProduct', userErrors)
    ids.push(product.id)
  })
  return ids
}

/** Fills a cart, orders it and pays. Returns the order's id. */
async function buy(client: Client, caller: Caller, productIds: string[], key: string): Promise<string> {
  const buyer = createBuyer(client, caller)
  const cart = await buyer.fill(productIds.map((productId) => ({ productId, quantity: 1 })))
  const { order } = await buyer.place(cart, { idempotencyKey: key })
  await buyer.pay(order.id, { idempotencyKey: key })
  return order.id
}
