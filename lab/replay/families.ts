import { refused } from '#lab/client.ts'
import { CreateProducts, FamiliesBySku, type PricedProductFragment as PricedProduct } from '#lab/documents/documents.generated.ts'
import { allOf, inParallel } from '#lab/pool.ts'
import type { Progress } from '#lab/progress.ts'
import type { Product } from './books.ts'
import { type Run, skuOf } from './trade.ts'

/** How the SKU of a product with variants ends. */
export const familySuffix = '-family'

/** The products whose codes differ by the letters at their end alone, as 84029E and 84029G do, by the digits: they are variants of one. */
export function familiesIn(catalogue: Map<string, Product>): Map<string, Product[]> {
  const lettered = [...catalogue.values()].filter(({ code }) => /^\d{5}[A-Z]+$/.test(code))
  const groups = Map.groupBy(lettered, ({ code }) => code.slice(0, 5))
  return new Map([...groups].filter(([, members]) => members.length > 1))
}

/** The products of a catalogue that are no variants. */
export function withoutFamilies(catalogue: Map<string, Product>): Map<string, Product> {
  const variants = new Set([...familiesIn(catalogue).values()].flat().map(({ code }) => code))
  return new Map([...catalogue].filter(([code]) => !variants.has(code)))
}

/** Creates a product with variants for each family that is not there yet. */
export async function createFamilies(run: Run, catalogue: Map<string, Product>, concurrency: number, progress: Progress): Promise<void> {
  await inParallel(familiesIn(catalogue), concurrency, async ([digits, members]) => {
    await createFamily(run, digits, members)
    progress.step()
  })
}

/** The variants that a run has in the shop. */
export async function findVariants({ client, admin, run }: Run): Promise<PricedProduct[]> {
  const families = await allOf(client, FamiliesBySku, { prefix: skuOf(run, '') }, admin)
  return families.flatMap(({ variants }) => variants)
}

async function createFamily({ client, admin, run }: Run, digits: string, members: Product[]): Promise<void> {
  const [{ name, price }] = members as [Product]
  const options = [{ name: 'Kind', values: members.map(lettersOf) }]
  const variants = members.map((member) => {
    return { values: [lettersOf(member)], sku: skuOf(run, member.code), price: member.price, stock: member.stock }
  })
  const sku = skuOf(run, `${digits}${familySuffix}`)
  const family = { sku, slug: sku.toLowerCase(), name: [...name].slice(0, 200).join(''), price, options, variants }
  const { results, userErrors } = await client.mutate(CreateProducts, { products: [family] }, admin)
  const errors = [...userErrors, ...(results ?? []).flatMap((result) => result.userErrors)]
  // the answer to an earlier try may have been lost
  if (errors.some(({ code }) => code !== 'SKU_TAKEN')) throw refused('CreateProducts', errors)
}

function lettersOf({ code }: Product): string {
  return code.slice(5)
}
