import { setImmediate as letOthersRun } from 'node:timers/promises'
import { and, asc, eq, gt } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError } from '#kit/errors.ts'
import { admit } from '#kit/graph/roles.ts'
import { addressMs, signedAddress } from '#kit/http/signed-addresses.ts'
import { currenciesOf } from '#schema/currencies.ts'
import { sharedSettings } from '#schema/settings.ts'
import { type Filter, filterOf, matching } from '#subgraphs/products/product-filter.ts'
import type { QueryProductExportArgs } from '#subgraphs/products/schema.generated.ts'
import { attributes, products } from '#subgraphs/products/tables.ts'
import { attributeColumn, columns } from './columns.ts'
import { describeProducts, type Exported } from './export-row.ts'
import { priceColumns } from './price-columns.ts'
import { textColumns } from './text-columns.ts'

type Address = { url: string; expiresAt: Date }
type Wanted = { filter: Filter; withStock: boolean }

/** The path of every export. */
export const exportPath = '/exports/products.csv'

/** How many products are looked up at once, and how long an address is. */
const [slice, longest] = [50, 6000]

const selectSome = statement((db, { after, limit, ...filter }: Filter & { after: string; limit: number }) =>
  db
    .select()
    .from(products)
    .where(and(matching(filter), gt(products.id, after)))
    .orderBy(asc(products.id))
    .limit(limit),
)
const selectVariants = statement((db, { parentId }: { parentId: string }) =>
  db.select().from(products).where(eq(products.parentId, parentId)).orderBy(asc(products.id)),
)
const selectCodes = statement((db) => db.select({ code: attributes.code }).from(attributes).orderBy(asc(attributes.code)))

/** Gives an address from which products are read as CSV. Throws INVALID_INPUT, or FORBIDDEN for stock without STOCK_WRITE. */
export async function productExport(ctx: Context, { filter, withStock }: QueryProductExportArgs): Promise<Address> {
  if (withStock) admit({ kind: 'admin', can: 'STOCK_WRITE' }, ctx.caller)
  const found = await filterOf(ctx, { includeArchived: true, ...filter })
  // not those that the filter has found already: an address is short
  const wanted: Wanted = { filter: { ...found, ids: filter?.ids }, withStock: withStock ?? false }
  const until = ctx.now.getTime() + addressMs
  const url = signedAddress(ctx.config, exportPath, { wanted: JSON.stringify(wanted) }, until)
  if (url.length > longest) throw new DomainError('INVALID_INPUT', 'The filter is too long for an address.', { path: ['filter'] })
  return { url, expiresAt: new Date(until) }
}

/** What an address that this shop has signed wants. */
export function filterOfAddress({ wanted = '{}' }: Record<string, string | undefined>): Wanted {
  return JSON.parse(wanted)
}

/** Returns the header, and a row for each product and each variant, some at a time: the oldest product first, each before its variants. */
export async function* exportRows(ctx: Context, { filter, withStock }: Wanted): AsyncGenerator<string[][]> {
  const codes = (await selectCodes.all(ctx.db)).map(({ code }) => code)
  const prices = currenciesOf(ctx.config).slice(1).flatMap(priceColumns)
  const texts = sharedSettings.of(ctx.config).LOCALES.slice(1).flatMap(textColumns)
  const header = [
    ...Object.keys(columns).filter((column) => withStock || column !== 'stock'),
    ...prices,
    ...texts,
    ...codes.map(attributeColumn),
  ]
  yield [header]
  let some: Exported[] = []
  for await (const one of allOf(ctx, filter)) {
    some.push(one)
    if (some.length < slice) continue
    yield await describeProducts(ctx, some, header)
    some = []
    await letOthersRun()
  }
  yield await describeProducts(ctx, some, header)
}

async function* allOf(ctx: Context, filter: Filter): AsyncGenerator<Exported> {
  for (let after = ''; ; ) {
    const found = await selectSome.all(ctx.db, { ...filter, after, limit: slice })
    for (const product of found) {
      yield { product, parent: undefined }
      for (const variant of product.options ? await selectVariants.all(ctx.db, { parentId: product.id }) : [])
        yield { product: variant, parent: product }
    }
    if (found.length < slice) return
    after = found.at(-1)?.id ?? ''
  }
}
