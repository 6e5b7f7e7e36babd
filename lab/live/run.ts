import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type RunningShop, startShop } from '#lab/checkouts/shop.ts'
import { NameProduct } from '#lab/documents/documents.generated.ts'
import { number } from '#lab/figures.ts'
import { inParallel, until } from '#lab/pool.ts'
import type { Statement } from '#lab/proof.ts'
import { sumOf } from '#schema/money.ts'
import { followCarts } from './carts.ts'
import { statementsOf } from './proof.ts'
import { type Followed, Subscriber } from './subscriber.ts'

type Options = { subscribers: number; updates: number; carts: number }
type Print = (line: string) => void

const env = { NODE_ENV: 'development', SEED: '0', LOG_LEVEL: 'warn', LIVE_STREAMS_BY_NETWORK: '0' }
/** Between two names of a product, longer than a query waits after it was asked. */
const pauseMs = 1000
/** How long the subscribers may take to keep up in the end. */
const patienceMs = 60_000
/** How long a state may come late that must not come. */
const afterMs = 3000
const routers = ['router-1', 'router-2']

/** Lets subscribers follow the products of a shop of its own, one of whose routers is killed. Returns what is true of them. */
export async function runLive(options: Options, print: Print): Promise<Statement[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bazaar-live-'))
  const shop = await startShop(1, { dataDir, env, supervise: true })
  const { plenty } = shop.goods
  const subscribers: Subscriber[] = []
  try {
    for (let at = 0; at < options.subscribers; at += 1) {
      subscribers.push(new Subscriber(`${shop.url}/stream`, nameOf(plenty[at % plenty.length]?.id ?? '')))
      if (at % 50 === 0) await sleep(20)
    }
    await rename(shop, 0)
    await allHave(subscribers, 0)
    await trade(shop, subscribers, options.updates, print)
    const ofProducts = statementsOf({ seen: subscribers, last: options.updates, killed: 1 })
    return [...ofProducts, ...(await followCarts(shop, options, print))]
  } finally {
    for (const subscriber of subscribers) subscriber.close()
    await shop.processes.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** Renames the products again and again. Half-way a router is killed. */
async function trade(shop: RunningShop, subscribers: Subscriber[], updates: number, print: Print): Promise<void> {
  const half = Math.floor(updates / 2)
  const [cpu, states] = [cpuOf(shop), statesOf(subscribers)]
  for (let at = 1; at <= half; at += 1) await rename(shop, at)
  await allHave(subscribers, half)
  const [ms, sent] = [cpuOf(shop) - cpu, statesOf(subscribers) - states]
  print(
    `${number(sent)} states in ${half * shop.goods.plenty.length} updates: ${(ms / sent).toFixed(3)} ms of the routers' processor time for each`,
  )
  shop.processes.service('router-1').kill()
  for (let at = half + 1; at <= updates; at += 1) await rename(shop, at)
  const begun = Date.now()
  await allHave(subscribers, updates).catch(() => {})
  print(`all had the newest names ${number(Date.now() - begun)} ms after the last change and a second`)
  await sleep(afterMs)
}

async function rename({ client, admin, goods }: RunningShop, at: number): Promise<void> {
  await inParallel(goods.plenty, goods.plenty.length, ({ id }) =>
    client.mutate(NameProduct, { id, expectedVersion: at + 1, name: `Number ${at}` }, admin),
  )
  await sleep(pauseMs)
}

/** The name of a product, followed by everybody. */
function nameOf(id: string): Followed {
  return { query: `subscription { product(id: "${id}") { name } }`, numberIn: /Number (\d+)/ }
}

function allHave(subscribers: Subscriber[], wanted: number): Promise<true> {
  const look = async () => subscribers.every(({ newest }) => newest === wanted) || undefined
  return until(`all subscribers have number ${wanted}`, look, patienceMs)
}

function statesOf(subscribers: Subscriber[]): number {
  return sumOf(subscribers.map(({ states }) => states.length))
}

/** The processor time of the routers so far, in ms. */
function cpuOf({ processes }: RunningShop): number {
  const ticks = routers.map((name) => {
    const fields =
      readFileSync(`/proc/${processes.service(name).pid}/stat`, 'utf8')
        .split(') ')[1]
        ?.split(' ') ?? []
    return Number(fields[11]) + Number(fields[12])
  })
  return sumOf(ticks) * 10
}
