import { spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, rmSync, symlinkSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import { UsageError } from '#app/command.ts'
import { inSeconds, tableOf } from '#lab/figures.ts'
import type { Status } from '#lab/legacy/operations.ts'
import { none, type Statement } from '#lab/proof.ts'
import { chosenOf, countOf, readArgs } from './args.ts'
import { checkBooks } from './books.ts'
import type { Told } from './buyer.ts'
import { type Asks, asksOf } from './disk-asks.ts'
import { underLoad } from './load.ts'
import { type Question, type Sample, steadily } from './probe.ts'
import { atMost, onStage, type Stage, sayAll } from './stage.ts'

type Write = { question: Question; sample: Sample }
type Found = { name: string; writes: Write[]; reads: Sample[]; recoveryMs: number; again: Sample[]; integrity: string }

const usage = `npm run faults -- disk [options]

Puts a subgraph's database on a small disk of its own (a tmpfs, so it must run as root), and fills that disk under a light load. Writes
must be refused with SERVICE_UNAVAILABLE, reads go on, and once there is room again the shop recovers by itself, what was refused is done
when it is asked for again, the database is sound and the books are right.

  --subgraphs NAME,NAME   whose, one after the other, or all (default: orders)
  --seconds N             how long the disk stays full, from the first write that is refused (default: 10)`

const subgraphs = ['auth', 'users', 'products', 'carts', 'orders', 'payments']
const diskMegabytes = 32
/** How long it may take until a write succeeds once there is room. */
const mostMs = 5000
const [writesPerSecond, readsPerSecond] = [10, 10]

const head = ['full under', 'writes', 'refused', 'reads', 'recovered after']

/** Fills the disks of subgraphs, one after the other, and says what came of it. */
export async function fillDisks(stage: Stage, names: string[], seconds: number): Promise<Statement[]> {
  const { shop, goods, since } = stage
  const { asks, orderId } = await asksOf(stage)
  const { result: found, told } = await underLoad(stage, 'disk', { checkouts: 1, queries: 4 }, async () => {
    const all: Found[] = []
    for (const name of names) all.push(await askThroughout(stage, name, asks[name] as Asks, seconds * 1000))
    return all
  })
  console.log(`\n${tableOf(head, found.map(rowOf))}\n`)
  const all = [...told, ...found.flatMap(toldOf), toldAbout(orderId, 'AWAITING_PAYMENT')]
  const accounts = { url: shop.url, providerUrl: shop.service('sandbox-provider').url, goods, told: all, since }
  return [...found.flatMap(statementsOf), ...(await checkBooks(accounts)).statements]
}

/** The command. */
export async function run(args: string[]): Promise<boolean> {
  const given = readArgs(args, { subgraphs: 'orders', seconds: '10' })
  if (!given) {
    console.log(usage)
    return true
  }
  const [names, seconds] = [chosenOf('subgraphs', given.subgraphs, subgraphs), countOf('seconds', given.seconds)]
  return onStage(async (stage) => sayAll(await fillDisks(stage, names, seconds)), giveDisks(names))
}

/** Asks for writes and reads all the time: before the disk is full, while it is, and until writes succeed again. */
async function askThroughout({ askAsAdmin, dataDir }: Stage, name: string, { write, read }: Asks, fullMs: number): Promise<Found> {
  const [writes, reads]: [Write[], Sample[]] = [[], []]
  console.error(`The disk of ${name} fills up`)
  let turn = 0
  const writing = steadily(writesPerSecond, async () => {
    turn += 1
    const question = write(turn)
    writes.push({ question, sample: await askAsAdmin(question) })
  })
  const reading = steadily(readsPerSecond, async () => void reads.push(await askAsAdmin(read)))
  await sleep(1000)
  fill(fillerOf(dataDir, name))
  await until(() => writes.some(({ sample }) => isRefused(sample)), 60_000)
  await sleep(fullMs)
  rmSync(fillerOf(dataDir, name))
  const room = Date.now()
  await until(() => writes.some(({ sample }) => sample.at > room && !isRefused(sample)), mostMs)
  const recoveryMs = Date.now() - room
  await sleep(1000)
  await Promise.all([writing.stop(), reading.stop()])
  const again: Sample[] = []
  for (const { question } of writes.filter(({ sample }) => isRefused(sample))) again.push(await askAsAdmin(question))
  return { name, writes, reads, recoveryMs, again, integrity: integrityOf(dataDir, name) }
}

/** Writes until there is no room for one more byte. */
function fill(file: string): void {
  const [filler, pages] = [openSync(file, 'a'), Buffer.alloc(4096)]
  try {
    for (;;) writeSync(filler, pages)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  } finally {
    closeSync(filler)
  }
}

function fillerOf(dataDir: string, name: string) {
  return join(diskOf(dataDir, name), 'filler')
}

function diskOf(dataDir: string, name: string) {
  return join(dataDir, `disk-of-${name}`)
}

async function until(done: () => boolean, ms: number): Promise<void> {
  for (const end = Date.now() + ms; !done() && Date.now() < end; ) await sleep(50)
}

function isRefused({ codes }: Sample): boolean {
  return codes.length > 0
}

function integrityOf(dataDir: string, name: string): string {
  const database = new Sqlite(join(dataDir, `${name}.db`), { readonly: true, timeout: 5000 })
  const found = String(database.pragma('integrity_check', { simple: true }))
  database.close()
  return found
}

function rowOf(found: Found): string[] {
  const { name, writes, reads, recoveryMs } = found
  return [name, String(writes.length), String(refusedOf(found).length), String(reads.length), inSeconds(recoveryMs)]
}

function refusedOf({ writes }: Found) {
  return writes.map(({ sample }) => sample).filter(isRefused)
}

/** Orders that our own writes were told of. */
function toldOf({ writes, again }: Found): Told[] {
  const orders = [...writes.map(({ sample }) => sample), ...again].flatMap(({ data }) => {
    const { order } = (data?.placeOrder ?? {}) as { order?: { id: string; status: Status } }
    return order ? [order] : []
  })
  return orders.map(({ id, status }) => toldAbout(id, status))
}

function toldAbout(orderId: string, status: Status): Told {
  return {
    name: 'keeper',
    way: 'disk',
    orderId,
    statuses: [status],
    refusals: [],
    payments: new Map(),
    refunds: new Map(),
  }
}

function statementsOf(found: Found): Statement[] {
  const { name, reads, again, integrity, recoveryMs } = found
  const refused = refusedOf(found)
  const otherwise = refused.filter(({ codes }) => codes.some((code) => code !== 'SERVICE_UNAVAILABLE'))
  return [
    { what: `${name}: writes refused while the disk was full`, holds: refused.length > 0, says: String(refused.length) },
    none(`${name}: of them, refused otherwise than with SERVICE_UNAVAILABLE`, otherwise.map(describe)),
    none(`${name}: failed of ${reads.length} reads`, reads.filter(isRefused).map(describe)),
    atMost(`${name}: a write is done again, once there is room, after`, recoveryMs, mostMs, inSeconds),
    none(`${name}: refused writes that fail when they are asked for again`, again.filter(isRefused).map(describe)),
    { what: `${name}: integrity_check`, holds: integrity === 'ok', says: integrity },
  ]
}

function describe({ name, codes }: Sample): string {
  return `${name} ${codes.join(' ')}`
}

/** Gives each of these subgraphs a disk of its own under its database; answers how they are taken away again. */
function giveDisks(names: string[]) {
  return (dataDir: string) => {
    for (const name of names) {
      mount(diskOf(dataDir, name))
      symlinkSync(join(diskOf(dataDir, name), `${name}.db`), join(dataDir, `${name}.db`))
    }
    return () => {
      for (const name of names) spawnSync('umount', ['-l', diskOf(dataDir, name)])
    }
  }
}

function mount(folder: string): void {
  mkdirSync(folder)
  const { status, error } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${diskMegabytes}m`, 'tmpfs', folder])
  if (error || status !== 0) throw new UsageError('A small disk cannot be mounted here: it must run as root.')
}
