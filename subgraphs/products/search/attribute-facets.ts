import type { Context } from '#kit/context.ts'
import type { Filter } from '#subgraphs/products/product-filter.ts'
import type { AttributeFacet as Values } from '#subgraphs/products/schema.generated.ts'
import { type AttributeRow, attributes, type ValueFacetRow } from '#subgraphs/products/tables.ts'
import { countValues } from './attribute-counts.ts'
import type { Source } from './candidates.ts'

/** What is counted, and where. */
export type Counted = { source: Source; filter: Filter }
type ValueCount = Awaited<ReturnType<typeof countValues>>[number]
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
  const wanted = { ...source, ...filter, only }
  const counts = Map.groupBy(await countValues(ctx, wanted), ({ id }) => id)
  const rows = await Promise.all([...counts.keys()].map((id) => ctx.load.one(attributes, 'id', id)))
  const facets = rows.flatMap((attribute) => (attribute ? [facetOf(attribute, counts.get(attribute.id) ?? [])] : []))
  return facets.toSorted((one, other) => (one.attribute.code < other.attribute.code ? -1 : 1))
}

function facetOf(attribute: AttributeRow, counts: ValueCount[]): AttributeFacet {
  const values = counts.flatMap(({ id, text, count }) => (text === null ? [] : [{ attributeId: id, value: text, count }]))
  const { min, max, count } = counts.find(({ text }) => text === null) ?? { min: null, max: null, count: 0 }
  return { attribute, values: values.slice(0, valuesMost), min, max, count }
}
