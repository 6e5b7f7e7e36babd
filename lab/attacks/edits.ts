import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Option } from 'commander'
import { number } from '#lab/figures.ts'
import { counts } from '#lab/options.ts'
import { none, type Statement } from '#lab/proof.ts'
import { type Random, randomOf } from '#lab/random.ts'
import { EditedDatabase, type Table } from './edits/tables.ts'
import { openTradedShop, type TradedShop } from './edits/traded-shop.ts'
import { reasonOf, staleEntries } from './edits/unnoticed.ts'

type Options = { seed: string; rows: number }
type Edit = () => { refusal?: string; change: string } | undefined
/** What came of an edit. NAMED: by `reconciliation`. */
type Outcome = { place: string; change: string; end: 'REFUSED' | 'NAMED' | 'LISTED' | 'UNNOTICED'; kinds: string[] }
type Tried = { database: EditedDatabase; place: string; reason: string | undefined; edit: Edit }

const edited = ['orders', 'payments', 'products', 'carts', 'admin']

export const edits = {
  summary: 'edits every column of every table of a traded shop',
  description: `Trades in a shop of its own until every kind of order has ended, then edits every column of every table of orders, payments,
products, carts and admin in random rows, deletes rows and copies them. Each edit must be refused by the database, or named by
\`reconciliation\`, or stand on the list of what nothing depends on. What triggers refuse is done without them too, to see what
\`reconciliation\` alone would name.`,
  options: [
    counts('--rows', 'how many rows of each column to edit', 3),
    new Option('--seed <text>', 'what decides the rows and values').default('1'),
  ],
  run: (options: object) => runEdits(options as Options),
}

/** Edits everything, and returns what must be true. */
export async function runEdits({ seed, rows }: Options): Promise<Statement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bazaar-edits-'))
  const copies = join(folder, 'copies')
  mkdirSync(copies)
  const shop = await openTradedShop(join(folder, 'data'))
  const databases = edited.map((name) => new EditedDatabase(shop.dataDir, name, copies))
  try {
    return await statementsOf(shop, databases, randomOf(seed), rows)
  } finally {
    for (const database of databases) database.close()
    await shop.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function statementsOf(shop: TradedShop, databases: EditedDatabase[], random: Random, rows: number): Promise<Statement[]> {
  const before = await namedKinds(shop)
  const empty = databases.flatMap((database) => emptyTables(database))
  const tried = databases.flatMap((database) => editsOf(database, random, rows))
  const outcomes: Outcome[] = []
  for (const one of tried) outcomes.push(...(await outcomeOf(shop, one)))
  const alone: Outcome[] = []
  for (const one of tried) alone.push(...(await outcomeOf(shop, withoutTriggers(one))))
  printEnds('edits', outcomes)
  printEnds('without triggers', alone)
  return [
    none('differences before the first edit', before),
    none('tables without a row to edit', empty),
    none('entries of the list about nothing that there is', staleEntries(databases.flatMap(placesIn))),
    none(`edits that nobody noticed, of ${number(outcomes.length)}`, textsOf(outcomes, 'UNNOTICED')),
  ]
}

function placesIn({ name, tables }: EditedDatabase): string[] {
  return tables.flatMap((table) =>
    ['INSERT', 'DELETE', ...table.columns.map((column) => column.name)].map((what) => `${name}.${table.name}.${what}`),
  )
}

function emptyTables(database: EditedDatabase): string[] {
  const empty = database.tables.filter((table) => database.count(table) === 0 && !reasonOf(database.name, table.name, '*'))
  return empty.map(({ name }) => `${database.name}.${name}`)
}

function editsOf(database: EditedDatabase, random: Random, rows: number): Tried[] {
  return database.tables.filter((table) => database.count(table) > 0).flatMap((table) => editsOfTable(database, table, random, rows))
}

function editsOfTable(database: EditedDatabase, table: Table, random: Random, rows: number): Tried[] {
  const tried = (what: string, edit: Edit): Tried => ({
    database,
    place: `${database.name}.${table.name}.${what}`,
    reason: reasonOf(database.name, table.name, what),
    edit,
  })
  const columns = table.columns.flatMap((column) =>
    Array.from({ length: rows }, () => tried(column.name, () => database.edit(random, table, column))),
  )
  return [...columns, tried('DELETE', () => database.remove(random, table)), tried('INSERT', () => database.add(random, table))]
}

function withoutTriggers({ database, edit, ...tried }: Tried): Tried {
  return { ...tried, database, edit: () => database.withoutTriggers(edit) }
}

async function outcomeOf(shop: TradedShop, { database, place, reason, edit }: Tried): Promise<Outcome[]> {
  const done = edit()
  if (!done) return []
  if (done.refusal) return [{ place, change: done.change, end: 'REFUSED', kinds: [] }]
  const kinds = await namedKinds(shop)
  database.restore()
  return [{ place, change: done.change, end: kinds.length > 0 ? 'NAMED' : reason ? 'LISTED' : 'UNNOTICED', kinds }]
}

async function namedKinds({ compare }: TradedShop): Promise<string[]> {
  const { differences } = await compare()
  return [...new Set(differences.map(({ kind, message }) => `${kind}: ${message}`))]
}

function textsOf(outcomes: Outcome[], wanted: Outcome['end']): string[] {
  const found = outcomes.filter(({ end }) => end === wanted)
  return [...new Set(found.map(({ place, change }) => `${place} (${change.slice(0, 80)})`))]
}

function printEnds(what: string, outcomes: Outcome[]): void {
  const ends = Object.entries(Object.groupBy(outcomes, ({ end }) => end)).map(([end, some]) => `${number(some?.length ?? 0)} ${end}`)
  console.log(`${what}: ${ends.join(', ')}`)
  for (const text of textsOf(outcomes, 'UNNOTICED')) console.log(`  unnoticed: ${text}`)
}
