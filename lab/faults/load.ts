import { setTimeout as sleep } from 'node:timers/promises'
import type { Told } from './buyer.ts'
import { runCheckouts } from './checkouts.ts'
import { type Notes, openNotes } from './notes.ts'
import { askOnce, type Question, type Sample, steadily } from './probe.ts'
import type { Stage } from './stage.ts'

/** A light load: so many checkouts and so many simple queries begin each second, however long the last ones take. */
export type Rates = { checkouts: number; queries: number }

/** Everything that was asked, once for each time it was sent. */
export type Asked = { operation: string; at: number; ms: number; codes: string[] }

/** What came of a load: what clients were told, and all that was asked. */
export type Loaded = { told: Told[]; asked: Asked[] }

/** How long the load runs before anything is done, until its connections and code are warm. */
const warmUpMs = 3000

/** Does something under a light load. What has begun comes to its end first, also when it throws. */
export async function underLoad<T>(stage: Stage, seed: string, rates: Rates, work: () => Promise<T>): Promise<Loaded & { result: T }> {
  const [notes, told, samples] = [openNotes(), [] as Told[], [] as Sample[]]
  let number = 0
  const checkOut = async () => {
    number += 1
    const load = { url: stage.shop.url, seed: `${seed}-${number}`, checkouts: 1, atOnce: 1, goods: stage.goods, notes }
    told.push(...(await runCheckouts(load)))
  }
  const loads = [steadily(rates.checkouts, checkOut), steadily(rates.queries, askInTurn(stage, samples))]
  const end = () => Promise.all(loads.map((load) => load.stop()))
  const result = await sleep(warmUpMs).then(work).finally(end)
  return { result, told, asked: [...askedIn(notes), ...samples.map(askedOf)] }
}

function queries(productId: string): Question[] {
  return [
    { name: 'page of products', query: '{ products(first: 10) { edges { node { id name price { amount } available } } } }' },
    { name: 'product', query: 'query ($id: ID!) { product(id: $id) { id name available } }', variables: { id: productId } },
    { name: 'everything of mine', query: '{ me { id orders(first: 3) { edges { node { id status payments { id } } } } cart { id } } }' },
  ]
}

function askInTurn({ goods, shop, askAsAdmin }: Stage, samples: Sample[]) {
  const [page, product, mine] = queries(goods.scarce.id) as [Question, Question, Question]
  const asks = [() => askOnce(shop.url, page), () => askOnce(shop.url, product), () => askAsAdmin(mine)]
  let turn = 0
  return async () => void samples.push(await (asks[turn++ % asks.length] as () => Promise<Sample>)())
}

function askedIn({ requests }: Notes): Asked[] {
  return requests.map(({ operation, at, ms, outcome, answered }) => ({ operation, at, ms, codes: answered ? [] : outcome.split('+') }))
}

function askedOf({ name, at, ms, codes }: Sample): Asked {
  return { operation: name, at, ms, codes }
}
