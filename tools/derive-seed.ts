import { createCommand, runCommand } from '#app/command.ts'
import { type Books, makeBooks, type Product } from '#lab/replay/books.ts'
import { readRows } from '#lab/replay/rows.ts'

const description = `Prints the 400 products of a file of invoices that are in most orders: sku, name, price in pence, stock.
app/seed/products.csv was made by it.`

const small = new Set(['a', 'and', 'at', 'by', 'for', 'from', 'in', 'of', 'on', 'or', 'the', 'to', 'with'])
const initials = new Set(['led', 'tv'])
// abbreviations and incomplete names
const unclear = /\b(ANT|ASSORTED|ASS?TD?|C|COL|DEC|DES|HLDR|KNICK|LGE|MED|PCS?|PK|SM|SML|V|W|YR)\b|\b(AND|IN|OF|WITH)$|[A-Z]\d/
const misspelt = /STOPMETAL|CHOCOLATECANDLE|SMALLFOLKART|LIVINGROOM|CINAMMON|PANNETONE/

await runCommand(
  createCommand('node tools/derive-seed.ts', description)
    .argument('<invoices>', 'a CSV of invoice lines, gzipped or not')
    .action(async (path: string) => void process.stdout.write(await deriveSeed(path))),
)

async function deriveSeed(path: string): Promise<string> {
  const books = makeBooks(await readRows(path))
  const orders = ordersOf(books)
  const popular = [...books.catalogue.values()].sort((one, other) => (orders.get(other.code) ?? 0) - (orders.get(one.code) ?? 0))
  const shown = Map.groupBy(popular.filter(isPresentable), ({ name }) => titleOf(name)).values()
  const products = [...shown].flatMap((sameName) => sameName.slice(0, 1)).slice(0, 400)
  return ['sku,name,price,stock', ...products.map(lineOf), ''].join('\n')
}

function ordersOf({ sales }: Books): Map<string, number> {
  const orders = new Map<string, number>()
  for (const { code } of sales.flatMap(({ lines }) => lines)) orders.set(code, (orders.get(code) ?? 0) + 1)
  return orders
}

function isPresentable({ name, price }: Product): boolean {
  return price >= 20 && /^[A-Z][A-Z'’-]+( [A-Z0-9'’-]+){1,6}$/.test(name) && !unclear.test(name) && !misspelt.test(name)
}

function titleOf(name: string): string {
  const words = name.toLowerCase().split(' ')
  return words.map((word, index) => (index > 0 && small.has(word) ? word : capitalised(word))).join(' ')
}

function capitalised(word: string): string {
  if (initials.has(word)) return word.toUpperCase()
  return word.replace(/(^|-)[a-z]/g, (start) => start.toUpperCase())
}

/** The stock is what was sold in about five days, in steps of five. */
function lineOf({ code, name, price, stock }: Product): string {
  return [code, titleOf(name), price, Math.max(5, Math.round(stock / 30) * 5)].join(',')
}
