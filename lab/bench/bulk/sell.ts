import { accountOf, addGoods, nameOf, openShopOf } from '#lab/bench/fill.ts'
import { createBuyer } from '#lab/buyer.ts'
import { type Caller, type Client, createClient } from '#lab/client.ts'
import { OrderLines } from '#lab/documents/documents.generated.ts'
import { customer, guest } from '#lab/session.ts'
import { overInject } from '#lab/transport.ts'

/** How many products the template has. */
export const templateProducts = 20

/** An order of the template: how many lines it has, who buys, and whether a unit goes back. */
type Shape = { lines: number; isGuest?: true; isReturned?: true }

const shapes: Shape[] = [
  ...[1, 2, 3, 4].map((lines) => ({ lines })),
  ...[1, 2, 3].map((lines): Shape => ({ lines, isGuest: true })),
  { lines: 3, isReturned: true },
]

/** Sells in an empty folder, through the graph, what is copied later: products, a customer, and an order of each shape. */
export async function sellTemplate(root: string, dataDir: string): Promise<void> {
  const shop = await openShopOf(root, dataDir)
  try {
    const client = createClient({ transport: overInject(shop.router.app) })
    const ids = await addGoods(client, templateProducts)
    await shop.untilIdle(60_000)
    const buyer = customer(client, accountOf(0), nameOf(0))
    for (const [at, shape] of shapes.entries()) await buy(client, shape.isGuest ? guest('bulk', String(at)) : buyer, shape, at, ids)
    await shop.untilIdle(60_000)
  } finally {
    await shop.close()
  }
}

async function buy(client: Client, caller: Caller, { lines, isReturned }: Shape, at: number, ids: string[]): Promise<void> {
  const buyer = createBuyer(client, caller)
  const chosen = ids.slice(at, at + lines)
  const cart = await buyer.fill(chosen.map((productId, line) => ({ productId, quantity: 1 + ((at + line) % 3) })))
  const { order } = await buyer.place(cart, { idempotencyKey: `order ${at}` })
  await buyer.pay(order.id, { idempotencyKey: `payment ${at}` })
  if (!isReturned) return
  const placed = await client.ask(OrderLines, { id: order.id }, caller)
  const [line] = placed?.lines ?? []
  await buyer.cancel(order.id, { lines: [{ lineId: line?.id ?? '', quantity: 1 }] })
}
