import { count, eq, sql } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import { type PageArgs, pagesOf } from '#kit/data/page.ts'
import { inPieces } from '#kit/data/pieces.ts'
import { statement } from '#kit/data/statement.ts'
import { expectVersion, updateVersion } from '#kit/data/version.ts'
import { DomainError, notFound } from '#kit/errors.ts'
import { audit } from '#kit/events/audit.ts'
import { findByKey, type Keys } from '#subgraphs/products/keys.ts'
import type { CreateCollectionInput, DeleteCollectionInput, UpdateCollectionInput } from '#subgraphs/products/schema.generated.ts'
import { slugsOf } from '#subgraphs/products/slugs.ts'
import { type CollectionRow, collections, listedProducts, type ProductRow } from '#subgraphs/products/tables.ts'
import { checkRule } from './rules.ts'

type Seen = { id: string; expectedVersion: number }

/** How many collections a shop may have: each changed product is compared with the rule of each. */
const collectionsMost = 200

/** How many products leave a collection in one transaction. */
const piece = 500

/** A rule that no product has been looked at for. */
const unfilled = { filledTo: '', lookedAt: 0 }

const slugs = slugsOf(collections, 'collection')
const page = pagesOf(collections, { by: 'slug', descending: false })

const countAll = statement((db) => db.select({ rows: count() }).from(collections))
const selectCollection = statement((db, { id }: { id: string }) => db.select().from(collections).where(eq(collections.id, id)))
const insertCollection = statement((db, row: typeof collections.$inferInsert) => db.insert(collections).values(row).returning())
const deleteById = statement((db, { id }: { id: string }) => db.delete(collections).where(eq(collections.id, id)))
const takeOut = statement(
  (_, { listId, limit }: { listId: string; limit: number }) => sql`
    DELETE FROM listed_products
    WHERE listId = ${listId} AND productId IN (SELECT productId FROM listed_products WHERE listId = ${listId} LIMIT ${limit})`,
)

/** Returns a collection by its id or its slug. Throws INVALID_INPUT unless exactly one of them is given. */
export function lookUpCollection(ctx: Context, keys: Keys): Promise<CollectionRow | undefined> {
  return findByKey(ctx, collections, keys)
}

/** Returns a page of the collections, by their slug. */
export function listCollections(ctx: Context, args: PageArgs) {
  return page(ctx.db, args)
}

/** Returns the collections that a product is in, by their slugs. */
export async function collectionsOf(ctx: Context, { id }: ProductRow): Promise<CollectionRow[]> {
  const lists = (await ctx.load.many(listedProducts, 'id', id)).filter(({ listId }) => listId.startsWith('coll_'))
  const found = await Promise.all(lists.map(({ listId }) => ctx.load.one(collections, 'id', listId)))
  return found.filter((one) => one !== undefined).toSorted((one, other) => (one.slug < other.slug ? -1 : 1))
}

/** Adds a collection; a task fills it. Throws CATALOGUE_FULL, NOT_FOUND, INVALID_INPUT or SLUG_TAKEN. */
export function createCollection(ctx: Context, input: CreateCollectionInput): Promise<CollectionRow> {
  return ctx.write(async (tx) => {
    const rule = await checkRule(tx, input.rule)
    const { rows } = (await countAll.get(tx)) as { rows: number }
    if (rows >= collectionsMost) throw new DomainError('CATALOGUE_FULL', `A shop has at most ${collectionsMost} collections.`)
    const [id, name] = [newId('coll', tx.now), input.name.trim()]
    const slug = await slugs.choose(tx, { id, name, slug: input.slug })
    const row = { id, name, slug, description: input.description ?? '', rule, ...unfilled, createdAt: tx.now, updatedAt: tx.now }
    const collection = (await insertCollection.get(tx, row)) as CollectionRow
    await audit(tx, 'createCollection', id, null, collection)
    tx.dueTasks.add('fillCollections')
    return collection
  })
}

/** Changes the given fields of a collection; with a new rule a task fills it anew. Throws NOT_FOUND, VERSION_CONFLICT, INVALID_INPUT or SLUG_TAKEN. */
export function updateCollection(ctx: Context, { name, slug, description, ...input }: UpdateCollectionInput): Promise<CollectionRow> {
  return ctx.write(async (tx) => {
    const before = await findSeen(tx, input)
    const rule = input.rule && (await checkRule(tx, input.rule))
    const change = {
      name: name?.trim() ?? before.name,
      slug: slug ? await slugs.choose(tx, { id: before.id, name: before.name, slug }) : before.slug,
      description: description ?? before.description,
      ...(rule && { rule, ...unfilled }),
      updatedAt: tx.now,
    }
    const after = await updateVersion(tx, collections, { before, expectedVersion: input.expectedVersion, change })
    await audit(tx, 'updateCollection', before.id, before, after)
    tx.dueTasks.add('fillCollections')
    return after
  })
}

/** Deletes a collection. Its products leave it first, some in each transaction. Throws NOT_FOUND or VERSION_CONFLICT. */
export async function deleteCollection(ctx: Context, seen: DeleteCollectionInput): Promise<CollectionRow> {
  const { id: listId } = seen
  await ctx.write((tx) => findSeen(tx, seen))
  await inPieces(ctx, piece, (tx) => takeOut.run(tx, { listId, limit: piece }))
  return ctx.write(async (tx) => {
    const collection = await findSeen(tx, seen)
    while ((await takeOut.run(tx, { listId, limit: piece })) > 0);
    await deleteById.run(tx, { id: listId })
    await audit(tx, 'deleteCollection', listId, collection, null)
    return collection
  })
}

async function findSeen(tx: Tx, { id, expectedVersion }: Seen): Promise<CollectionRow> {
  const collection = await selectCollection.get(tx, { id })
  if (!collection) throw notFound('collection')
  expectVersion(collection, expectedVersion)
  return collection
}
