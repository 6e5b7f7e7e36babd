import { setTimeout as sleep } from 'node:timers/promises'
import type { Order } from '#lab/acknowledged.ts'
import { address, createBuyer } from '#lab/buyer.ts'
import { checkBooks } from '#lab/checkouts/books.ts'
import type { Checkout } from '#lab/checkouts/checkouts.ts'
import type { RunningShop } from '#lab/checkouts/shop.ts'
import type { Exchange } from '#lab/client.ts'
import {
  CreateProduct,
  CreateRole,
  FillCart,
  Pay,
  PlaceOrder,
  type PlaceOrderMutation,
  Register,
} from '#lab/documents/documents.generated.ts'
import { inSeconds } from '#lab/figures.ts'
import { steadily } from '#lab/pool.ts'
import { atMost, none, type Statement } from '#lab/proof.ts'
import { guest } from '#lab/session.ts'
import { printTable } from './fault.ts'
import { askFor, described, hasFailed, underLoad } from './load.ts'
import { checkIntegrity, empty, fill } from './small-disk.ts'

/** A write of one subgraph. Each turn writes something new, so that the database has to grow. */
type Write = (turn: number) => Promise<Exchange>
type Written = { turn: number; exchange: Exchange }
type Found = { name: string; writes: Written[]; reads: Exchange[]; recoveryMs: number; again: Exchange[]; integrity: string }

/** How long it may take until a write succeeds once there is room. */
const mostMs = 5000
const perSecond = 10

const head = ['full under', 'writes', 'refused', 'reads', 'recovered after']

/** Fills the disks of subgraphs, one after the other. Writes must be refused, reads go on, and nothing is lost. */
export async function fillDisks(shop: RunningShop, options: { subgraphs: string[]; seconds: number }): Promise<Statement[]> {
  const buyer = createBuyer(shop.client, shop.admin)
  const { order: unpaid } = await buyer.place(await buyer.fill([{ productId: shop.goods.scarce.id, quantity: 1 }]))
  const writes = writesOf(shop, unpaid.id)
  const { result: found, checkouts } = await underLoad(shop, 'disk', { checkouts: 1, queries: 4 }, () =>
    Array.fromAsync(options.subgraphs, (name) => askThroughout(shop, name, writes[name] as Write, options.seconds * 1000)),
  )
  printTable(head, found.map(rowOf))
  const { statements } = await checkBooks(shop, [...checkouts, ...[unpaid, ...found.flatMap(ordersIn)].map(checkoutOf)])
  return [...found.flatMap(statementsOf), ...statements]
}

/** What must be true of a subgraph whose disk was full. */
export function statementsOf({ name, writes, reads, again, integrity, recoveryMs }: Found): Statement[] {
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

/** A write of each subgraph. `orderId` is an unpaid order on which a card is tried again and again. */
function writesOf({ client, admin, goods }: RunningShop, orderId: string): Record<string, Write> {
  const account = { password: 'a-long-password', displayName: 'Disk' }
  const role = { description: 'x'.repeat(500), permissions: ['ORDERS_READ' as const] }
  const lines = goods.plenty.map(({ id }) => ({ productId: id, quantity: 1 }))
  const order = { cartId: 'cart_none', expectedTotal: 1, email: 'keeper@example.com', shippingAddress: address }
  const payment = { orderId, method: 'tok_decline' }
  return {
    auth: (turn) => client.askOnce(Register, { input: { ...account, email: `disk-${turn}@example.com` } }, admin),
    users: (turn) => client.askOnce(CreateRole, { input: { ...role, name: `Disk ${turn}` } }, admin),
    products: (turn) => client.askOnce(CreateProduct, { input: { sku: `DISK-${turn}`, name: `Disk ${turn}`, price: 1 } }, admin),
    carts: (turn) => client.askOnce(FillCart, { input: { lines } }, guest('disk', String(turn))),
    orders: (turn) => client.askOnce(PlaceOrder, { input: { ...order, idempotencyKey: `disk-${turn}` } }, admin),
    payments: (turn) => client.askOnce(Pay, { input: { ...payment, idempotencyKey: `disk-${turn}` } }, admin),
  }
}

/** Writes and reads all the time: before the disk is full, while it is, and until writes succeed again. */
async function askThroughout(shop: RunningShop, name: string, write: Write, fullMs: number): Promise<Found> {
  const { dataDir } = shop
  console.error(`The disk of ${name} fills up`)
  const [writes, reads]: [Written[], Exchange[]] = [[], []]
  let turns = 0
  const writing = steadily(perSecond, async () => {
    const turn = ++turns
    writes.push({ turn, exchange: await write(turn) })
  })
  const reading = steadily(perSecond, async () => reads.push(await askFor(shop, [name])))
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
  const again = await Array.fromAsync(refusedOf(writes), ({ turn }) => write(turn))
  return { name, writes, reads, recoveryMs, again, integrity: checkIntegrity(dataDir, name) }
}

/** Waits for something, at most for so long. What does not come shows in the proof. */
async function soon(isTrue: () => boolean, ms: number): Promise<void> {
  for (const end = Date.now() + ms; !isTrue() && Date.now() < end; ) await sleep(50)
}

function refusedOf(writes: Written[]): Written[] {
  return writes.filter(({ exchange }) => hasFailed(exchange))
}

function rowOf({ name, writes, reads, recoveryMs }: Found): string[] {
  return [name, ...[writes.length, refusedOf(writes).length, reads.length].map(String), inSeconds(recoveryMs)]
}

/** The orders that the answers to our own writes showed. */
function ordersIn({ writes, again }: Found): Order[] {
  const answers = [...writes.map(({ exchange }) => exchange), ...again]
  return answers.flatMap(({ data }) => (data as Partial<PlaceOrderMutation> | null)?.placeOrder?.order ?? [])
}

function checkoutOf({ id, status }: Order): Checkout {
  const nothing = { refusals: [], payments: new Map(), refunds: new Map() }
  return { buyer: 'keeper', scenario: 'disk', acknowledged: { ...nothing, orderId: id, statuses: [status] } }
}
