import { refused } from '#lab/client.ts'
import { AdjustStock, CreateStockLocation, LocatedState, StockLocations } from '#lab/documents/documents.generated.ts'
import { type Call, scenario } from './scenario.ts'
import type { RaceShop } from './shop.ts'
import { cancel, type Filled, fill, newProduct, type Placed, placed, placeOrder } from './shopping.ts'
import { read, readTrade } from './state.ts'

type Located = { productId: string; locationId: string; order: Placed; rival: Filled; cart: Filled }
type Rows = Located & RaceShop

/** A product of which a unit is left at each of two locations: an order holds one of them, and two others want both. */
export const locationRaces = scenario<Located>({
  name: 'location',
  begin,
  acts: {
    placeOrder: ({ rival }) => placeOrder(rival, 'first'),
    'placeOrder:rival': ({ cart }) => placeOrder(cart, 'first'),
    cancelOrder: ({ order }) => cancel(order, 'first'),
    adjustStock: (rows) => adjust(rows, rows.locationId, -1),
    'adjustStock:main': (rows) => adjust(rows, 'main', -1),
    transferStock: (rows) => transfer(rows, { fromId: rows.locationId, toId: 'main' }),
    'transferStock:back': (rows) => transfer(rows, { fromId: 'main', toId: rows.locationId }),
  },
  read: async (rows) => ({
    ...(await readTrade(rows, [rows.order.caller, rows.rival.caller, rows.cart.caller], [rows.productId])),
    located: (await read(rows.client, LocatedState, { id: rows.productId }, rows.admin)).product?.stockByLocation,
  }),
})

async function begin(shop: RaceShop): Promise<Located> {
  const { client, admin, next } = shop
  const [productId, locationId] = [await newProduct(shop, 'Last', 500, 1), await leedsOf(shop)]
  const input = { productId, locationId, delta: 1, reason: 'delivered', idempotencyKey: `located ${next()}` }
  const { userErrors } = await client.mutate(AdjustStock, input, admin)
  if (userErrors.length > 0) throw refused('AdjustStock', userErrors)
  const one = () => fill(shop, { [productId]: 1 })
  return { productId, locationId, order: await placed(shop, await one()), rival: await one(), cart: await one() }
}

/** All rows share the location, as a shop has a hundred at most. */
async function leedsOf({ client, admin }: RaceShop): Promise<string> {
  const known = (await client.ask(StockLocations, {}, admin))?.find(({ name }) => name === 'Leeds')
  if (known) return known.id
  const { location, userErrors } = await client.mutate(CreateStockLocation, { name: 'Leeds', priority: 1 }, admin)
  if (!location) throw refused('CreateStockLocation', userErrors)
  return location.id
}

function adjust({ admin, productId }: Rows, locationId: string, delta: number): Call {
  return [admin, { productId, locationId, delta, reason: 'counted', idempotencyKey: `${productId} ${locationId}` }]
}

function transfer({ admin, productId }: Rows, ends: { fromId: string; toId: string }): Call {
  return [admin, { productId, ...ends, quantity: 1, reason: 'moved', idempotencyKey: `${productId} from ${ends.fromId}` }]
}
