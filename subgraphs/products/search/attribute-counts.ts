import type { Filter } from '#subgraphs/products/product-filter.ts'
import type { Source } from './candidates.ts'
import { countedBy } from './counted.ts'
import type { Fact } from './facts.ts'

/** `only` is the one attribute that is counted. */
type Counted = Source & Filter & { only?: string | undefined }

/** Of an attribute: how many products have each text, and how many a number, with the least and the largest. */
export type ValueCounts = { id: string; texts: Map<string, number>; min: number | null; max: number | null; count: number }

/** How many products have which values of each attribute. */
export const countValues = countedBy((facts: Fact[], { only }: Counted) => {
  const counts = new Map<string, ValueCounts>()
  for (const { values } of facts)
    for (const [id, text, number] of values) {
      if (only && id !== only) continue
      const counted = counts.get(id) ?? { id, texts: new Map<string, number>(), min: null, max: null, count: 0 }
      counts.set(id, counted)
      if (text !== null) counted.texts.set(text, (counted.texts.get(text) ?? 0) + 1)
      else if (number !== null) addNumber(counted, number)
    }
  return [...counts.values()]
})

function addNumber(counted: ValueCounts, number: number): void {
  counted.min = Math.min(counted.min ?? number, number)
  counted.max = Math.max(counted.max ?? number, number)
  counted.count += 1
}
