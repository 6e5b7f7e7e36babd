import { randomBytes } from 'node:crypto'
import type { Redis } from '#kit/events/redis.ts'
import { streamKey } from '#kit/events/redis-entries.ts'
import { withDatabase } from './fault.ts'

type Queue = { redis: Redis; producer: string; dataDir: string }

/** Something that is no event. `isParked`: whether it becomes a dead letter of each producer. */
export type Poison = { name: string; isParked: boolean; put: (queue: Queue) => Promise<unknown> }

const wrongShape = '{"type":"order.placed","orderId":[7]}'
const tenMegabytes = Buffer.alloc(10 * 1024 * 1024, 'x')

export const poisons: Poison[] = [
  { name: 'random bytes', isParked: true, put: (queue) => addEntry(queue, randomBytes(40), randomBytes(400)) },
  { name: 'a wrong shape', isParked: true, put: (queue) => addEntry(queue, 'id', 'evt_wrong', 'event', wrongShape) },
  { name: 'an event under a foreign id', isParked: true, put: foreignEvent },
  { name: '10 MB', isParked: true, put: (queue) => addEntry(queue, 'id', 'evt_large', 'event', tenMegabytes) },
  { name: 'no stream at all', isParked: false, put: ({ redis, producer }) => redis.set(streamKey(producer), 'no stream at all') },
  { name: 'an event without its fields', isParked: true, put: incompleteEvent },
]

/** An event of each producer that another subgraph consumes. */
const consumed: Record<string, string> = {
  auth: 'user.registered',
  users: 'roles.changed',
  products: 'stock.held',
  carts: 'cart.checked-out',
  orders: 'order.confirmed',
  payments: 'payment.captured',
  admin: 'audit.recorded',
}

function addEntry({ redis, producer }: Queue, ...fields: (string | Buffer)[]): Promise<unknown> {
  return redis.xadd(streamKey(producer), '*', ...fields)
}

function foreignEvent(queue: Queue): Promise<unknown> {
  const envelope = { id: 'evt_foreign', producer: queue.producer, seq: 1, occurredAt: new Date().toISOString(), requestId: 'foreign' }
  return addEntry(queue, 'id', envelope.id, 'event', JSON.stringify({ type: 'order.paid', ...envelope }))
}

// into the producer's own outbox
async function incompleteEvent({ dataDir, producer }: Queue): Promise<void> {
  const type = consumed[producer] ?? ''
  const insert = 'INSERT INTO outbox (id, type, body, occurredAt, requestId) VALUES (?, ?, ?, ?, ?)'
  const row = [`evt_broken_${producer}`, type, JSON.stringify({ type, orderId: 7 }), Date.now(), 'broken']
  withDatabase(dataDir, producer, (database) => database.prepare(insert).run(row))
}
