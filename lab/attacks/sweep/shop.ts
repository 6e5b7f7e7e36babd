import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { openShop } from '#app/shop.ts'
import { readConfig } from '#kit/config.ts'
import { nobody } from '#kit/context.ts'
import { createClient } from '#lab/client.ts'
import { CreateProduct } from '#lab/documents/documents.generated.ts'
import { inParallel } from '#lab/pool.ts'
import { register, signedIn } from '#lab/session.ts'
import { overInject } from '#lab/transport.ts'
import { sumOf } from '#schema/money.ts'
import { makeAdmin } from '#subgraphs/users/admins.ts'

export type SweepShop = Awaited<ReturnType<typeof openSweepShop>>

const account = { email: 'keeper@example.com', password: 'the-keeper-of-the-sweep' }
const settings = {
  NODE_ENV: 'test',
  LOG_LEVEL: 'error',
  SEED: '0',
  // strangers come from many networks and are many guests: here only what they leave counts
  GUEST_FAILED_ORDERS: '0',
}
const dayMs = 86_400_000
const tasks: [subgraph: string, task: string][] = [
  ['orders', 'expireOrders'],
  ['orders', 'removeOrders'],
  ['carts', 'forgetHeldUnits'],
  ['carts', 'sweepCarts'],
]

/** Opens a whole shop on new databases, with products of which the last is sold out, and a clock that can be moved on. */
export async function openSweepShop(products: number) {
  const dir = mkdtempSync(join(tmpdir(), 'bazaar-sweep-'))
  let ahead = 0
  const clock = () => new Date(Date.now() + ahead)
  const shop = await openShop({ config: readConfig({ ...settings, DATA_DIR: dir }), clock, synchronous: 'OFF' })
  const client = createClient({ transport: overInject(shop.router.app) })
  await register(client, account, 'Keeper')
  await shop.untilIdle()
  await makeAdmin(shop.subgraph('users').context({ caller: nobody, requestId: 'sweep' }), account.email)
  await shop.untilIdle()
  const ids = await addProducts(client, signedIn(client, account), products)
  await shop.untilIdle()
  return {
    dir,
    client,
    products: ids,
    untilIdle: shop.untilIdle,
    /** Moves the clock on, and lets every task and the retention of events do what is due. */
    passDays: async (days: number) => {
      ahead += days * dayMs
      for (const [subgraph, task] of tasks) await shop.subgraph(subgraph).runTask(task)
      await shop.untilIdle()
      // the first round reports how far everybody is, the second removes what all have passed
      for (const task of ['retention', 'retention', 'returnFreePages']) for (const { runTask } of shop.subgraphs) await runTask(task)
    },
    /** The bytes of all databases. */
    bytes: () => sumOf(shop.subgraphs.map(({ name }) => bytesOf(join(dir, `${name}.db`)))),
    close: () => shop.close().then(() => rmSync(dir, { recursive: true, force: true })),
  }
}

async function addProducts(client: ReturnType<typeof createClient>, admin: ReturnType<typeof signedIn>, count: number): Promise<string[]> {
  const ids: string[] = []
  await inParallel(Array.from({ length: count }).keys(), 8, async (at) => {
    const stock = at === count - 1 ? 0 : 1_000_000
    const { product } = await client.mutate(CreateProduct, { name: `Product ${at}`, sku: `SWEEP-${at}`, price: 100, stock }, admin)
    ids[at] = product?.id ?? ''
  })
  return ids
}

function bytesOf(file: string): number {
  const database = new Sqlite(file, { timeout: 5000 })
  try {
    database.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    database.close()
  }
  return statSync(file).size
}
