import { openShop } from '#app/shop.ts'
import { readConfig } from '#kit/config.ts'
import { type Buyer, createBuyer } from '#lab/buyer.ts'
import { addGoods, type Goods, keeper, makeKeeper } from '#lab/checkouts/goods.ts'
import { type Caller, type Client, createClient, refused } from '#lab/client.ts'
import { buyingIn, setPriceIn } from '#lab/currencies.ts'
import {
  AdjustStock,
  CreateStockLocation,
  DeleteAccount,
  DeleteProduct,
  MoveOrder,
  NoteOnPayment,
  OrderLines,
  OrderVersion,
  RefundPayment,
  UpdateProduct,
} from '#lab/documents/documents.generated.ts'
import { type Reconciled, reconcile } from '#lab/reconciliation.ts'
import { customer, guest, signedIn } from '#lab/session.ts'
import { overInject } from '#lab/transport.ts'

/** A shop in which everything has happened that can happen to an order, and nothing is under way. */
export type TradedShop = { dataDir: string; compare: () => Promise<Reconciled>; close: () => Promise<void> }

type Trading = { client: Client; admin: Caller; goods: Goods; passTime: (minutes: number) => Promise<void> }
type Trade = (buyer: Buyer, trading: Trading) => Promise<unknown>

const always = { from: '2020-01-01T00:00:00Z', to: '2100-01-01T00:00:00Z' }
/** Longer than an unpaid order waits, and than anything counts as under way. */
const longMinutes = 45

/** Every way in which an order can end, each by a buyer of its own. */
const trades: Record<string, Trade> = {
  paid: async (buyer, { goods }) => buyPlenty(buyer, goods, 3),
  delivered: async (buyer, { client, admin, goods }) => {
    const orderId = await buyPlenty(buyer, goods, 2)
    for (const status of ['PROCESSING', 'SHIPPED', 'DELIVERED'] as const) {
      const expectedVersion = (await client.ask(OrderVersion, { id: orderId }, admin))?.version ?? 0
      await client.mutate(MoveOrder, { orderId, status, expectedVersion }, admin)
    }
  },
  'cancelled in part': async (buyer, { client, admin, goods }) => {
    const orderId = await buyPlenty(buyer, goods, 3)
    const line = (await client.ask(OrderLines, { id: orderId }, admin))?.lines[0]
    await buyer.cancel(orderId, { lines: [{ lineId: line?.id ?? '', quantity: 1 }], reason: 'too many' })
  },
  'cancelled whole': async (buyer, { goods }) => buyer.cancel(await buyPlenty(buyer, goods, 2)),
  refunded: async (buyer, { client, admin, goods }) => {
    await buyPlenty(buyer, goods, 2)
    const paymentId = [...buyer.acknowledged.payments.keys()][0] ?? ''
    await client.mutate(RefundPayment, { paymentId, amount: 100, reason: 'goodwill', idempotencyKey: 'goodwill' }, admin)
    await client.mutate(NoteOnPayment, { paymentId, expectedVersion: 1, note: 'by phone', reference: 'CASE-7' }, admin)
  },
  declined: async (buyer, { goods }) => {
    const orderId = await placePlenty(buyer, goods, 1)
    await buyer.pay(orderId, { method: 'tok_decline' })
    await buyer.pay(orderId)
  },
  'out of stock': async (buyer, { goods }) => placeOne(buyer, goods.scarce.id, goods.scarce.stock + 1),
  closed: async (buyer, { goods }) => buyer.cancel(await placePlenty(buyer, goods, 2)),
  left: async (buyer, { goods }) => buyer.fill([{ productId: goods.scarce.id, quantity: 1 }]),
}

/** Opens a shop in an empty folder and trades in it, until nothing is under way and nothing has just happened. */
export async function openTradedShop(dataDir: string): Promise<TradedShop> {
  let aheadMs = 0
  const config = readConfig({ NODE_ENV: 'test', SEED: '0', LOG_LEVEL: 'silent', CURRENCIES: 'GBP,EUR', DATA_DIR: dataDir })
  const shop = await openShop({ config, synchronous: 'OFF', clock: () => new Date(Date.now() + aheadMs) })
  const client = createClient({ transport: overInject(shop.router.app) })
  const passTime = async (minutes: number) => {
    await shop.untilIdle()
    aheadMs += minutes * 60_000
    await shop.subgraph('orders').runTask('expireOrders')
    await shop.untilIdle()
  }
  await makeKeeper(shop, client)
  const admin = signedIn(client, keeper)
  const goods = await addGoods(client, admin, 5)
  await shop.untilIdle()
  await tradeAll({ client, admin, goods, passTime })
  return { dataDir, compare: () => reconcile(client, always, admin), close: shop.close }
}

async function tradeAll(trading: Trading): Promise<void> {
  const { client, admin, goods, passTime } = trading
  for (const [name, trade] of Object.entries(trades)) {
    await trade(createBuyer(client, guest('edits', name)), trading)
    await trade(
      createBuyer(client, customer(client, { email: `${name.replaceAll(' ', '-')}@example.com`, password: 'rather-long-words' }, name)),
      trading,
    )
  }
  const expired = createBuyer(client, guest('edits', 'expired'))
  await placePlenty(expired, goods, 1)
  await buyInEuros(trading)
  await buyElsewhere(trading)
  await changeGoods(trading)
  const leaver = customer(client, { email: 'leaver@example.com', password: 'rather-long-words' }, 'Leaver')
  await buyPlenty(createBuyer(client, leaver), goods, 1)
  await client.mutate(DeleteAccount, { confirm: true }, leaver)
  await passTime(longMinutes)
  await placePlenty(createBuyer(client, guest('edits', 'unpaid')), goods, 2)
  await client.mutate(AdjustStock, { productId: goods.scarce.id, delta: 3, reason: 'delivery', idempotencyKey: 'delivery' }, admin)
  await passTime(2)
}

async function buyInEuros({ client, admin, goods }: Trading): Promise<void> {
  for (const { id } of goods.plenty.slice(0, 2)) await setPriceIn('EUR', { client, admin, id, price: 700 })
  const buyer = createBuyer(client, buyingIn(guest('edits', 'euros'), 'EUR'))
  await buyer.pay(await placePlenty(buyer, goods, 1, { currency: 'EUR' }))
}

/** An order of units at another location than the main one. */
async function buyElsewhere({ client, admin, goods }: Trading): Promise<void> {
  const { location, userErrors } = await client.mutate(CreateStockLocation, { name: 'Leeds', priority: -1 }, admin)
  if (!location) throw refused('CreateStockLocation', userErrors)
  const delivery = { locationId: location.id, delta: 5, reason: 'delivery' }
  for (const { id } of goods.plenty.slice(0, 2))
    await client.mutate(AdjustStock, { productId: id, ...delivery, idempotencyKey: `Leeds ${id}` }, admin)
  await buyPlenty(createBuyer(client, guest('edits', 'elsewhere')), goods, 1)
}

async function changeGoods({ client, admin, goods: { plenty } }: Trading): Promise<void> {
  const [cheaper, gone] = [plenty[4]?.id ?? '', plenty[5]?.id ?? '']
  await client.mutate(UpdateProduct, { id: cheaper, expectedVersion: 1, price: 1000, description: 'cheaper' }, admin)
  await client.mutate(DeleteProduct, { id: gone, expectedVersion: 1 }, admin)
}

async function buyPlenty(buyer: Buyer, goods: Goods, quantity: number): Promise<string> {
  const orderId = await placePlenty(buyer, goods, quantity)
  await buyer.pay(orderId)
  return orderId
}

async function placePlenty(buyer: Buyer, { plenty: [one, other] }: Goods, quantity: number, placing = {}): Promise<string> {
  const lines = [one, other].map((product, at) => ({ productId: product?.id ?? '', quantity: quantity + at }))
  return (await buyer.place(await buyer.fill(lines), placing)).order.id
}

async function placeOne(buyer: Buyer, productId: string, quantity: number): Promise<string> {
  return (await buyer.place(await buyer.fill([{ productId, quantity }]))).order.id
}
