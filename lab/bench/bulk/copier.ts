import type Sqlite from 'better-sqlite3'
import { insertOf, type Table } from './tables.ts'
import type { Movement, Template } from './template.ts'
import type { Copy } from './tokens.ts'

type Stock = { onHand: number; held: number; movements: number }

const dayMs = 86_400_000
/** How long the rows of these tables stay: what is older in a copy is not written. */
const kept: Record<string, number> = { outbox: 7 * dayMs, carts: dayMs, cart_lines: dayMs }

/** Writes copies of templates into the databases of a shop. */
export class Copier {
  readonly #databases: Map<string, Sqlite.Database>
  readonly #productIds: string[]
  readonly #now: number
  readonly #inserts = new Map<Table, Sqlite.Statement>()
  /** What the copies did to the stock of each product. */
  readonly #stock: (Stock | undefined)[] = []

  constructor(databases: Map<string, Sqlite.Database>, productIds: string[], now: number) {
    this.#databases = databases
    this.#productIds = productIds
    this.#now = now
  }

  /** Does something in one transaction of every database. */
  inTransaction(work: () => void): void {
    for (const database of this.#databases.values()) database.exec('BEGIN')
    work()
    for (const database of this.#databases.values()) database.exec('COMMIT')
  }

  /** Writes a copy of what happened at a time. Rows that would have gone by now are left out. */
  write({ tokens, rows, movements }: Template, copy: Copy, at: number): void {
    const texts = tokens.map((token) => token(copy))
    const age = this.#now - at
    for (const { table, values } of rows) if (age < (kept[table.name] ?? Number.POSITIVE_INFINITY)) this.#insert(table, values(copy, texts))
    for (const movement of movements) this.#move(copy.goods[movement.product] ?? 0, movement)
  }

  /** Gives every product the stock that its movements make. */
  setStock(): void {
    const sql = 'UPDATE products SET onHand = onHand + ?, held = held + ?, stockVersion = stockVersion + ? WHERE id = ?'
    const update = this.#databases.get('products')?.prepare(sql)
    for (const [at, stock] of this.#stock.entries()) if (stock) update?.run(stock.onHand, stock.held, stock.movements, this.#productIds[at])
  }

  #insert(table: Table, values: unknown[]): void {
    const insert = this.#inserts.get(table) ?? this.#databases.get(table.database)?.prepare(insertOf(table))
    if (!insert) throw new Error(`There is no database ${table.database}.`)
    this.#inserts.set(table, insert)
    insert.run(...values)
  }

  #move(product: number, { onHand, held }: Movement): void {
    const stock = this.#stock[product] ?? { onHand: 0, held: 0, movements: 0 }
    this.#stock[product] = { onHand: stock.onHand + onHand, held: stock.held + held, movements: stock.movements + 1 }
  }
}
