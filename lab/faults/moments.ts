import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { quantileOf } from '#lab/figures.ts'

/** When each step of an order was written, in ms since 1970, from `order.placed` to `order.confirmed`. */
export type Moments = Map<string, number[]>

type Said = { orderId: string; at: number }

const steps = [
  ['orders', 'order.placed'],
  ['carts', 'cart.checked-out'],
  ['products', 'stock.held'],
  ['orders', 'order.confirmed'],
] as const

/** Reads the steps of all orders out of the outboxes. */
export function momentsIn(dataDir: string): Moments {
  const moments: Moments = new Map()
  for (const [producer, type] of steps)
    for (const { orderId, at } of readStep(dataDir, producer, type)) moments.set(orderId, [...(moments.get(orderId) ?? []), at])
  return moments
}

/** How long one durable commit takes on this disk: the median, in ms. */
export function commitMs(dataDir: string): number {
  const database = new Sqlite(join(dataDir, 'commits.db'))
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.exec('CREATE TABLE rows (text)')
  const insert = database.prepare('INSERT INTO rows VALUES (?)')
  const times = Array.from({ length: 200 }, (_, at) => {
    const start = performance.now()
    insert.run(`row ${at}`)
    return performance.now() - start
  })
  database.close()
  return quantileOf(times, 0.5)
}

function readStep(dataDir: string, producer: string, type: string): Said[] {
  const database = new Sqlite(join(dataDir, `${producer}.db`), { readonly: true })
  const sql = "SELECT json_extract(body, '$.orderId') AS orderId, occurredAt AS at FROM outbox WHERE type = ?"
  const said = database.prepare(sql).all(type) as Said[]
  database.close()
  return said
}
