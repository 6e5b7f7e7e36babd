import { and, eq } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import { Totals } from '#kit/data/totals.ts'
import { conditionsBeside, type Filter } from '#subgraphs/products/product-filter.ts'
import type { PriceFacet } from '#subgraphs/products/schema.generated.ts'
import { currencyPrices, products } from '#subgraphs/products/tables.ts'
import { candidatesOf, isCandidate, type Source } from './candidates.ts'
import { rangesOf } from './facet-counts.ts'

type Wanted = Source & Filter

const selectPrices = statement((db, { of, ...wanted }: Wanted & { of: string }) =>
  db
    .select({ price: currencyPrices.price })
    .from(candidatesOf(wanted))
    .crossJoin(products)
    .innerJoin(
      currencyPrices,
      and(eq(currencyPrices.productId, products.id), eq(currencyPrices.currency, of), eq(currencyPrices.groupId, '')),
    )
    .where(and(isCandidate(wanted), conditionsBeside(wanted))),
)
const known = new Totals<PriceFacet[]>()

/** How many products have a price in each range in a currency that is not the shop's own, the cheapest first. */
export function countOtherPrices(ctx: Context, wanted: Wanted, currency: string): Promise<PriceFacet[]> {
  const asked = { ...wanted, of: currency }
  return known.find(ctx.db, JSON.stringify(asked), async () =>
    rangesOf((await selectPrices.all(ctx.aside, asked)).map(({ price }) => price)),
  )
}
