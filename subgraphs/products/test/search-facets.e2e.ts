import { expect, test } from 'vitest'
import { customer, dataOf } from '#kit/test/testing.ts'
import { oneOf, randomOf } from '#lab/random.ts'
import { facetsDocument, readFacets, recount } from '#tests/support/facet-recount.ts'
import { openCatalogue, randomFilter, words } from '#tests/support/faceted-goods.ts'

/** How many random searches. */
const filters = 1000

test('facets and matches of a thousand random searches are those of a recount', async () => {
  const random = randomOf('facets')
  const { ask, goods, ids } = await openCatalogue(random)
  for (let at = 0; at < filters; at += 1) {
    const text = random() < 0.5 ? '' : oneOf(random, words)
    const filter = randomFilter(random, ids)
    const sort = oneOf(random, ['RELEVANCE', 'PRICE_ASC', 'BEST_SELLING', 'NAME'])
    const found = dataOf(await ask(customer(), facetsDocument, { text, filter, sort })).searchProducts
    expect([text, filter, sort, readFacets(found)]).toEqual([text, filter, sort, recount(goods, ids, text, filter)])
  }
}, 120_000)
