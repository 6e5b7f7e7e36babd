import { keeper } from '#lab/checkouts/goods.ts'
import { type Caller, createClient } from '#lab/client.ts'
import {
  BenchAdd,
  BenchCatalogue,
  type BenchCatalogueQuery,
  BenchDetail,
  BenchHistory,
  BenchList,
  BenchMe,
  BenchSearch,
  Login,
  Reconciliation,
  type ReconciliationQuery,
  Statistics,
} from '#lab/documents/documents.generated.ts'
import { oneOf, type Random, randomOf, shuffled } from '#lab/random.ts'
import { guestToken, signedIn } from '#lab/session.ts'
import { headersOf, overHttp } from '#lab/transport.ts'
import { things } from './catalogue.ts'
import type { Ask, Connection } from './connection.ts'
import { accountOf } from './fill.ts'
import type { Works } from './rows.ts'
import { buyWorks } from './shop-buying.ts'
import { variantsOf } from './variants.ts'

export type Options = { url: string; connection: Connection; seed: string; customers: number }

type Catalogue = { ids: string[]; slugs: string[]; cursors: (string | null)[] }

const dayMs = 24 * 60 * 60 * 1000
/** So many texts each query has: as many plans are made before anything is measured. */
const texts = 40
const [pageSize, productsRead] = [20, 1000]
const noise = ' .,;-!?'

/** What a Bazaar shop does for each row. The same seed gives the same questions in the same order. */
export async function shopWorks(options: Options): Promise<Works> {
  const catalogue = await readCatalogue(options.connection)
  const random = randomOf(options.seed)
  return {
    ...newQuestions(options.connection, catalogue, random),
    ...oldQuestions(options, catalogue, random),
    ...(await accountWorks(options, catalogue, random)),
    ...buyWorks(options.connection.ask, options.seed, catalogue.ids, random),
  }
}

/** The products of the first pages, and where a list begins after each. */
async function readCatalogue({ ask }: Connection): Promise<Catalogue> {
  const found: Catalogue = { ids: [], slugs: [], cursors: [null] }
  for (let after: string | null = null; found.ids.length < productsRead; ) {
    const { edges, pageInfo }: NonNullable<BenchCatalogueQuery['products']> = await ask(BenchCatalogue, { after })
    found.ids.push(...edges.map(({ node }) => node.id))
    found.slugs.push(...edges.map(({ node }) => node.slug))
    found.cursors.push(...edges.map(({ cursor }) => cursor))
    if (!pageInfo.hasNextPage) break
    after = pageInfo.endCursor
  }
  // every list is a whole page
  return { ...found, cursors: found.cursors.slice(0, Math.max(1, found.ids.length - pageSize + 1)) }
}

/** Questions to which no cache has an answer: none is asked twice. */
function newQuestions({ ask }: Connection, { slugs, cursors }: Catalogue, random: Random): Works {
  const [lists, details, searches] = [BenchList, BenchDetail, BenchSearch].map((one) => variantsOf(one as never, texts, random)) as [
    (typeof BenchList)[],
    (typeof BenchDetail)[],
    (typeof BenchSearch)[],
  ]
  const [nextList, nextDetail] = [eachOnce(lists, shuffled(random, cursors)), eachOnce(details, shuffled(random, slugs))]
  let searched = 0
  return {
    list: () => {
      const [text, after] = nextList()
      return ask(text, { after })
    },
    detail: () => {
      const [text, slug] = nextDetail()
      return ask(text, { slug })
    },
    search: () => {
      searched += 1
      return ask(oneOf(random, searches), { text: `${oneOf(random, things)}${noiseOf(searched)}` })
    },
  }
}

/** Each text with each value, before one comes again. */
function eachOnce<Text, Value>(all: Text[], values: Value[]): () => [Text, Value] {
  let number = -1
  return () => {
    number += 1
    return [all[number % all.length] as Text, values[Math.floor(number / all.length) % values.length] as Value]
  }
}

/** Signs that mean nothing to a search, others for each number. */
function noiseOf(number: number): string {
  return [...number.toString(noise.length)].map((digit) => noise[Number(digit)]).join('')
}

/** Questions that are asked again and again, by callers without an identity and by guests. */
function oldQuestions({ connection, seed }: Options, { slugs, cursors }: Catalogue, random: Random): Works {
  const { ask } = connection
  const pages = cursors.filter((_, at) => at % pageSize === 0)
  const guests = Array.from({ length: 20 }, (_, at) => headersOf({ guest: guestToken(seed, `reader ${at}`) }))
  return {
    'list-cached': () => ask(BenchList, { after: oneOf(random, pages) }),
    'list-guest': () => ask(BenchList, { after: oneOf(random, pages) }, oneOf(random, guests)),
    'detail-cached': () => ask(BenchDetail, { slug: oneOf(random, slugs) }),
  }
}

/** Everybody signs in, and fills a cart, before anything is measured. */
async function accountWorks({ url, connection: { ask }, customers }: Options, { ids }: Catalogue, random: Random): Promise<Works> {
  const client = createClient({ transport: overHttp(url) })
  const admin = signedIn(client, keeper)
  const buyers = Array.from({ length: customers }, (_, at) => signedIn(client, accountOf(at)))
  const input = { lines: ids.slice(0, 3).map((productId) => ({ productId, quantity: 1 })) }
  for (const buyer of buyers) await ask(BenchAdd, { input }, await buyer.headers())
  await admin.headers()
  const [history, me] = [variantsOf(BenchHistory, texts, random), variantsOf(BenchMe, texts, random)]
  return {
    history: async () => ask(oneOf(random, history), {}, await oneOf(random, buyers).headers()),
    me: async () => ask(oneOf(random, me), {}, await oneOf(random, buyers).headers()),
    statistics: async () => ask(Statistics, {}, await admin.headers()),
    reconciliation: () => compareDay(ask, admin),
    login: () => ask(Login, { input: accountOf(Math.floor(random() * customers)) }),
  }
}

/** Compares the books of the last day, part by part. */
async function compareDay(ask: Ask, admin: Caller): Promise<void> {
  const range = { from: new Date(Date.now() - dayMs).toISOString(), to: new Date().toISOString() }
  for (let after: string | null = null; ; ) {
    const part: NonNullable<ReconciliationQuery['reconciliation']> = await ask(Reconciliation, { ...range, after }, await admin.headers())
    if (!part.next) return
    after = part.next
  }
}
