import { setTimeout as sleep } from 'node:timers/promises'
import type { Acknowledged } from '#lab/acknowledged.ts'
import { createBuyer } from '#lab/buyer.ts'
import { type Caller, type Client, createClient } from '#lab/client.ts'
import type { CartLineInput as CartLine } from '#lab/documents/documents.generated.ts'
import type { Meter } from '#lab/meter.ts'
import { inParallel } from '#lab/pool.ts'
import { type Random, randomOf } from '#lab/random.ts'
import { customer, guest } from '#lab/session.ts'
import { overHttp } from '#lab/transport.ts'
import type { Goods } from './goods.ts'
import { scenarioAt } from './scenarios.ts'

/** One buyer's checkout, with all that the shop acknowledged. `gaveUp` is why the buyer stopped before the end was known. */
export type Checkout = { buyer: string; scenario: string; acknowledged: Acknowledged; gaveUp?: string }

/** A load of checkouts through the public graph. */
export type Load = {
  /** What buyers, carts and cards are drawn from: the same text is the same load. Once for each shop, as buyers are named by it. */
  seed: string
  checkouts: number
  /** How many buyers are in the shop at once. */
  atOnce: number
  /** The time between the arrivals of two buyers, in ms, as far as `atOnce` permits; 0 unless given. */
  paceMs?: number
  /** Receives every request. */
  meter: Meter
  /** Ends the load early. */
  isEnough?: () => boolean
  /** Called after each checkout. */
  onEnd?: (done: number) => void
}

const timeoutMs = 10_000
/** How many of a hundred buyers have an account, and how many want the scarce product. */
const [customers, wantScarce] = [20, 10]

/** Lets guests and new customers buy, with every kind of card; some of them cancel. Returns every checkout. */
export async function runCheckouts({ url, goods }: { url: string; goods: Goods }, load: Load): Promise<Checkout[]> {
  const client = createClient({ transport: overHttp(url, timeoutMs), record: load.meter.record })
  const [done, begun] = [[] as Checkout[], Date.now()]
  await inParallel(numbersOf(load), load.atOnce, async (number) => {
    await sleep(Math.max(0, begun + (number - 1) * (load.paceMs ?? 0) - Date.now()))
    done.push(await checkOut(client, load.seed, goods, number))
    load.onEnd?.(done.length)
  })
  return done
}

function* numbersOf({ checkouts, isEnough = () => false }: Load) {
  for (let number = 1; number <= checkouts && !isEnough(); number += 1) yield number
}

async function checkOut(client: Client, seed: string, goods: Goods, number: number): Promise<Checkout> {
  const random = randomOf(`${seed}/${number}`)
  const [name, scenario] = [`client-${number}`, scenarioAt(random())]
  const buyer = createBuyer(client, callerOf(client, seed, name, random))
  const checkout = { buyer: name, scenario: scenario.name, acknowledged: buyer.acknowledged }
  try {
    const { order } = await buyer.place(await buyer.fill(linesOf(goods, random)))
    if (order.status === 'AWAITING_PAYMENT') await scenario.run(buyer, order)
    return checkout
  } catch (error) {
    return { ...checkout, gaveUp: error instanceof Error ? error.message : String(error) }
  }
}

function callerOf(client: Client, seed: string, name: string, random: Random): Caller {
  if (random() * 100 >= customers) return guest(seed, name)
  return customer(client, { email: `${name}@${seed}.example`.toLowerCase(), password: 'a-long-password' }, 'Client')
}

function linesOf({ plenty, scarce }: Goods, random: Random): CartLine[] {
  const some = plenty.filter(() => random() < 0.3)
  const chosen = [...(random() * 100 < wantScarce ? [scarce] : []), ...some]
  const products = chosen.length > 0 ? chosen : plenty.slice(0, 1)
  return products.map(({ id }) => ({ productId: id, quantity: 1 + Math.floor(random() * 3) }))
}
