import { categoriesOf, seedAttributes, seedCategories, valuesOf } from '#app/seed/shelves.ts'
import { refused } from '#lab/client.ts'
import {
  CategoryBySlug,
  CreateAttribute,
  CreateCategory,
  SetProductAttributes,
  SetProductCategories,
  ShelvedProduct,
} from '#lab/documents/documents.generated.ts'
import { inParallel } from '#lab/pool.ts'
import type { Progress } from '#lab/progress.ts'
import { none, type Statement } from '#lab/proof.ts'
import type { Product } from './books.ts'
import { type Run, skuOf, type Trade } from './trade.ts'

type Payload = { userErrors: { code: string; message: string }[] }
type Category = (typeof seedCategories)[number]

/** Puts the products of a run into categories of the run, and gives them attributes, by the words of their names. */
export async function shelve(trade: Trade, catalogue: Map<string, Product>, concurrency: number, progress: Progress): Promise<void> {
  const ids = new Map<string, string>()
  for (const category of seedCategories) await addCategory(trade, category, undefined, ids)
  for (const attribute of seedAttributes) accept(await trade.client.mutate(CreateAttribute, attribute, trade.admin), 'NAME_TAKEN')
  await inParallel(catalogue.values(), concurrency, async ({ code, name }) => {
    await shelveOne(trade, trade.products.get(code) ?? '', name, ids)
    progress.step()
  })
}

/** Whether each category has as many products as have its words in their names. */
export async function shelfStatement({ client, run }: Run, catalogue: Map<string, Product>): Promise<Statement> {
  const names = [...catalogue.values()].map(({ name }) => categoriesOf(name))
  const wrongs = await Promise.all(
    seedCategories
      .flatMap((category) => [category, ...(category.below ?? [])])
      .map(async ({ slug, below = [] }) => {
        const within = [slug, ...below.map((one) => one.slug)]
        const expected = names.filter((found) => within.some((one) => found.includes(one))).length
        const found = (await client.ask(CategoryBySlug, { slug: skuOf(run, slug) }))?.productCount
        return found === expected ? [] : [`${slug}: expected ${expected}, found ${found}`]
      }),
  )
  return none('categories with other products than their words say', wrongs.flat())
}

async function addCategory(trade: Trade, category: Category, parentId: string | undefined, ids: Map<string, string>): Promise<void> {
  const { client, admin, run } = trade
  const slug = skuOf(run, category.slug)
  accept(await client.mutate(CreateCategory, { slug, name: category.name, parentId }, admin), 'SLUG_TAKEN')
  const id = (await client.ask(CategoryBySlug, { slug }, admin))?.id ?? ''
  ids.set(category.slug, id)
  for (const one of category.below ?? []) await addCategory(trade, one, id, ids)
}

/** What is there already is left as it is: the answer to an earlier try may have been lost. */
async function shelveOne({ client, admin }: Trade, productId: string, name: string, ids: Map<string, string>): Promise<void> {
  const [categoryIds, values] = [categoriesOf(name).flatMap((slug) => ids.get(slug) ?? []), valuesOf(name)]
  const read = async () => {
    const product = await client.ask(ShelvedProduct, { id: productId }, admin)
    return { expectedVersion: product?.version ?? 0, isShelved: product?.categories.length, isDescribed: product?.attributes.length }
  }
  const before = await read()
  if (categoryIds.length > 0 && !before.isShelved)
    accept(
      await client.mutate(SetProductCategories, { productId, expectedVersion: before.expectedVersion, categoryIds }, admin),
      'VERSION_CONFLICT',
    )
  const { expectedVersion, isDescribed } = await read()
  if (values.length > 0 && !isDescribed)
    accept(await client.mutate(SetProductAttributes, { productId, expectedVersion, values }, admin), 'VERSION_CONFLICT')
}

/** Throws unless the call succeeded, now or at an earlier try. */
function accept({ userErrors }: Payload, already: string): void {
  if (userErrors.some(({ code }) => code !== already)) throw refused('Shelves', userErrors)
}
