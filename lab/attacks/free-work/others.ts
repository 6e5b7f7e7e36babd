import { type Buyer, createBuyer } from '#lab/buyer.ts'
import { createClient, Refusal } from '#lab/client.ts'
import { steadily } from '#lab/pool.ts'
import { guest } from '#lab/session.ts'
import { overHttpFrom } from './from-address.ts'

type Line = { productId: string; quantity: number }

/** What came of one other's order: how it ended, and how long it took from the cart to the payment. */
export type Bought = { end: string; ms: number }

const triesMost = 3

/** Orders of others, once a second, each from an address of its own, until `stop`, which returns what came of them. */
export function letOthersBuy(url: string, lines: Line[]) {
  const bought: Bought[] = []
  let number = 0
  const load = steadily(1, async () => {
    number += 1
    const [begin, at] = [performance.now(), number]
    const end = await buy(url, lines, at).catch((error) => (error instanceof Refusal ? error.codes.join() : String(error)))
    bought.push({ end, ms: performance.now() - begin })
  })
  return { stop: () => load.stop().then(() => bought) }
}

async function buy(url: string, lines: Line[], at: number): Promise<string> {
  const client = createClient({ transport: overHttpFrom(url, `127.1.${at >> 8}.${at & 255}`) })
  const buyer = createBuyer(client, guest('other', String(at)))
  const { order, userErrors } = await place(buyer, lines)
  if (userErrors[0]) return userErrors[0].code
  const { orderStatus, status } = await buyer.pay(order.id)
  return orderStatus ?? status
}

// a request whose answer was late may still fill the cart: then the total is another one, and the shopper looks again
async function place(buyer: Buyer, lines: Line[], tries = 1): ReturnType<Buyer['place']> {
  const placed = await buyer.place(await buyer.fill(lines), { idempotencyKey: `order ${tries}` })
  return placed.userErrors[0]?.code === 'PRICE_CHANGED' && tries < triesMost ? place(buyer, lines, tries + 1) : placed
}
