import { medianOf } from '#lab/figures.ts'
import { withDatabase } from './fault.ts'

/** When each event of an order was written, in ms since 1970, from `order.placed` to `order.confirmed`. */
export type Steps = Map<string, number[]>

const events = [
  ['orders', 'order.placed'],
  ['carts', 'cart.checked-out'],
  ['products', 'stock.held'],
  ['orders', 'order.confirmed'],
] as const

/** Reads the steps of all orders from the outboxes. */
export function readSteps(dataDir: string): Steps {
  const rows = events.flatMap(([producer, type]) => readEvents(dataDir, producer, type))
  const byOrder = Map.groupBy(rows, ({ orderId }) => orderId)
  return new Map([...byOrder].map(([orderId, all]) => [orderId, all.map(({ at }) => at)]))
}

/** The median of how long one durable commit takes on this disk, in ms. */
export function commitMs(dataDir: string): number {
  return withDatabase(dataDir, 'commits', (database) => {
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE rows (text)')
    const insert = database.prepare('INSERT INTO rows VALUES (?)')
    const times = Array.from({ length: 200 }, (_, at) => {
      const start = performance.now()
      insert.run(`row ${at}`)
      return performance.now() - start
    })
    return medianOf(times)
  })
}

function readEvents(dataDir: string, producer: string, type: string): { orderId: string; at: number }[] {
  const sql = "SELECT json_extract(body, '$.orderId') AS orderId, occurredAt AS at FROM outbox WHERE type = ?"
  return withDatabase(dataDir, producer, (database) => database.prepare<[string], { orderId: string; at: number }>(sql).all(type))
}
