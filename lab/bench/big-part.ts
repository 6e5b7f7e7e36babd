import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keeper } from '#lab/checkouts/goods.ts'
import { createClient } from '#lab/client.ts'
import { inMs, medianOf, number } from '#lab/figures.ts'
import { none, openItems, printProof, type Statement } from '#lab/proof.ts'
import { reconcile } from '#lab/reconciliation.ts'
import { signedIn } from '#lab/session.ts'
import { overHttp } from '#lab/transport.ts'
import { bazaar, here } from './bazaar.ts'
import { type Beside, measureBeside } from './beside.ts'
import { type BulkSizes, generateShop } from './bulk/generate.ts'
import { recount } from './bulk/recount.ts'
import type { Figures } from './load.ts'
import { commandOf, type Options } from './options.ts'
import { writeSection } from './page.ts'
import { printTables, rowsTable, type Table } from './report.ts'
import { rows } from './rows.ts'
import { type Run, runRows } from './run.ts'
import { startServer } from './server.ts'
import { shopWorks } from './shop-works.ts'
import type { Prepared } from './targets.ts'

type Name = 'small' | 'big'

const small = { products: 1000, orders: 1000, customers: 50 }
const [bigProducts, bigOrders, ordersOfCustomer, rounds] = [400_000, 1_000_000, 20, 3]

/** What may grow with the shop. */
const chosen = ['list', 'detail', 'search', 'history', 'statistics', 'reconciliation']

const about = `A small shop and a big one from the same generator, measured by turns: a day has as many orders in both. The figures of the
big shop's statistics are equal to a recount of what orders has.`

/** Measures a small shop beside a big one, and a shopper of the big one while staff ask for statistics and a reconciliation. */
export async function compareSizes(options: Options): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'bazaar-bench-'))
  try {
    const folders = { small: join(folder, 'small'), big: options.folder ?? join(folder, 'big') }
    const prepared: Prepared[] = []
    for (const [name, dataDir] of Object.entries(folders)) prepared.push(await prepare(name, dataDir, sizesOf(options)[name as Name]))
    const statements = Object.entries(folders).flatMap(([name, dataDir]) => recount(name, dataDir))
    const wanted = rows.filter(({ name }) => chosen.includes(name) && options.only.includes(name))
    const run = await runRows(prepared, { rows: wanted, rounds: options.rounds ?? rounds, ms: options.seconds * 1000 })
    const beside = await measureBeside(prepared.at(-1) as Prepared, options.seconds * 1000)
    const tables = [sizesTable(options), growthTable(run), besideTable(beside), rowsTable(run)]
    printTables(tables)
    writeSection(options.page, { name: 'Small and big', command: commandOf('big', options), about, tables })
    return printProof([...statements, await reconciled(prepared[0] as Prepared)])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function sizesOf({ products = bigProducts, orders = bigOrders, seed }: Options): Record<Name, BulkSizes> {
  const customers = Math.max(small.customers, Math.ceil(orders / ordersOfCustomer))
  return {
    small: { ...small, products: Math.min(small.products, products), orders: Math.min(small.orders, orders), seed },
    big: { products, orders, customers, seed },
  }
}

async function prepare(name: string, dataDir: string, sizes: BulkSizes): Promise<Prepared> {
  if (!existsSync(dataDir)) {
    console.error(`Generating the ${name} shop …`)
    await generateShop(dataDir, sizes)
  }
  return {
    program: bazaar(name, here, dataDir),
    worksOf: ({ url }, connection) => shopWorks({ url, connection, seed: sizes.seed, customers: small.customers }),
    remove: () => {},
  }
}

/** A reconciliation of every order and product, as staff ask for it. */
async function reconciled(prepared: Prepared): Promise<Statement> {
  const { url, stop } = await startServer(prepared.program)
  try {
    const client = createClient({ transport: overHttp(url) })
    const whole = await reconcile(client, { from: new Date(0).toISOString(), to: new Date().toISOString() }, signedIn(client, keeper))
    return none(`what a reconciliation of the ${prepared.program.name} shop finds`, openItems(whole))
  } finally {
    await stop()
  }
}

function sizesTable(options: Options): Table {
  const line = ([name, { products, orders, customers }]: [string, BulkSizes]) => [name, number(products), number(orders), number(customers)]
  return { title: 'Shops', head: ['shop', 'products', 'orders', 'customers'], rows: Object.entries(sizesOf(options)).map(line) }
}

/** The big shop's medians as multiples of the small one's. */
function growthTable({ measured }: Run): Table {
  const median = (figures: Figures[] | undefined, name: 'p50' | 'cpuMs') => medianOf((figures ?? []).map((one) => one[name]))
  return {
    title: 'The big shop against the small one',
    head: ['row', 'p50 small', 'p50 big', 'ratio', 'CPU small', 'CPU big', 'ratio'],
    rows: measured.map(({ row, rounds: all }) => {
      const [p50, cpu] = (['p50', 'cpuMs'] as const).map((name) => [median(all.get('small'), name), median(all.get('big'), name)] as const)
      return [row.name, ...(p50 ? ratioCells(p50) : []), ...(cpu ? ratioCells(cpu) : [])]
    }),
  }
}

function ratioCells([one, other]: readonly [number, number]): string[] {
  return [inMs(one), inMs(other), (other / one).toFixed(2)]
}

function besideTable({ alone, beside }: Beside): Table {
  const line = (name: string, { p50, p99, most }: Beside['alone']) => [name, inMs(p50), inMs(p99), inMs(most)]
  return {
    title: "A shopper's product query on the big shop, 50 a second, with every core",
    head: ['meanwhile', 'p50', 'p99', 'slowest'],
    rows: [line('nothing else', alone), line('statistics and a reconciliation, all the time', beside)],
  }
}
