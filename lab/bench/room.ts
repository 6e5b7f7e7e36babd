import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { openSweepShop, type SweepShop } from '#lab/attacks/sweep/shop.ts'
import { createBuyer } from '#lab/buyer.ts'
import { inParallel } from '#lab/pool.ts'
import { customer, guest } from '#lab/session.ts'
import { backup } from '#ops/backup/backup.ts'
import { tellHeldEvents } from '#ops/backup/held-events.ts'

/** What orders have left in a table or an index of a database: the bytes of an order. */
export type Place = { database: string; table: string; name: string; bytes: number }

/**
 * The bytes that an order leaves in all databases: at once; two days later, when a backup has trimmed the outboxes; and forty days later.
 * `places` are those of two days later.
 */
export type Room = { fresh: number; trimmed: number; swept: number; places: Place[] }

type Options = { orders: number; lines: number; customers: number }
type Sizes = Map<string, Omit<Place, 'bytes'> & { bytes: number }>

/** Longer than a router reads events again and a finished cart is kept; longer than anything that ended is. */
const [trimDays, sweepDays] = [2, 40]
const products = 50

/** Sells orders in a shop of its own, half of them to guests, and returns what each leaves in the databases. */
export async function measureRoom({ orders, lines, customers }: Options): Promise<Room> {
  const shop = await openSweepShop(products)
  try {
    await sell(shop, 'warm', { orders: customers * 2, lines, customers })
    await trim(shop)
    const [before, tables] = [shop.bytes(), sizesIn(shop.dir)]
    await sell(shop, 'measured', { orders, lines, customers })
    const fresh = shop.bytes()
    await trim(shop)
    const [trimmed, after] = [shop.bytes(), sizesIn(shop.dir)]
    await shop.passDays(sweepDays)
    const each = (bytes: number) => Math.round((bytes - before) / orders)
    return { fresh: each(fresh), trimmed: each(trimmed), swept: each(shop.bytes()), places: placesOf(tables, after, orders) }
  } finally {
    await shop.close()
  }
}

/** Lets guests and customers by turns order so many lines, and pay. */
async function sell(shop: SweepShop, seed: string, { orders, lines, customers }: Options): Promise<void> {
  const buyers = Array.from({ length: customers }, (_, at) =>
    customer(shop.client, { email: `buyer-${at}@example.com`, password: 'a-long-password' }, `Buyer ${at}`),
  )
  await inParallel(Array.from({ length: customers }).keys(), customers, async (first) => {
    for (let at = first; at < orders; at += customers) {
      const caller = at % 2 === 0 ? guest(seed, String(at)) : (buyers[first] ?? guest(seed, ''))
      await buy(shop, caller, `${seed} ${at}`, lines, at)
    }
  })
  await shop.untilIdle()
}

async function buy(
  { client, products }: SweepShop,
  caller: Parameters<typeof createBuyer>[1],
  idempotencyKey: string,
  lines: number,
  at: number,
) {
  const buyer = createBuyer(client, caller)
  const chosen = Array.from({ length: lines }, (_, line) => products[(at * lines + line) % (products.length - 1)] ?? '')
  const cart = await buyer.fill(chosen.map((productId) => ({ productId, quantity: 1 })))
  const { order } = await buyer.place(cart, { idempotencyKey })
  await buyer.pay(order.id, { idempotencyKey })
}

/** Backs the shop up, and lets every subgraph remove what nobody needs then. */
async function trim(shop: SweepShop): Promise<void> {
  await shop.passDays(trimDays)
  const folders = { folderOf: () => shop.dir, keyFolders: () => [] }
  const dir = mkdtempSync(join(tmpdir(), 'bazaar-room-'))
  tellHeldEvents(folders, await backup(join(dir, 'backup'), folders, { keys: false }))
  rmSync(dir, { recursive: true })
  await shop.passDays(0)
}

/** The bytes of every table and index in a folder's databases. */
function sizesIn(dir: string): Sizes {
  const files = readdirSync(dir).filter((file) => file.endsWith('.db'))
  return new Map(files.flatMap((file) => sizesOf(join(dir, file))).map((size) => [`${size.database}.${size.name}`, size]))
}

function sizesOf(file: string): Place[] {
  const database = new Sqlite(file, { readonly: true, timeout: 5000 })
  try {
    const rows = database
      .prepare(
        'SELECT s.name, coalesce(m.tbl_name, s.name) AS "table", sum(s.pgsize) AS bytes FROM dbstat s LEFT JOIN sqlite_master m USING (name) GROUP BY 1',
      )
      .all() as Omit<Place, 'database'>[]
    return rows.map((row) => ({ ...row, database: basename(file, '.db') }))
  } finally {
    database.close()
  }
}

function placesOf(before: Sizes, after: Sizes, orders: number): Place[] {
  return [...after]
    .map(([key, size]) => ({ ...size, bytes: (size.bytes - (before.get(key)?.bytes ?? 0)) / orders }))
    .filter(({ bytes }) => bytes !== 0)
    .sort((one, other) => other.bytes - one.bytes)
}
