import { here } from './bazaar.ts'
import { countCheckout } from './counts.ts'
import { commandOf, type Options } from './options.ts'
import { writeSection } from './page.ts'
import { countsTable, printTables, ratiosTable, rowsTable, startTable } from './report.ts'
import { rows } from './rows.ts'
import { runRows } from './run.ts'
import { type Prepared, prepareBazaar } from './targets.ts'

const [products, customers, orders, rounds] = [1000, 20, 100, 3]

/** Measures every row of this code, of another commit's, and of a peer. */
export async function compareRows(options: Options): Promise<boolean> {
  const prepared: Prepared[] = []
  try {
    for (const revision of [undefined, ...(options.against ? [options.against] : [])]) {
      console.error(`Filling a shop of ${revision ?? 'this code'} …`)
      prepared.push(await prepareBazaar(sizesOf(options), options.seed, revision))
    }
    const chosen = rows.filter(({ name }) => options.only.includes(name))
    const run = await runRows(prepared, { rows: chosen, rounds: options.rounds ?? rounds, ms: options.seconds * 1000 })
    const counts = await Array.fromAsync(prepared, async ({ program, root }) => [program.name, await countCheckout(root ?? here)] as const)
    const tables = [rowsTable(run), ...(prepared.length > 1 ? [ratiosTable(run)] : []), startTable(run), countsTable(counts)]
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

function aboutRows(): string {
  return rows.map(({ name, what, atOnce }) => `- \`${name}\`: ${what} (${atOnce} at once)`).join('\n')
}
