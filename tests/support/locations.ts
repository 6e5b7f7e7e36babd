import { admin, codesOf, dataOf, openForTest } from '#kit/test/testing.ts'
import products from '#subgraphs/products/index.ts'

type Level = { location: { name: string }; onHand: number; held: number }
type Entry = { node: { kind: string; onHand: number; location: { name: string } } }

const create = 'mutation ($input: CreateProductInput!) { createProduct(input: $input) { product { id } } }'
export const createLocation = `
  mutation ($input: CreateStockLocationInput!) {
    createStockLocation(input: $input) { location { id name priority isMain version } userErrors { code } }
  }`
export const adjust = 'mutation ($input: AdjustStockInput!) { adjustStock(input: $input) { product { onHand } userErrors { code } } }'
export const where = `
  query ($id: ID!) {
    product(id: $id) {
      onHand held available availability
      stockByLocation { location { name } onHand held available }
      stockMovements(first: 100) { edges { node { kind onHand held location { name } } } }
    }
  }`

/** Opens products, to put stock at locations and to look what is where. */
export async function openLocations() {
  const open = await openForTest(products)
  let keys = 0
  const add = async (sku: string, stock: number): Promise<string> =>
    dataOf(await open.ask(admin(), create, { input: { name: sku, sku, price: 100, stock } })).createProduct.product.id
  const addLocation = async (name: string, priority = 0): Promise<string> =>
    dataOf(await open.ask(admin(), createLocation, { input: { name, priority } })).createStockLocation.location.id
  const put = async (productId: string, locationId: string, delta: number) => {
    keys += 1
    const input = { productId, locationId, delta, reason: 'delivered', idempotencyKey: `put ${keys}` }
    return codesOf(await open.ask(admin(), adjust, { input }))
  }
  const read = async (id: string) => dataOf(await open.ask(admin(), where, { id })).product
  const levels = async (id: string) =>
    Object.fromEntries(
      (await read(id)).stockByLocation.map(({ location, onHand, held }: Level) => [location.name, [onHand, held]]),
    ) as Record<string, number[]>
  const ledger = async (id: string): Promise<string[]> =>
    (await read(id)).stockMovements.edges.map(({ node }: Entry) => `${node.kind} ${node.onHand} ${node.location.name}`)
  const checkOut = (orderId: string, ...lines: [string, number][]) => {
    const wanted = lines.map(([productId, quantity]) => ({ productId, quantity }))
    return open.receive({ type: 'cart.checked-out', orderId, cartId: 'cart_1', cartVersion: 1, lines: wanted })
  }
  return { ...open, add, addLocation, put, levels, ledger, checkOut }
}
