// What the kept answers to public reads are worth: node lab/bench-cache.ts
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { Pool } from 'undici'
import { seedProducts } from '#app/seed/seed.ts'
import { openSubgraphs } from '#app/subgraphs.ts'
import { type Config, readConfig } from '#kit/config.ts'
import { claimKeyFile, newKey } from '#kit/http/claims.ts'
import { startRedis } from '#kit/test/redis.ts'
import { system } from './bench-cache/system.ts'

type Question = { query: string; variables?: object }
type Routers = Record<'plain' | 'keeping' | 'second', Pool>

const rounds = 7
const roundMs = 1500
const connections = 16

const page = 'edges { node { id name slug price { amount currency } available } } pageInfo { hasNextPage endCursor } totalCount'
const cheaperThan = `query ($maxPrice: MinorUnits) { products(first: 20, filter: { maxPrice: $maxPrice }) { ${page} } }`
const questions: Record<string, Question> = {
  'products(first: 20)': { query: `{ products(first: 20) { ${page} } }` },
  'searchProducts(text: "heart", first: 20)': { query: `{ searchProducts(text: "heart", first: 20) { ${page} } }` },
}

const createProduct = 'mutation ($input: CreateProductInput!) { createProduct(input: $input) { product { id } userErrors { code } } }'

const running: ChildProcess[] = []

const folder = mkdtempSync(join(tmpdir(), 'bazaar-bench-'))
try {
  await run(folder)
} finally {
  await stopAll()
  rmSync(folder, { recursive: true, force: true })
}
process.exit(0)

async function run(DATA_DIR: string) {
  const redis = await startRedis()
  if (!redis) return
  const env = { NODE_ENV: 'production', PAYMENT_PROVIDER: 'sandbox', DATA_DIR, HOST: '127.0.0.1', LOG_LEVEL: 'error' }
  const config = readConfig(env)
  const productId = await seed(config)
  makeClaimKey(config)
  await measure('one process', productId, env)
  const line = await start('../app/service.ts', 'products', { ...env, PORT: '0', REDIS_URL: redis.url })
  const url = `${/http:\S+/.exec(line)?.[0]}/graphql`
  await measure('processes', productId, { ...env, REDIS_URL: redis.url, SUBGRAPH_URLS: `products=${url}` })
  await redis.stop()
}

/** Fills the shop with the products of the demo seed; answers the id of one. */
async function seed(config: Config): Promise<string> {
  const shop = await openSubgraphs({ names: ['products'], configOf: () => config })
  const create = (input: object) =>
    shop.subgraph('products').execute({ query: createProduct, variables: { input } }, { caller: system, requestId: 'bench' })
  const [{ data } = {}] = await Promise.all(seedProducts().map(create))
  await shop.close()
  return (data as { createProduct: { product: { id: string } } }).createProduct.product.id
}

function makeClaimKey(config: Config): void {
  const file = claimKeyFile(config, 'products')
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, newKey())
}

async function measure(shape: string, productId: string, env: Record<string, string>): Promise<void> {
  const [plain = '', keeping = '', second = ''] = JSON.parse(await start('bench-cache/routers.ts', shape, env)) as string[]
  const routers = { plain: new Pool(plain), keeping: new Pool(keeping), second: new Pool(second) }
  console.log(`\n${shape.padEnd(66)}without      kept`)
  for (const aSecond of [0, 20]) {
    const stop = keepChanging(routers, productId, aSecond)
    for (const [label, question] of Object.entries(questions)) await compare(`${label}, ${aSecond} changes a second`, question, routers)
    await stop()
  }
  if (env.REDIS_URL) await compareSources(routers)
  await Promise.all(Object.values(routers).map((pool) => pool.close()))
  await stopAll()
}

/** Starts a script; answers the first line it says. */
async function start(script: string, arg: string, env: Record<string, string>): Promise<string> {
  const child = spawn(process.execPath, [join(import.meta.dirname, script), arg], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  running.push(child)
  for await (const line of createInterface({ input: child.stdout })) return line
  throw new Error(`${script} did not start`)
}

/** Changes the stock of a product, one change after the other, so many a second at most, until it is told to end. */
function keepChanging({ plain }: Routers, productId: string, aSecond: number) {
  let ended = aSecond === 0
  const change = async (): Promise<void> => {
    const { body } = await plain.request({ method: 'POST', path: `/change/${productId}` })
    const answer = await body.text()
    if (!answer.includes('"userErrors":[]')) throw new Error(answer)
  }
  const run = async () => {
    for (; !ended; await sleep(1000 / aSecond)) await change()
  }
  const done = run()
  // it is told when it is waited for
  done.catch(() => {})
  return async () => {
    ended = true
    await done
  }
}

/** The same question to the router that keeps nothing and to the one that keeps answers, in turns; the first turn warms up. */
async function compare(label: string, question: Question, { plain, keeping }: Routers): Promise<void> {
  const rates: [number, number][] = []
  for (let round = 0; round <= rounds; round += 1) rates.push([await rateOf(plain, question), await rateOf(keeping, question)])
  const measured = rates.slice(1)
  const [without, kept] = [0, 1].map((at) => median(measured.map((rate) => rate[at] ?? 0)).toFixed(0)) as [string, string]
  const ratio = median(measured.map(([a, b]) => b / a)).toFixed(2)
  console.log(`  ${label.padEnd(64)}${without.padStart(6)} /s ${kept.padStart(6)} /s   x ${ratio}`)
}

/** Requests a second, over 16 connections without a pause. */
async function rateOf(pool: Pool, question: Question): Promise<number> {
  const end = performance.now() + roundMs
  let count = 0
  const askOn = async (): Promise<void> => {
    for (; performance.now() < end; count += 1) await ask(pool, question)
  }
  await Promise.all(Array.from({ length: connections }, askOn))
  return (count * 1000) / roundMs
}

async function ask(pool: Pool, question: Question): Promise<void> {
  const headers = { 'content-type': 'application/json' }
  const { body } = await pool.request({ method: 'POST', path: '/graphql', headers, body: JSON.stringify(question) })
  const answer = await body.text()
  if (!answer.startsWith('{"data":{"')) throw new Error(answer)
}

function median(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}

/** Two hundred different questions, each to the router that has to ask the subgraph, to one that finds it in Redis, and to that again. */
async function compareSources({ keeping, second }: Routers): Promise<void> {
  const times: number[][] = []
  for (let maxPrice = 1; maxPrice < 400; maxPrice += 2) {
    const question = { query: cheaperThan, variables: { maxPrice } }
    times.push([await msOf(ask(keeping, question)), await msOf(ask(second, question)), await msOf(ask(second, question))])
  }
  const [subgraph, other, itself] = [0, 1, 2].map((at) => `${median(times.map((time) => time[at] ?? 0)).toFixed(2)} ms`)
  console.log(`  one question: ${subgraph} by the subgraph, ${other} from what another router put into Redis, ${itself} kept here`)
}

async function msOf(work: Promise<void>): Promise<number> {
  const start = performance.now()
  await work
  return performance.now() - start
}

async function stopAll(): Promise<void> {
  for (const child of running.splice(0)) {
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
}
