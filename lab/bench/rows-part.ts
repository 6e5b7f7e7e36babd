import { countCheckout } from './counts.ts'
import { commandOf, type Options } from './options.ts'
import { writeSection } from './page.ts'
import { countsTable, printTables, ratiosTable, roomTable, rowsTable, startTable } from './report.ts'
import { measureRoom } from './room.ts'
import { rows } from './rows.ts'
import { runRows } from './run.ts'
import { type Prepared, prepareBazaar } from './targets.ts'
import { prepareVendure } from './vendure.ts'

const [products, customers, orders, rounds] = [1000, 20, 100, 3]
const ordersForRoom = 300

/** Measures every row of this code, of another commit's, and of a peer. */
export async function compareRows(options: Options): Promise<boolean> {
  const prepared: Prepared[] = []
  try {
    for (const revision of [undefined, ...(options.against ? [options.against] : [])]) {
      console.error(`Filling a shop of ${revision ?? 'this code'} …`)
      prepared.push(await prepareBazaar(sizesOf(options), options.seed, revision))
    }
    if (options.peers) {
      console.error('Filling a shop of Vendure …')
      prepared.push(await prepareVendure(sizesOf(options), options.seed))
    }
    const chosen = rows.filter(({ name }) => options.only.includes(name))
    const run = await runRows(prepared, { rows: chosen, rounds: options.rounds ?? rounds, ms: options.seconds * 1000 })
    const ours = prepared.flatMap(({ program: { name }, root }) => (root ? { name, root } : []))
    const counts = await Array.fromAsync(ours, async ({ name, root }) => [name, await countCheckout(root)] as const)
    const tables = [
      rowsTable(run),
      ...(prepared.length > 1 ? [ratiosTable(run)] : []),
      startTable(run),
      countsTable(counts),
      roomTable(await measureRoom(roomOf(options))),
    ]
    printTables(tables)
    writeSection(options.page, { name: 'Rows', command: commandOf('rows', options), about: aboutRows(), tables })
    return true
  } finally {
    for (const { remove } of prepared) remove()
  }
}

function sizesOf(options: Options) {
  return { products: options.products ?? products, customers, ordersOfEach: Math.ceil((options.orders ?? orders) / customers) }
}

/** Enough orders for tables to grow by many pages, where a short run does not ask for fewer. */
function roomOf({ orders = ordersForRoom }: Options) {
  return { orders, lines: 3, customers: 10 }
}

function aboutRows(): string {
  return rows.map(({ name, what, atOnce }) => `- \`${name}\`: ${what} (${atOnce} at once)`).join('\n')
}
