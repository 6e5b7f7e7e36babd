import { setTimeout as sleep } from 'node:timers/promises'
import type { Redis } from '#kit/events/redis.ts'
import { createBuyer } from '#lab/buyer.ts'
import { checkBooks } from '#lab/checkouts/books.ts'
import type { Checkout } from '#lab/checkouts/checkouts.ts'
import type { RunningShop } from '#lab/checkouts/shop.ts'
import { AllDeadLetters, type DeadLetterStateFragment as DeadLetter } from '#lab/documents/documents.generated.ts'
import { inSeconds } from '#lab/figures.ts'
import { allOf } from '#lab/pool.ts'
import { atMost, none, type Statement } from '#lab/proof.ts'
import { guest } from '#lab/session.ts'
import { producers } from '#schema/events.ts'
import { printTable } from './fault.ts'
import { underLoad } from './load.ts'
import { type Poison, poisons } from './poisons.ts'
import { withRedis } from './redis-outages.ts'

/** `missing` are the producers of whom nothing became a dead letter. */
type Poisoned = { name: string; deadLetters: DeadLetter[]; ms: number; missing: string[] }

/** How long it may take until poison is a dead letter, and until an order that is placed after it is paid. */
const mostMs = 10_000

const head = ['into every queue', 'set aside', 'after', 'by', 'the reason of the first']

/** Puts what is no event into the queue of every producer. All of it must become dead letters, and everything else goes on. */
export async function poisonAll(shop: RunningShop): Promise<Statement[]> {
  const { result, checkouts } = await underLoad(shop, 'poison', { checkouts: 1, queries: 4 }, async () => {
    const poisoned = await withRedis(shop, mostMs, (redis) => putAll(shop, redis))
    return { poisoned, ...(await buyOne(shop)) }
  })
  const { poisoned, checkout, ms } = result
  printTable(head, poisoned.map(rowOf))
  const statements = statementsOf(poisoned, ms, await notReady(shop))
  const books = await checkBooks(shop, [...checkouts, checkout])
  return [...statements, ...books.statements.filter(({ what }) => what !== 'events put aside')]
}

/** What must be true of the poison, of the time until a later order was paid, and of the services. */
export function statementsOf(poisoned: Poisoned[], paidAfterMs: number, notReady: string[]): Statement[] {
  const missing = poisoned.filter((one) => one.missing.length > 0).map((one) => `${one.name}: ${one.missing.join(', ')}`)
  const withoutReason = poisoned.flatMap(({ deadLetters }) => deadLetters.filter(({ reason }) => !reason).map(({ id }) => id))
  return [
    none('poison that was not set aside, by producer', missing),
    none('set aside without a reason', withoutReason),
    none('services that are not ready after it', notReady),
    atMost('a new order is paid after', paidAfterMs, mostMs, inSeconds),
  ]
}

function putAll(shop: RunningShop, redis: Redis): Promise<Poisoned[]> {
  return Array.fromAsync(poisons, async (poison) => {
    const poisoned = await putInto(shop, redis, poison)
    console.error(`${poison.name}: ${poisoned.deadLetters.length} set aside`)
    await sleep(1000)
    return poisoned
  })
}

async function putInto(shop: RunningShop, redis: Redis, { name, isParked, put }: Poison): Promise<Poisoned> {
  const known = new Set((await deadLettersOf(shop)).map(({ id }) => id))
  const start = Date.now()
  await Promise.all(producers.map((producer) => put({ redis, producer, dataDir: shop.dataDir })))
  for (;;) {
    const deadLetters = (await deadLettersOf(shop)).filter(({ id }) => !known.has(id))
    const missing = producers.filter((producer) => isParked && !deadLetters.some((one) => one.producer === producer))
    const ms = Date.now() - start
    if (missing.length === 0 || ms > mostMs) return { name, deadLetters, ms, missing }
    await sleep(100)
  }
}

function deadLettersOf({ client, admin }: RunningShop): Promise<DeadLetter[]> {
  return allOf(client, AllDeadLetters, {}, admin)
}

/** Buys as a new guest, until the order is paid. */
async function buyOne({ client, goods }: RunningShop): Promise<{ checkout: Checkout; ms: number }> {
  const start = Date.now()
  const buyer = createBuyer(client, guest('poison', 'afterwards'))
  const { order } = await buyer.place(await buyer.fill([{ productId: goods.scarce.id, quantity: 1 }]))
  await buyer.pay(order.id)
  await buyer.see(order.id, (status) => status === 'PAID')
  return { checkout: { buyer: 'afterwards', scenario: 'tok_approve', acknowledged: buyer.acknowledged }, ms: Date.now() - start }
}

function rowOf({ name, deadLetters, ms }: Poisoned): string[] {
  const consumers = [...new Set(deadLetters.map(({ consumer }) => consumer))].sort().join(', ')
  return [name, String(deadLetters.length), inSeconds(ms), consumers || '–', deadLetters[0]?.reason.slice(0, 60) ?? '–']
}

async function notReady({ processes }: RunningShop): Promise<string[]> {
  const services = [...processes.services.values()].filter(({ name }) => !['redis', 'nginx'].includes(name))
  const answers = await Promise.all(services.map(({ url }) => fetch(`${url}/health/ready`).catch(() => undefined)))
  return services.filter((_, at) => !answers[at]?.ok).map(({ name }) => name)
}
