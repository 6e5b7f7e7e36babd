import { setTimeout as sleep } from 'node:timers/promises'
import { Pool } from 'undici'
import { medianOf } from '#lab/figures.ts'
import { startScript } from './scripts.ts'

type Question = { query: string; variables?: object }

const rounds = 7
const roundMs = 1500
const connections = 16

const page = 'edges { node { id name slug price { amount currency } available } } pageInfo { hasNextPage endCursor } totalCount'
const cheaperThan = `query ($maxPrice: MinorUnits) { products(first: 20, filter: { maxPrice: $maxPrice }) { ${page} } }`
const headers = { 'content-type': 'application/json', 'x-guest-token': 'a-guest-of-the-bench-0001' }
const questions = ['products(first: 20)', 'searchProducts(text: "heart", first: 20)']

/** Measures the routers of a shape, whose subgraph runs in their process or at a URL, and prints the figures. */
export async function measure(shape: string, productId: string, env: Record<string, string>): Promise<void> {
  const urls: string[] = JSON.parse(await startScript('routers.ts', shape, env))
  const [plain, caching, second] = urls.map((url) => new Pool(url)) as [Pool, Pool, Pool]
  console.log(`\n${shape.padEnd(66)}without      kept`)
  for (const perSecond of [0, 20]) {
    const stop = keepChanging(plain, productId, perSecond)
    for (const question of questions)
      await compare(`${question}, ${perSecond} changes a second`, `{ ${question} { ${page} } }`, plain, caching)
    await stop()
  }
  if (env.REDIS_URL) await compareSources(caching, second)
  await Promise.all([plain, caching, second].map((pool) => pool.close()))
}

/** Changes the stock of a product, one change after the other and at most `perSecond`, until the returned function is called. */
function keepChanging(router: Pool, productId: string, perSecond: number): () => Promise<void> {
  let isEnded = perSecond === 0
  const changeAll = async () => {
    for (; !isEnded; await sleep(1000 / perSecond)) {
      const { body } = await router.request({ method: 'POST', path: `/change/${productId}` })
      const answer = await body.text()
      if (!answer.includes('"userErrors":[]')) throw new Error(answer)
    }
  }
  const done = changeAll()
  // a failure is thrown when it is awaited
  done.catch(() => {})
  return () => {
    isEnded = true
    return done
  }
}

/** Sends a query to the router that caches nothing and to the one that does, in turns. The first turn warms up. */
async function compare(label: string, query: string, plain: Pool, caching: Pool): Promise<void> {
  const rates: [number, number][] = []
  for (let round = 0; round <= rounds; round += 1) rates.push([await rateOf(plain, { query }), await rateOf(caching, { query })])
  const measured = rates.slice(1)
  const [without, kept] = ([0, 1] as const).map(
    (at) =>
      `${medianOf(measured.map((rate) => rate[at]))
        .toFixed(0)
        .padStart(6)} /s`,
  )
  console.log(`  ${label.padEnd(64)}${without} ${kept}   x ${medianOf(measured.map(([one, other]) => other / one)).toFixed(2)}`)
}

/** Requests a second, over 16 connections without a pause. */
async function rateOf(router: Pool, question: Question): Promise<number> {
  const end = performance.now() + roundMs
  let count = 0
  const askOn = async () => {
    for (; performance.now() < end; count += 1) await ask(router, question)
  }
  await Promise.all(Array.from({ length: connections }, askOn))
  return (count * 1000) / roundMs
}

async function ask(router: Pool, question: Question): Promise<void> {
  const { body } = await router.request({ method: 'POST', path: '/graphql', headers, body: JSON.stringify(question) })
  const answer = await body.text()
  if (!answer.startsWith('{"data":{"')) throw new Error(answer)
}

/** Sends 200 different queries, each to a router that asks the subgraph, to one that finds the answer in Redis, and to that again. */
async function compareSources(first: Pool, second: Pool): Promise<void> {
  const times: number[][] = [[], [], []]
  for (let maxPrice = 1; maxPrice < 400; maxPrice += 2) {
    for (const [at, router] of [first, second, second].entries()) {
      const start = performance.now()
      await ask(router, { query: cheaperThan, variables: { maxPrice } })
      times[at]?.push(performance.now() - start)
    }
  }
  const [subgraph, other, own] = times.map((all) => `${medianOf(all).toFixed(2)} ms`)
  console.log(`  one question: ${subgraph} by the subgraph, ${other} from what another router put into Redis, ${own} kept here`)
}
