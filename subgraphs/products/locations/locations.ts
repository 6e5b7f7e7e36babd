import { and, count, eq, ne, sql } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import { statement } from '#kit/data/statement.ts'
import { expectVersion, updateVersion } from '#kit/data/version.ts'
import { DomainError, notFound } from '#kit/errors.ts'
import { audit } from '#kit/events/audit.ts'
import type { CreateStockLocationInput, DeleteStockLocationInput, UpdateStockLocationInput } from '#subgraphs/products/schema.generated.ts'
import { locationStock, mainId, type StockLocationRow, stockLocations } from './tables.ts'

/** How many locations a shop may have: an order looks at all of them. */
const locationsMost = 100

const selectPresent = statement((db) =>
  db.select().from(stockLocations).where(eq(stockLocations.archived, false)).orderBy(stockLocations.priority, stockLocations.id),
)
const countPresent = statement((db) => db.select({ rows: count() }).from(stockLocations).where(eq(stockLocations.archived, false)))
const selectById = statement((db, { id }: { id: string }) => db.select().from(stockLocations).where(eq(stockLocations.id, id)))
const selectNamed = statement((db, { name, ownId }: { name: string; ownId: string }) =>
  db
    .select({ id: stockLocations.id })
    .from(stockLocations)
    .where(and(eq(stockLocations.archived, false), ne(stockLocations.id, ownId), eq(sql`${stockLocations.name} COLLATE NOCASE`, name))),
)
const selectUsed = statement((db, { locationId }: { locationId: string }) =>
  db
    .select({ id: locationStock.id })
    .from(locationStock)
    .where(and(eq(locationStock.locationId, locationId), ne(locationStock.onHand, 0)))
    .limit(1),
)
const insertLocation = statement((db, row: typeof stockLocations.$inferInsert) => db.insert(stockLocations).values(row).returning())

/** Returns the locations that are not archived, in the order in which orders take from them. */
export function listLocations({ db }: Context): Promise<StockLocationRow[]> {
  return selectPresent.all(db)
}

/** Returns the location of a movement, an archived one too. */
export async function locationNamed(ctx: Context, id: string | null): Promise<StockLocationRow> {
  return (await ctx.load.one(stockLocations, 'id', id ?? mainId)) as StockLocationRow
}

/** Returns the location that an input names, as the ledger writes it: null is the main one. Throws NOT_FOUND. */
export async function findLocationId(tx: Tx, id: string | null | undefined, field = 'locationId'): Promise<string | null> {
  if (!id || id === mainId) return null
  const location = await selectById.get(tx, { id })
  if (!location || location.archived) throw notFound('location', ['input', field])
  return id
}

/** Adds a location, without stock. Throws CATALOGUE_FULL or NAME_TAKEN. */
export function createStockLocation(ctx: Context, input: CreateStockLocationInput): Promise<StockLocationRow> {
  return ctx.write(async (tx) => {
    const { rows } = (await countPresent.get(tx)) as { rows: number }
    if (rows >= locationsMost) throw new DomainError('CATALOGUE_FULL', `A shop has at most ${locationsMost} locations.`)
    const id = newId('loc', tx.now)
    const name = await freeName(tx, input.name, id)
    const row = { id, name, priority: input.priority ?? 0, createdAt: tx.now, updatedAt: tx.now }
    const location = (await insertLocation.get(tx, row)) as StockLocationRow
    await audit(tx, 'createStockLocation', id, null, location)
    return location
  })
}

/** Changes the name or the priority of a location. Throws NOT_FOUND, VERSION_CONFLICT or NAME_TAKEN. */
export function updateStockLocation(ctx: Context, { name, priority, ...seen }: UpdateStockLocationInput): Promise<StockLocationRow> {
  return ctx.write(async (tx) => {
    const before = await findSeen(tx, seen)
    const change = {
      name: name ? await freeName(tx, name, before.id) : before.name,
      priority: priority ?? before.priority,
      updatedAt: tx.now,
    }
    const after = await updateVersion(tx, stockLocations, { before, expectedVersion: seen.expectedVersion, change })
    await audit(tx, 'updateStockLocation', before.id, before, after)
    return after
  })
}

/** Archives a location at which no stock is. Throws NOT_FOUND, VERSION_CONFLICT, INVALID_INPUT for the main one, or STOCK_AT_LOCATION. */
export function deleteStockLocation(ctx: Context, seen: DeleteStockLocationInput): Promise<StockLocationRow> {
  return ctx.write(async (tx) => {
    const before = await findSeen(tx, seen)
    const path = ['input', 'id']
    if (before.id === mainId) throw new DomainError('INVALID_INPUT', 'The main location stays.', { path })
    const used = await selectUsed.get(tx, { locationId: before.id })
    if (used)
      throw new DomainError('STOCK_AT_LOCATION', 'There is stock at the location. Transfer it to another one first.', {
        path,
        subject: used.id,
      })
    const change = { archived: true, updatedAt: tx.now }
    const after = await updateVersion(tx, stockLocations, { before, expectedVersion: seen.expectedVersion, change })
    await audit(tx, 'deleteStockLocation', before.id, before, null)
    return after
  })
}

async function findSeen(tx: Tx, { id, expectedVersion }: DeleteStockLocationInput): Promise<StockLocationRow> {
  const location = await selectById.get(tx, { id })
  if (!location || location.archived) throw notFound('location')
  expectVersion(location, expectedVersion)
  return location
}

async function freeName(tx: Tx, given: string, ownId: string): Promise<string> {
  const [name, path] = [given.trim(), ['input', 'name']]
  if (!name) throw new DomainError('INVALID_INPUT', 'A location has a name.', { path })
  if (await selectNamed.get(tx, { name, ownId })) throw new DomainError('NAME_TAKEN', `The name ${name} is taken.`, { path })
  return name
}
