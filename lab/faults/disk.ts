import { setTimeout as sleep } from 'node:timers/promises'
import type { Acknowledged } from '#lab/acknowledged.ts'
import { checkBooks } from '#lab/checkouts/books.ts'
import type { Checkout } from '#lab/checkouts/checkouts.ts'
import type { RunningShop } from '#lab/checkouts/shop.ts'
import type { Exchange } from '#lab/client.ts'
import { inSeconds } from '#lab/figures.ts'
import { steadily } from '#lab/pool.ts'
import { atMost, none, type Statement } from '#lab/proof.ts'
import { orderIn, placeUnpaidOrder, type Requests, requestsOf } from './disk-requests.ts'
import { printTable } from './fault.ts'
import { described, hasFailed, underLoad } from './load.ts'
import { checkIntegrity, empty, fill } from './small-disk.ts'

type Options = { subgraphs: string[]; seconds: number }
type Write = { turn: number; exchange: Exchange }
type Found = { name: string; writes: Write[]; reads: Exchange[]; recoveryMs: number; again: Exchange[]; integrity: string }

/** How long it may take until a write succeeds once there is room. */
const mostMs = 5000
const [writesPerSecond, readsPerSecond] = [10, 10]

const head = ['full under', 'writes', 'refused', 'reads', 'recovered after']

/** Fills the disks of subgraphs, one after the other. Writes must be refused, reads go on, and nothing is lost. */
export async function fillDisks(shop: RunningShop, { subgraphs, seconds }: Options): Promise<Statement[]> {
  const unpaid = await placeUnpaidOrder(shop)
  const requests = requestsOf(shop, unpaid.orderId ?? '')
  const { result: found, checkouts } = await underLoad(shop, 'disk', { checkouts: 1, queries: 4 }, async () => {
    const all: Found[] = []
    for (const name of subgraphs) all.push(await askThroughout(shop, name, requests[name] as Requests, seconds * 1000))
    return all
  })
  printTable(head, found.map(rowOf))
  const { statements } = await checkBooks(shop, [...checkouts, ...[unpaid, ...found.flatMap(acknowledgedIn)].map(checkoutOf)])
  return [...found.flatMap(statementsOf), ...statements]
}

/** Writes and reads all the time: before the disk is full, while it is, and until writes succeed again. */
async function askThroughout({ dataDir }: RunningShop, name: string, { write, read }: Requests, fullMs: number): Promise<Found> {
  const [writes, reads]: [Write[], Exchange[]] = [[], []]
  console.error(`The disk of ${name} fills up`)
  let turns = 0
  const writing = steadily(writesPerSecond, async () => {
    const turn = ++turns
    writes.push({ turn, exchange: await write(turn) })
  })
  const reading = steadily(readsPerSecond, async () => reads.push(await read()))
  await sleep(1000)
  fill(dataDir, name)
  await soon(() => refusedOf(writes).length > 0, 60_000)
  await sleep(fullMs)
  empty(dataDir, name)
  const room = Date.now()
  await soon(() => writes.some(({ exchange }) => exchange.at > room && !hasFailed(exchange)), mostMs)
  const recoveryMs = Date.now() - room
  await sleep(1000)
  await Promise.all([writing.stop(), reading.stop()])
  const again: Exchange[] = []
  for (const { turn } of refusedOf(writes)) again.push(await write(turn))
  return { name, writes, reads, recoveryMs, again, integrity: checkIntegrity(dataDir, name) }
}

/** Waits for something, at most for so long. What does not come shows in the proof. */
async function soon(isTrue: () => boolean, ms: number): Promise<void> {
  for (const end = Date.now() + ms; !isTrue() && Date.now() < end; ) await sleep(50)
}

function refusedOf(writes: Write[]): Write[] {
  return writes.filter(({ exchange }) => hasFailed(exchange))
}

function rowOf({ name, writes, reads, recoveryMs }: Found): string[] {
  return [name, ...[writes.length, refusedOf(writes).length, reads.length].map(String), inSeconds(recoveryMs)]
}

/** The orders that answers to our own writes showed. */
function acknowledgedIn({ writes, again }: Found): Acknowledged[] {
  return [...writes.map(({ exchange }) => exchange), ...again].flatMap((exchange) => orderIn(exchange) ?? [])
}

function checkoutOf(acknowledged: Acknowledged): Checkout {
  return { buyer: 'keeper', scenario: 'disk', acknowledged }
}

function statementsOf({ name, writes, reads, again, integrity, recoveryMs }: Found): Statement[] {
  const refused = refusedOf(writes).map(({ exchange }) => exchange)
  const otherwise = refused.filter(({ codes }) => codes.some((code) => code !== 'SERVICE_UNAVAILABLE'))
  return [
    { what: `${name}: writes refused while the disk was full`, holds: refused.length > 0, says: String(refused.length) },
    none(`${name}: of them, refused otherwise than with SERVICE_UNAVAILABLE`, otherwise.map(described)),
    none(`${name}: failed of ${reads.length} reads`, reads.filter(hasFailed).map(described)),
    atMost(`${name}: a write is done again, once there is room, after`, recoveryMs, mostMs, inSeconds),
    none(`${name}: refused writes that fail when they are asked for again`, again.filter(hasFailed).map(described)),
    { what: `${name}: integrity_check`, holds: integrity === 'ok', says: integrity },
  ]
}
