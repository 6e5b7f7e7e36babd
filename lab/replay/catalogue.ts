import type { Caller, Operation, Shop } from '#lab/legacy/client.ts'
import { createProduct, type Product, product } from '#lab/legacy/operations.ts'
import { type Page, products } from '#lab/legacy/readings.ts'
import { refused } from '#lab/legacy/session.ts'
import { inParallel } from '#lab/pool.ts'
import type { Progress } from '#lab/progress.ts'
import type { Product as Planned } from './books.ts'
import { skuOf } from './trade.ts'

type Stocking = { shop: Shop; admin: Caller; run: string; concurrency: number; progress: Progress }

/** All entries of a list, page by page. */
export async function* pagesOf<Data, Variables extends { after: string | null }, Node>(
  shop: Shop,
  operation: Operation<Data, Variables>,
  variables: Omit<Variables, 'after'>,
  caller: Caller,
  pick: (data: Data) => Page<Node>,
): AsyncGenerator<Node> {
  let after: string | null = null
  do {
    const { edges, pageInfo }: Page<Node> = pick(await shop.ask(operation, { ...variables, after } as Variables, caller))
    for (const { node } of edges) yield node
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null
  } while (after !== null)
}

/** The products that a run has in the shop so far, by code. */
export async function findProducts({ shop, admin, run }: Pick<Stocking, 'shop' | 'admin' | 'run'>): Promise<Map<string, Product>> {
  const found = new Map<string, Product>()
  const prefix = skuOf(run, '')
  // the search takes either case, and the names of other runs may begin alike
  for await (const product of pagesOf(shop, products, { prefix }, admin, (data) => data.products)) {
    const code = product.sku.slice(prefix.length)
    if (product.sku.startsWith(prefix) && /^\d{5}[A-Z]*$/.test(code)) found.set(code, product)
  }
  return found
}

/** Creates what is not there yet, with its price and all the stock that will be needed. */
export async function createCatalogue(stocking: Stocking, catalogue: Map<string, Planned>): Promise<Map<string, Product>> {
  const products = await findProducts(stocking)
  const create = async (planned: Planned) => {
    const product = products.get(planned.code) ?? (await createOne(stocking, planned))
    if (product.price.amount !== planned.price) throw new Error(otherFile(stocking.run, planned, product))
    products.set(planned.code, product)
    stocking.progress.step()
  }
  await inParallel(catalogue.values(), stocking.concurrency, create)
  return products
}

async function createOne({ shop, admin, run }: Stocking, { code, name, price, stock }: Planned): Promise<Product> {
  const sku = skuOf(run, code)
  const input = { sku, slug: sku.toLowerCase(), name: [...name].slice(0, 200).join(''), price, stock }
  const { createProduct: answer } = await shop.ask(createProduct, { input }, admin)
  if (answer.product) return answer.product
  // the answer to an earlier try may have been lost on its way
  if (!answer.userErrors.some(({ code }) => code === 'SKU_TAKEN')) throw refused('createProduct', answer.userErrors)
  const { product: made } = await shop.ask(product, { sku }, admin)
  if (!made) throw refused('createProduct', answer.userErrors)
  return made
}

function otherFile(run: string, { code, price }: Planned, { price: { amount } }: Product): string {
  return `The run ${run} is of another file or limit: its ${code} costs ${amount}, not ${price}. Choose another --run.`
}
