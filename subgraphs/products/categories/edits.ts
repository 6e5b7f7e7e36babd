import type { Context, Tx } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import { statement } from '#kit/data/statement.ts'
import { expectVersion, updateVersion } from '#kit/data/version.ts'
import { audit } from '#kit/events/audit.ts'
import type { CreateCategoryInput, UpdateCategoryInput } from '#subgraphs/products/schema.generated.ts'
import { slugsOf } from '#subgraphs/products/slugs.ts'
import { type CategoryRow, categories } from '#subgraphs/products/tables.ts'
import { checkRoom, findCategory, growPaths, openPlace } from './tree.ts'

const slugs = slugsOf(categories, 'category')

const insertCategory = statement((db, row: typeof categories.$inferInsert) => db.insert(categories).values(row).returning())

/** Adds a category. Throws NOT_FOUND, CATALOGUE_FULL, INVALID_INPUT or SLUG_TAKEN. */
export function createCategory(ctx: Context, input: CreateCategoryInput): Promise<CategoryRow> {
  return ctx.write(async (tx) => {
    const [id, name, parentId] = [newId('cat', tx.now), input.name.trim(), input.parentId ?? null]
    await checkRoom(tx)
    const slug = await slugs.choose(tx, { id, name, slug: input.slug })
    const position = await openPlace(tx, id, parentId)
    const row = { id, parentId, name, slug, description: input.description ?? '', position, createdAt: tx.now, updatedAt: tx.now }
    const category = (await insertCategory.get(tx, row)) as CategoryRow
    await growPaths(tx, id, parentId)
    await audit(tx, 'createCategory', id, null, category)
    return category
  })
}

/** Changes the given fields of a category. Throws NOT_FOUND, VERSION_CONFLICT, INVALID_INPUT or SLUG_TAKEN. */
export function updateCategory(ctx: Context, { id, expectedVersion, name, slug, description }: UpdateCategoryInput): Promise<CategoryRow> {
  return ctx.write(async (tx) => {
    const before = await findSeenCategory(tx, id, expectedVersion)
    const change = {
      name: name?.trim() ?? before.name,
      slug: slug ? await slugs.choose(tx, { id, name: before.name, slug }) : before.slug,
      description: description ?? before.description,
    }
    return saveCategory(tx, 'updateCategory', before, change)
  })
}

/** Returns a category that the client has seen at this version. Throws NOT_FOUND or VERSION_CONFLICT. */
export async function findSeenCategory(tx: Tx, id: string, expectedVersion: number): Promise<CategoryRow> {
  const category = await findCategory(tx, id)
  expectVersion(category, expectedVersion)
  return category
}

/** Saves a change of a category, and writes it into the audit log. */
export async function saveCategory(tx: Tx, action: string, before: CategoryRow, change: Partial<CategoryRow>): Promise<CategoryRow> {
  const expectedVersion = before.version
  const after = await updateVersion(tx, categories, { before, expectedVersion, change: { ...change, updatedAt: tx.now } })
  await audit(tx, action, before.id, before, after)
  return after
}
