import { createBuyer } from '#lab/buyer.ts'
import type { Caller } from '#lab/client.ts'
import { type BasketFragment as Basket, FillCart } from '#lab/documents/documents.generated.ts'
import { megabytes } from '#lab/figures.ts'
import { inParallel } from '#lab/pool.ts'
import { atMost, type Statement, same } from '#lab/proof.ts'
import { guest } from '#lab/session.ts'
import { openSweepShop, type SweepShop } from './sweep/shop.ts'

type Options = { orders: number; carts: number; lines: number }
type Bytes = { before: number; filled: number; refused: number; full: number; after: number }
type Order = { cart: Basket; caller: Caller }

/** Longer than anything that ended is kept. */
const days = 40
const paidOrders = 200
const atOnce = 8
/** Each guest places so many of the orders: its cart comes back each time. */
const ordersOfGuest = 50
const mostTimes = 1.1
/** What an order at a wrong price may leave in all databases, until it is swept. */
const mostBytes = 3_500

/** Leaves refused orders and abandoned carts behind, lets the time pass, and compares the databases with those before. */
export async function attackSweep({ orders, carts, lines }: Options): Promise<Statement[]> {
  const shop = await openSweepShop(lines + 1)
  try {
    await sell(shop)
    await shop.passDays(days)
    const before = shop.bytes()
    const half = Math.ceil(orders / 2)
    const dear = await fillCarts(shop, 'price', linesOf(shop, lines), half)
    const scarce = await fillCarts(shop, 'stock', [...linesOf(shop, lines - 1), soldOut(shop)], orders - half)
    const filled = shop.bytes()
    const wrongPrice = await refuse(shop, dear, 'PRICE_CHANGED', { expectedTotal: 1 })
    const refused = shop.bytes()
    const short = await refuse(shop, scarce, 'OUT_OF_STOCK', {})
    await inParallel(Array.from({ length: carts }).keys(), atOnce, (at) => fillCarts(shop, `abandoned ${at}`, linesOf(shop, lines), 1))
    await shop.untilIdle()
    const full = shop.bytes()
    await shop.passDays(days)
    const sizes = { before, filled, refused, full, after: shop.bytes() }
    return [
      same('orders refused for their price', half, wrongPrice),
      same('orders refused for their stock', orders - half, short),
      ...statementsOf(sizes, half),
    ]
  } finally {
    await shop.close()
  }
}

/** What must be true of the sizes of all databases together. */
export function statementsOf({ before, filled, refused, full, after }: Bytes, wrongPrices: number): Statement[] {
  const each = (refused - filled) / wrongPrices
  return [
    { what: 'databases before, and full of what ended', holds: full > before, says: `${megabytes(before)}, ${megabytes(full)}` },
    atMost('bytes that an order at a wrong price leaves until it is swept', Math.round(each), mostBytes),
    atMost('databases after the sweep over those before', after / before, mostTimes, (times) => `${times.toFixed(3)} ×`),
  ]
}

async function sell(shop: SweepShop): Promise<void> {
  await inParallel(Array.from({ length: paidOrders }).keys(), atOnce, async (at) => {
    const buyer = createBuyer(shop.client, guest('paid', String(at)))
    const { order } = await buyer.place(await buyer.fill(linesOf(shop, Math.min(20, shop.products.length - 1))))
    await buyer.pay(order.id)
  })
  await shop.untilIdle()
}

/** Fills as many carts as so many orders need, and returns the cart of each order. */
async function fillCarts(shop: SweepShop, name: string, lines: ReturnType<typeof linesOf>, count: number): Promise<Order[][]> {
  return Array.fromAsync(Array(Math.ceil(count / ordersOfGuest)).keys(), async (at) => {
    const caller = guest(name, String(at))
    const { cart } = await shop.client.mutate(FillCart, { lines }, caller)
    if (!cart) throw new Error('A cart was refused.')
    return Array(Math.min(ordersOfGuest, count - at * ordersOfGuest)).fill({ cart, caller })
  })
}

/** Places orders, and returns how many were refused with this code. */
async function refuse(shop: SweepShop, carts: Order[][], code: string, placing: { expectedTotal?: number }): Promise<number> {
  let refused = 0
  await inParallel(carts, atOnce, async (orders) => {
    for (const [at, { cart, caller }] of orders.entries()) {
      const { userErrors } = await createBuyer(shop.client, caller).place(cart, { idempotencyKey: `order ${at}`, ...placing })
      if (userErrors[0]?.code === code) refused += 1
      // the cart comes back a moment after the refusal
      await shop.untilIdle()
    }
  })
  return refused
}

function linesOf({ products }: SweepShop, count: number) {
  return products.slice(0, count).map((productId) => ({ productId, quantity: 1 }))
}

function soldOut({ products }: SweepShop) {
  return { productId: products.at(-1) ?? '', quantity: 1 }
}
