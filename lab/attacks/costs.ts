import { setTimeout as sleep } from 'node:timers/promises'
import type { Caller } from '#lab/client.ts'
import { inMs, inWords, mostOf, number, quantileOf, timesEach } from '#lab/figures.ts'
import { atMost, none, type Statement } from '#lab/proof.ts'
import { randomOf } from '#lab/random.ts'
import { codesOf } from '#lab/transport.ts'
import { readyOperations } from '#router/operations.ts'
import { type LargeShop, type Sizes, startLargeShop } from './costs-shop.ts'
import { drawOperations } from './draw-operations.ts'

export type Options = Sizes & { operations: number; seed: string }

/** One operation, and what came of it. */
export type Tried = { query: string; status: number; ms: number; bytes: number; codes: string[] }

type Request = { query: string; variables?: object; caller?: Caller }

const maxMs = 250
const maxBytes = 1_000_000
const maxProbeMs = 100
const probePauseMs = 20
// what is drawn is GraphQL: what cannot be parsed has too many tokens
const refusals = ['QUERY_TOO_COMPLEX', 'GRAPHQL_PARSE_FAILED']
/** What a shopper may not see, and what is refused by the rules of the shop, is an answer too. */
const answers = ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'INVALID_INPUT']

/** Asks a shop for as much as its limits allow, with a probe beside it. */
export async function askForMuch({ operations, seed, ...sizes }: Options): Promise<Statement[]> {
  const shop = await startLargeShop(sizes)
  try {
    console.error(`Drawing ${operations} operations with the seed ${seed} …`)
    await warmUp(shop)
    const probe = startProbe(shop)
    const review = await tryEach(
      shop,
      reviewed.map((query) => ({ query, caller: shop.customer })),
    )
    const drawn = await tryEach(shop, requestsOf(shop, seed, operations))
    const probes = await probe.stop()
    return [...statementsOf(review, drawn, probes), ...(await stillAccepted(shop))]
  } finally {
    await shop.stop()
  }
}

/** What must be true of the operations of the review, of those that were drawn, and of the probe's times in ms. */
export function statementsOf(review: Tried[], drawn: Tried[], probes: number[]): Statement[] {
  const all = [...review, ...drawn]
  const answered = all.filter((one) => !isRefused(one))
  const [outcomes, refused] = [inWords(timesEach(drawn.map(outcomeOf))), all.filter(isRefused)]
  return [
    none("the review's lists that were neither refused nor answered within the limits", review.filter(isBeyond).map(described)),
    { what: `${number(drawn.length)} operations, as costly as the limits allow`, holds: drawn.length > 0, says: outcomes },
    none('of them, neither refused nor answered', drawn.filter(hasFailed).map(described)),
    atMost('slowest answer', mostOf(answered.map(({ ms }) => ms)), maxMs, inMs),
    atMost('slowest refusal', mostOf(refused.map(({ ms }) => ms)), maxMs, inMs),
    atMost('largest answer, in bytes', mostOf(all.map(({ bytes }) => bytes)), maxBytes),
    atMost(`p99 of ${number(probes.length)} probes beside them`, quantileOf(probes, 0.99), maxProbeMs, inMs),
  ]
}

/** The lists of the review: nested pages of a customer's orders, plain lists, and both with aliases. */
const reviewed = [
  `${'{ orders { edges { node { user '.repeat(3)}{ orders { edges { node { id status placedAt } } } }${' } } } }'.repeat(3)}`,
  '{ orders(first: 100) { edges { node { id lines { id name product { id name description price { amount currency } availability } } } } } }',
  `{ ${Array.from({ length: 19 }, (_, at) => `a${at}: orders { edges { node { id lines { id product { id name } } } } }`).join(' ')} }`,
  `{ me { orders(first: 100) { edges { node { id lines { id product { id name description } } timeline { id kind } } } } } }`,
]

const whole = `query Whole($id: ID!) { order(id: $id) { id status version total { amount currency } lines { id sku name quantity
  unitPrice { amount currency } lineTotal { amount currency } product { id name availability price { amount currency } } } } }`

function requestsOf(shop: LargeShop, seed: string, operations: number): Request[] {
  const random = randomOf(seed)
  const [order, product] = [`id: "${shop.largeOrderId}"`, `id: "${shop.productIds[0]}"`]
  const roots = {
    ...{ me: [''], orders: [''], order: [order], cart: [''], payments: [''], products: ['', 'sort: PRICE_DESC'], product: [product] },
    ...{ searchProducts: ['text: "thing"'], createCart: [''], updateProfile: ['input: { displayName: "Collector" }'] },
    clearCart: [''],
  }
  const callers = [shop.customer, shop.customer, shop.guest, undefined]
  return drawOperations(random, operations, roots).map((query, at) => {
    const caller = callers[at % callers.length]
    return { query, ...(caller && { caller }) }
  })
}

async function tryEach(shop: LargeShop, requests: Request[]): Promise<Tried[]> {
  const tried: Tried[] = []
  for (const request of requests) tried.push(await tryOne(shop.url, request))
  return tried
}

async function tryOne(url: string, { query, variables = {}, caller }: Request): Promise<Tried> {
  const headers = { 'content-type': 'application/json', ...(await caller?.headers()) }
  const start = performance.now()
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) })
  const text = await response.text()
  const ms = performance.now() - start
  const { errors = [] } = JSON.parse(text)
  return { query, status: response.status, ms, bytes: text.length, codes: [...new Set(codesOf({ errors }))] }
}

/** The code that a client runs first is compiled first. */
async function warmUp(shop: LargeShop): Promise<void> {
  for (let time = 0; time < 5; time += 1)
    await tryOne(shop.url, { query: whole, variables: { id: shop.largeOrderId }, caller: shop.customer })
}

/** Asks, as a guest of its own, for what a shop's first page shows, again and again. `stop` returns how long each took, in ms. */
function startProbe({ url, guest }: LargeShop) {
  const times: number[] = []
  let isRunning = true
  const query = '{ products(first: 3) { edges { node { id name price { amount currency } availability } } } cart { id } }'
  const run = async () => {
    while (isRunning) {
      times.push((await tryOne(url, { query, caller: guest })).ms)
      await sleep(probePauseMs)
    }
  }
  const running = run()
  return {
    stop: async (): Promise<number[]> => {
      isRunning = false
      await running
      return times
    },
  }
}

/** What a shop's own pages ask for. */
async function stillAccepted(shop: LargeShop): Promise<Statement[]> {
  const ready = [...readyOperations('shopper'), ...readyOperations('admin')]
  const tried = await Promise.all(
    ready.map(async ({ name, document, variables }) => ({
      name,
      ...(await tryOne(shop.url, { query: document, variables: JSON.parse(variables) })),
    })),
  )
  const refused = tried.filter(({ codes }) => codes.some((code) => refusals.includes(code))).map(({ name }) => name)
  return [none(`refused of ${ready.length} ready operations`, refused), await readWhole(shop)]
}

async function readWhole(shop: LargeShop): Promise<Statement> {
  const { ms, bytes, codes } = await tryOne(shop.url, { query: whole, variables: { id: shop.largeOrderId }, caller: shop.customer })
  const what = `an order of ${number(shop.productIds.length)} lines is added, placed, paid, and read whole`
  return { what, holds: codes.length === 0, says: codes.join(' ') || `${number(bytes)} bytes in ${inMs(ms)}` }
}

function isRefused({ codes }: Tried): boolean {
  return codes.length === 1 && refusals.includes(codes[0] ?? '')
}

function hasFailed({ status, codes }: Tried): boolean {
  return status >= 500 || codes.some((code) => ![...refusals, ...answers].includes(code))
}

function isBeyond(one: Tried): boolean {
  return hasFailed(one) || one.ms > maxMs || one.bytes > maxBytes
}

function outcomeOf({ status, codes }: Tried): string {
  if (codes.length === 0) return 'answered'
  return refusals.includes(codes[0] ?? '') ? (status === 400 ? 'refused' : 'stopped') : (codes[0] ?? '')
}

function described({ query, status, ms, bytes, codes }: Tried): string {
  return `${query.slice(0, 200)}: ${status} ${codes.join(' ')} after ${inMs(ms)}, ${number(bytes)} bytes`
}
