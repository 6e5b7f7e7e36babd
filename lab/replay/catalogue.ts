import { refused } from '#lab/client.ts'
import {
  CreateProduct,
  type PricedProductFragment as PricedProduct,
  ProductBySku,
  ProductsBySku,
} from '#lab/documents/documents.generated.ts'
import { allOf, inParallel } from '#lab/pool.ts'
import type { Progress } from '#lab/progress.ts'
import type { Product } from './books.ts'
import { findVariants } from './families.ts'
import { type Run, skuOf } from './trade.ts'

/** The products that a run has in the shop so far, by code. */
export async function findProducts(one: Run): Promise<Map<string, PricedProduct>> {
  const { client, admin, run } = one
  const prefix = skuOf(run, '')
  const all = [...(await allOf(client, ProductsBySku, { prefix }, admin)), ...(one.hasVariants ? await findVariants(one) : [])]
  // the search ignores case, and the names of other runs may begin alike
  const own = all.filter(({ sku }) => sku.startsWith(prefix) && /^\d{5}[A-Z]*$/.test(sku.slice(prefix.length)))
  return new Map(own.map((product) => [product.sku.slice(prefix.length), product]))
}

/** Creates the products that are not there yet, each with all the stock that will be needed. Returns the ids by code. */
export async function createCatalogue(
  run: Run,
  catalogue: Map<string, Product>,
  found: Map<string, PricedProduct>,
  concurrency: number,
  progress: Progress,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  await inParallel(catalogue.values(), concurrency, async (planned) => {
    ids.set(planned.code, await idOf(run, planned, found.get(planned.code)))
    progress.step()
  })
  return ids
}

async function idOf(run: Run, planned: Product, found: PricedProduct | undefined): Promise<string> {
  if (!found) return create(run, planned)
  const { code, price } = planned
  if (found.price?.amount === price) return found.id
  throw new Error(
    `The run ${run.run} is of another file or limit: its ${code} costs ${found.price?.amount}, not ${price}. Choose another --run.`,
  )
}

async function create({ client, admin, run }: Run, { code, name, price, stock }: Product): Promise<string> {
  const sku = skuOf(run, code)
  const input = { sku, slug: sku.toLowerCase(), name: [...name].slice(0, 200).join(''), price, stock }
  const { product, userErrors } = await client.mutate(CreateProduct, input, admin)
  if (product) return product.id
  // the answer to an earlier try may have been lost
  const made = userErrors.some(({ code }) => code === 'SKU_TAKEN') && (await client.ask(ProductBySku, { sku }, admin))
  if (!made) throw refused('CreateProduct', userErrors)
  return made.id
}
