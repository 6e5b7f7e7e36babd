import type { Context } from '#kit/context.ts'
import type { Filter } from '#subgraphs/products/product-filter.ts'
import type { AttributeFacet as Values } from '#subgraphs/products/schema.generated.ts'
import { type AttributeRow, attributes, type ValueFacetRow } from '#subgraphs/products/tables.ts'
import { countValues, type ValueCounts } from './attribute-counts.ts'
import type { Source } from './candidates.ts'

/** What is counted, and where. */
export type Counted = { source: Source; filter: Filter }
export type AttributeFacet = Omit<Values, 'attribute' | 'values'> & { attribute: AttributeRow; values: ValueFacetRow[] }

/** So many values of an attribute are named, the most frequent first. */
const valuesMost = 50

/** The facets of attributes: those that the filter does not name counted together, each of the others without its own condition. */
export async function attributesOf(ctx: Context, filter: Filter, counted: (others: Filter) => Counted): Promise<AttributeFacet[]> {
  const named = filter.attributes ?? []
  const others = (await facetsOfAttributes(ctx, counted(filter))).filter(({ attribute }) => !named.some(({ id }) => id === attribute.id))
  const own = await Promise.all(
    named.map(({ id }) => facetsOfAttributes(ctx, counted({ ...filter, attributes: withoutOne(filter, id) }), id)),
  )
  return [...own.flat(), ...others]
}

/** No condition on attributes is none at all: there is a statement for each combination. */
function withoutOne({ attributes: wanted = [] }: Filter, id: string): Filter['attributes'] {
  const others = wanted.filter((one) => one.id !== id)
  return others.length > 0 ? others : undefined
}

async function facetsOfAttributes(ctx: Context, { source, filter }: Counted, only?: string): Promise<AttributeFacet[]> {
  const counts = await countValues(ctx, { ...source, ...filter, only })
  const rows = await Promise.all(counts.map(({ id }) => ctx.load.one(attributes, 'id', id)))
  const facets = counts.flatMap((one, at) => (rows[at]?.isFilterable ? [facetOf(rows[at], one)] : []))
  return facets.toSorted((one, other) => (one.attribute.code < other.attribute.code ? -1 : 1))
}

function facetOf(attribute: AttributeRow, { id, texts, min, max, count }: ValueCounts): AttributeFacet {
  const values = Array.from(texts, ([value, count]) => ({ attributeId: id, value, count }))
  const mostFirst = values.toSorted((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1))
  return { attribute, values: mostFirst.slice(0, valuesMost), min, max, count }
}
