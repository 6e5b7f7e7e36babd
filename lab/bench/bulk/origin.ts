import { accountOf } from '#lab/bench/fill.ts'
import type { Table } from './tables.ts'
import type { Known } from './tokens.ts'

/** What was sold through the graph: what its rows name, and when each order was placed. */
export type Origin = Known & { createdAt: number; orders: { id: string; placedAt: number }[] }

type Values = Record<string, unknown>

/** Reads the template from its tables. Its products get their stock from their movements, so their rows begin with none. */
export function readOrigin(tables: Table[]): Origin {
  const orders = valuesOf(tables, 'orders', 'orders')
  const user = valuesOf(tables, 'users', 'users').find(({ email }) => email === accountOf(0).email)
  const products = valuesOf(tables, 'products', 'products').toSorted((one, other) => numberOf(one) - numberOf(other))
  emptyStock(tables)
  const userId = String(user?.id)
  return {
    products: products as Known['products'],
    userId,
    createdAt: Number(user?.createdAt),
    guests: [...new Set(orders.map(({ owner }) => String(owner)))].filter((owner) => owner !== userId),
    orders: orders.map(({ id, placedAt }) => ({ id: String(id), placedAt: Number(placedAt) })),
  }
}

function valuesOf(tables: Table[], database: string, name: string): Values[] {
  const table = tables.find((one) => one.database === database && one.name === name)
  return (table?.rows ?? []).map((row) => Object.fromEntries(row.map((value, at) => [table?.columns[at], value])))
}

function numberOf({ sku }: Values): number {
  return Number(String(sku).split('-')[1])
}

function emptyStock(tables: Table[]): void {
  const products = tables.find(({ database, name }) => database === 'products' && name === 'products')
  const initial = new Map([
    ['onHand', 0],
    ['held', 0],
    ['stockVersion', 1],
  ])
  for (const row of products?.rows ?? []) for (const [column, value] of initial) row[products?.columns.indexOf(column) ?? 0] = value
}
