import { setTimeout as sleep } from 'node:timers/promises'
import { type Caller, openShop, type Shop } from '#lab/legacy/client.ts'
import type { CartLine } from '#lab/legacy/operations.ts'
import { guestOf, openAccount, signedIn } from '#lab/legacy/session.ts'
import { inParallel } from '#lab/pool.ts'
import { type Random, randomOf } from '#lab/random.ts'
import { openBuyer, type Told } from './buyer.ts'
import type { Notes } from './notes.ts'
import type { Goods, Product } from './prepare.ts'
import { wayAt } from './ways.ts'

/** A load of checkouts through the public graph. */
export type Load = {
  url: string
  /** What clients, carts and cards are drawn from: the same text is the same load. Once for each shop, as clients are named by it. */
  seed: string
  checkouts: number
  /** How many clients are in the shop at once. */
  atOnce: number
  /** Each client comes so long after the one before, in ms, as far as `atOnce` lets him in; at once unless told. */
  paceMs?: number
  goods: Goods
  /** Where every request is noted. */
  notes: Notes
  /** Ends the load early. */
  enough?: () => boolean
  /** Called after each checkout. */
  ended?: (done: number) => void
}

const timeoutMs = 10_000
/** How many of a hundred clients have an account, and how many want what is scarce. */
const [customers, greedy] = [20, 10]

/**
 * Lets clients buy, each as one who does not give up: by guests and some new customers, with every kind of card, some of whom cancel.
 * Answers what each of them was told; what went wrong on the way is in `notes`.
 */
export async function runCheckouts(load: Load): Promise<Told[]> {
  const shop = openShop({ url: load.url, meter: load.notes, timeoutMs })
  const [told, begun] = [[] as Told[], Date.now()]
  await inParallel(numbersTo(load.checkouts, load.enough ?? (() => false)), load.atOnce, async (number) => {
    await sleep(Math.max(0, begun + (number - 1) * (load.paceMs ?? 0) - Date.now()))
    told.push(await checkOut(shop, load, number))
    load.ended?.(told.length)
  })
  return told
}

function* numbersTo(most: number, enough: () => boolean) {
  for (let number = 1; number <= most && !enough(); number += 1) yield number
}

async function checkOut(shop: Shop, { seed, goods }: Load, number: number): Promise<Told> {
  const random = randomOf(`${seed}/${number}`)
  const [name, way] = [`client-${number}`, wayAt(random())]
  const told: Told = { name, way: way.name, statuses: [], refusals: [], payments: new Map(), refunds: new Map() }
  try {
    const buyer = openBuyer({ shop, caller: callerOf(shop, seed, name, random), told }, wanted(goods, random))
    const order = await buyer.order()
    if (order.status === 'AWAITING_PAYMENT') await way.go(buyer, order)
  } catch (error) {
    told.gaveUp = reasonOf(error)
  }
  return told
}

function callerOf(shop: Shop, seed: string, name: string, random: Random): Caller {
  if (random() * 100 >= customers) return guestOf(seed, name)
  const account = { email: `${name}@${seed}.example`.toLowerCase(), password: 'a-long-password' }
  return signedIn(shop, account, () => openAccount(shop, account, 'Client'))
}

function wanted({ plenty, scarce }: Goods, random: Random): CartLine[] {
  const some = plenty.filter(() => random() < 0.3)
  const chosen = [...(random() * 100 < greedy ? [scarce] : []), ...some]
  const products = chosen.length > 0 ? chosen : plenty.slice(0, 1)
  return products.map(({ id }: Product) => ({ productId: id, quantity: 1 + Math.floor(random() * 3) }))
}

function reasonOf(error: unknown) {
  return error instanceof Error ? error.message : String(error)
}
