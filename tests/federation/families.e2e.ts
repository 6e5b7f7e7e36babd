import { expect, test } from 'vitest'
import { type Family, readFamilies, wrongIn } from '#lab/same-answers/families.ts'
import { compareExecutors, openBoth } from '#lab/same-answers/prove.ts'

const families = readFamilies()
const named = families.map((family) => [family.graph.name, family] as const)

// Apollo's planner loses an entity where what a field requires is under a condition
const wrongOnStock = ['requires: skipped']

test.each(named)('%s: every operation is answered as is true', async (_, family) => {
  const [own, stock] = [await wrongWith('own', family), await wrongWith('stock', family)]
  expect(own).toEqual([])
  expect(stock.filter((name) => !wrongOnStock.includes(name))).toEqual([])
})

test.each(named)('%s: random operations have the same answers on both executors', async (_, { graph }) => {
  const { differences } = await compareExecutors({ graph, seed: 'families', documents: 12 })
  expect(differences).toEqual([])
})

test('the families have an operation for each shape of a graph', () => {
  const operations = families.flatMap((family) => family.operations.map(({ name }) => `${family.graph.name}: ${name}`))
  expect(families.length).toBe(11)
  expect(new Set(operations).size).toBe(83)
})

async function wrongWith(executor: 'own' | 'stock', family: Family): Promise<string[]> {
  const wrong = await wrongIn(family, (await openBoth(family.graph))[executor])
  return wrong.map(({ name }) => name)
}
