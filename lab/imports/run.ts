import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parse } from 'csv-parse/sync'
import { keeper, prepareShop } from '#lab/checkouts/goods.ts'
import { oneProcess } from '#lab/checkouts/one-process.ts'
import { type Caller, type Client, createClient } from '#lab/client.ts'
import { AuditLog, CreateProductImport, FindNames, ProductImport } from '#lab/documents/documents.generated.ts'
import { inMs, inSeconds, quantileOf } from '#lab/figures.ts'
import { steadily, until } from '#lab/pool.ts'
import type { Statement } from '#lab/proof.ts'
import { randomOf } from '#lab/random.ts'
import { signedIn } from '#lab/session.ts'
import { overHttp } from '#lab/transport.ts'
import type { ServiceProcess } from '#tools/processes/service-process.ts'
import { drawRows, fileOf, type Row } from './file.ts'
import { statementsOf } from './proof.ts'

type Options = { products: number; kills: number; seed: string }
type Shop = { process: ServiceProcess; client: Client; admin: Caller; times: number[] }
type Cell = 'sku' | 'variant of' | 'name' | 'price' | 'stock' | 'option 1 value'

/** How often a second a shopper asks, and how long before the import. */
const [perSecond, quietMs] = [25, 8000]
/** How long a process answers slowly after its start. */
const warmMs = 4000
const tickMs = 10
const withStock = 'query { productExport(withStock: true) { url } }'

/** Imports a file into a shop of its own, which is killed on the way. Returns what is true of it. */
export async function runImport({ products, kills, seed }: Options, print: (line: string) => void): Promise<Statement[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bazaar-imports-'))
  try {
    await prepareShop(dataDir, 1)
    const process = await oneProcess(dataDir)
    const rows = drawRows(randomOf(seed), products)
    print(`${products} products with three variants each, ${kills} kills, seed ${seed}`)
    return await withShopper(process, async (shop) => {
      await sleep(warmMs)
      const [quiet, before] = await measured(shop, () => sleep(quietMs))
      const id = await sendFile(shop, fileOf(rows))
      const [busy, meanwhile, facts] = await measured(shop, () => watch(shop, id, rows.length, kills))
      const shopperMs = (quiet.cpuMs / quiet.ms) * busy.ms
      const cpuMs = facts.cpuMs + busy.cpuMs - shopperMs
      print(`${inSeconds(busy.ms)} in all; the shopper before: ${spell(before)}; meanwhile: ${spell(meanwhile)}`)
      return statementsOf({ ...facts, ...(await catalogueOf(shop)), rows, wanted: kills, cpuMs, before, meanwhile })
    })
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** Runs `use` while a shopper looks for products. */
async function withShopper<T>(process: ServiceProcess, use: (shop: Shop) => Promise<T>): Promise<T> {
  process.start()
  await process.ready()
  const client = createClient({ transport: overHttp(`${process.url}/graphql`) })
  const shop: Shop = { process, client, admin: signedIn(client, keeper), times: [] }
  const shopper = steadily(perSecond, async () => {
    const { ms, codes } = await client.askOnce(FindNames, { text: 'plenty' })
    // while the shop is down nobody waits for an answer
    if (codes.length === 0) shop.times.push(ms)
  })
  try {
    return await use(shop)
  } finally {
    await shopper.stop()
    await process.end('SIGTERM')
  }
}

async function measured<T>(shop: Shop, work: () => Promise<T>): Promise<[{ ms: number; cpuMs: number }, number[], T]> {
  const [from, cpu, pid, start] = [shop.times.length, cpuOf(shop.process), shop.process.pid, performance.now()]
  const result = await work()
  // what the last run took: those that were killed are counted apart
  const cpuMs = cpuOf(shop.process) - (shop.process.pid === pid ? cpu : 0)
  return [{ ms: performance.now() - start, cpuMs }, shop.times.slice(from), result]
}

async function sendFile({ process, client, admin }: Shop, file: string): Promise<string> {
  const input = { fileName: 'products.csv', bytes: Buffer.byteLength(file), idempotencyKey: 'import' }
  const { import: begun, uploadUrl, userErrors } = await client.mutate(CreateProductImport, input, admin)
  const answer = await fetch(`${process.url}${uploadUrl}`, { method: 'PUT', body: file })
  if (!begun || !answer.ok) throw new Error(`The file was refused: ${JSON.stringify(userErrors)} ${await answer.text()}`)
  return begun.id
}

/** Kills the shop at equal parts of the rows, and waits until the import has ended. */
async function watch({ process, client, admin, times }: Shop, id: string, rows: number, wanted: number) {
  let [kills, cpuMs, cold, warmAt] = [0, 0, 0, 0]
  let memory: number[] = []
  for (const first = cpuOf(process); ; await sleep(200)) {
    const counts = await client.ask(ProductImport, { id }, admin)
    // a process that has just started answers slowly, with an import or without
    if (performance.now() < warmAt) times.splice(cold)
    if (counts?.finishedAt) return { counts, kills, cpuMs, memory }
    memory.push(memoryOf(process))
    if (kills >= wanted || (counts?.done ?? 0) < ((kills + 1) * rows) / (wanted + 1)) continue
    cpuMs += cpuOf(process) - (kills === 0 ? first : 0)
    kills += 1
    memory = []
    await process.restart('SIGKILL')
    cold = times.length
    warmAt = performance.now() + warmMs
  }
}

/** What the catalogue has of the file, and how many entries the audit log has for it. */
async function catalogueOf({ process, client, admin }: Shop): Promise<{ found: Row[]; entries: number }> {
  const { data } = await client.askOnce<object, object>(withStock, {}, admin)
  const { url } = (data as { productExport: { url: string } }).productExport
  const text = await (await fetch(process.url + url)).text()
  const found = parse<Record<Cell, string>>(text, { columns: true, bom: true }).filter(({ sku }) => sku.startsWith('IMP-'))
  const entries = await until('the import is in the audit log', async () => {
    const log = await client.ask(AuditLog, {}, admin)
    return log?.edges.filter(({ node }) => node.action === 'importProducts').length || undefined
  })
  return { found: found.map(rowOf), entries }
}

function rowOf(cells: Record<Cell, string>): Row {
  const { sku, price, stock } = cells
  const name = cells.name.replace(/^'(?==)/, '')
  return { sku, variantOf: cells['variant of'], name, price, stock, value: cells['variant of'] ? cells['option 1 value'] : '' }
}

/** The processor time of a process so far, in ms. */
function cpuOf({ pid }: ServiceProcess): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * tickMs
}

function memoryOf({ pid }: ServiceProcess): number {
  return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024
}

function spell(times: number[]): string {
  return `${inMs(quantileOf(times, 0.5))} in the middle, ${inMs(quantileOf(times, 0.99))} at 99 %, ${times.length} answers`
}
