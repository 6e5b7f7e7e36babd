import { rmSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { readConfig } from '#kit/config.ts'
import { firstId } from '#kit/data/id.ts'
import { here } from '#lab/bench/bazaar.ts'
import { showProgress } from '#lab/progress.ts'
import { oneOf, type Random, randomOf } from '#lab/random.ts'
import { bootstrapSubgraph } from '#ops/bootstrap/bootstrap.ts'
import { Copier } from './copier.ts'
import { type Origin, readOrigin } from './origin.ts'
import { sellTemplate } from './sell.ts'
import { forgetPast, moveOffsets, openAll, readTables } from './tables.ts'
import { type Template, templatesOf } from './template.ts'
import { type Ids, wordsOf } from './tokens.ts'

export type BulkSizes = { products: number; orders: number; customers: number; seed: string }

type Shop = { copier: Copier; origin: Origin; templates: Map<string, Template>; random: Random; sizes: BulkSizes }

/** The same for every size, so that a day's books are as long in a small shop as in a big one. */
export const ordersADay = 500

const dayMs = 86_400_000
/** Customers and products come before the first order, one each second. */
const everyMs = 1000
const lookMs = 5000
/** How many copies share a transaction. */
const batch = 2000

/**
 * Fills an empty folder with a shop of any size: a few orders are sold through the graph, and their rows and events are copied with other
 * ids, times, products and customers. What admin knows of them it gets through its own handlers, from what the owners have.
 */
export async function generateShop(dataDir: string, sizes: BulkSizes): Promise<void> {
  await sellTemplate(here, dataDir)
  copyAll(dataDir, sizes)
  for (const end of ['', '-wal', '-shm']) rmSync(join(dataDir, `admin.db${end}`), { force: true })
  const end = watchAdmin(dataDir, sizes.orders)
  await bootstrapSubgraph('admin', readConfig({ NODE_ENV: 'test', SEED: '0', LOG_LEVEL: 'error', DATA_DIR: dataDir })).finally(end)
}

/** Shows how many orders admin knows. Returns how to end that. */
function watchAdmin(dataDir: string, orders: number): () => void {
  const progress = showProgress('Orders that admin has handled', orders)
  let known = 0
  const look = () => {
    const before = known
    known = ordersIn(join(dataDir, 'admin.db'))
    progress.step(known - before)
  }
  const timer = setInterval(look, lookMs)
  return () => {
    clearInterval(timer)
    look()
    progress.end()
  }
}

function ordersIn(file: string): number {
  const admin = new Sqlite(file, { timeout: 5000 })
  const isMigrated = admin.prepare("SELECT 1 FROM sqlite_master WHERE name = 'order_sums'").get() !== undefined
  const sql = 'SELECT coalesce(sum(orders), 0) FROM order_sums WHERE length = ?'
  const orders = isMigrated ? admin.prepare(sql).pluck().get(dayMs) : 0
  admin.close()
  return Number(orders)
}

function copyAll(dataDir: string, sizes: BulkSizes): void {
  const databases = openAll(dataDir)
  const tables = readTables(databases)
  const origin = readOrigin(tables)
  const ids = idsOf(origin, sizes)
  const orderIds = origin.orders.map(({ id }) => id)
  const templates = templatesOf(tables, origin, wordsOf(origin, ids), orderIds)
  const shop = { copier: new Copier(databases, ids.products, Date.now()), origin, templates, random: randomOf(sizes.seed), sizes }
  forgetPast(databases)
  copyProducts(shop)
  copyCustomers(shop)
  copyOrders(shop)
  shop.copier.inTransaction(() => shop.copier.setStock())
  moveOffsets(databases)
  for (const database of databases.values()) database.close()
}

/** The template's own ids, and one for each copy. */
function idsOf({ products, userId, orders }: Origin, sizes: BulkSizes): Ids {
  const first = firstOrderAt(orders, sizes)
  const copies = (kind: string, from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from) }, (_, at) => {
      const number = from + at
      return `${firstId(kind, new Date(first - (to - number) * everyMs))}0000${String(number).padStart(12, '0')}`
    })
  return {
    products: [...products.map(({ id }) => id), ...copies('prod', products.length, sizes.products)],
    users: [userId, ...copies('usr', 1, sizes.customers)],
  }
}

function firstOrderAt(orders: Origin['orders'], sizes: BulkSizes): number {
  return Math.min(...orders.map(({ placedAt }) => placedAt)) - (sizes.orders / ordersADay) * dayMs
}

/** Product number n is a copy of one of the template's, with the name, SKU and slug of the n-th of the catalogue. */
function copyProducts({ copier, origin, templates, sizes }: Shop): void {
  const { products, orders } = origin
  const first = firstOrderAt(orders, sizes)
  eachInBatches('Products', products.length, sizes.products, copier, (number) => {
    const { id, createdAt } = products[number % products.length] as (typeof products)[number]
    const at = first - (sizes.products - number) * everyMs
    copier.write(templates.get(id) as Template, { number, shiftMs: at - createdAt, goods: products.map(() => number), user: 0 }, at)
  })
}

function copyCustomers({ copier, origin, templates, sizes }: Shop): void {
  const { userId, orders, createdAt } = origin
  const first = firstOrderAt(orders, sizes)
  eachInBatches('Customers', 1, sizes.customers, copier, (number) => {
    const at = first - (sizes.customers - number) * everyMs
    copier.write(templates.get(userId) as Template, { number, shiftMs: at - createdAt, goods: [], user: number }, at)
  })
}

/** Each order is a copy of one of the template's, of other products at the same prices. */
function copyOrders({ copier, origin, templates, random, sizes }: Shop): void {
  const { products, orders } = origin
  const first = firstOrderAt(orders, sizes)
  const manifold = Math.floor(sizes.products / products.length)
  eachInBatches('Orders', 0, sizes.orders - orders.length, copier, (number) => {
    const { id, placedAt } = oneOf(random, orders)
    const at = Math.floor(first + (number / ordersADay) * dayMs)
    const goods = products.map((_, place) => place + products.length * Math.floor(random() * manifold))
    const user = Math.floor(random() * sizes.customers)
    copier.write(templates.get(id) as Template, { number, shiftMs: at - placedAt, goods, user }, at)
  })
}

function eachInBatches(name: string, from: number, to: number, copier: Copier, work: (number: number) => void): void {
  const progress = showProgress(name, Math.max(0, to - from))
  for (let next = from; next < to; next += batch)
    copier.inTransaction(() => {
      for (let number = next; number < Math.min(next + batch, to); number += 1) work(number)
      progress.step(Math.min(batch, to - next))
    })
  progress.end()
}
