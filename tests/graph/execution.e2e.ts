import { OperationTypeNode } from 'graphql'
import { expect, test } from 'vitest'
import type { Caller, Context } from '#kit/context.ts'
import { expectSame, validDocuments } from '#kit/test/differential.ts'
import type { Pools, RandomDocument } from '#kit/test/random-documents.ts'
import { callerOf, openPeopledShop, type PeopledShop } from '#tests/support/cast.ts'

/** For each subgraph. */
const count = 25

test('a random query of every subgraph has the result of graphql-js, to the byte, for every kind of caller', async () => {
  const shop = await openPeopledShop()
  const callers = [shop.people.admin, shop.people.customer, shop.people.anonymous].map(callerOf)
  const results: string[] = []
  for (const { name } of shop.subgraphs) results.push(...(await compare(shop, name, callers)))
  expect(results.filter((text) => !text.includes('"errors"')).length).toBeGreaterThan(results.length / 5)
})

/** Compares the results of one subgraph, and returns them. */
async function compare(shop: PeopledShop, name: string, callers: Caller[]): Promise<string[]> {
  const { schema, context } = shop.subgraph(name)
  const documents = validDocuments(schema, count, poolsOf(shop), OperationTypeNode.QUERY).map(withOneSet)
  const results: string[] = []
  for (const caller of callers) {
    const open = {
      schema,
      context: (): Context => Object.assign(context({ caller, requestId: 'req_test' }), { now: new Date('2026-11-30') }),
    }
    results.push(...(await expectSame(open, documents)))
  }
  return results
}

function withOneSet(document: RandomDocument): RandomDocument {
  return { ...document, variables: document.variables.slice(0, 1) }
}

/** Values that find something. */
function poolsOf({ things }: PeopledShop): Pools {
  const { customer, guest } = things
  const ids = [...Object.values(customer), ...Object.values(guest)].filter((value) => typeof value === 'string')
  return {
    ID: ids,
    String: ['MUG', 'pot', 'x'],
    Int: [1, 2, 20],
    Boolean: [true, false],
    DateTime: dates,
    MinorUnits: [0, 500],
    _Any: referencesTo(ids),
  }
}

const dates = ['2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z']

function referencesTo(ids: unknown[]): unknown[] {
  const [from, to] = dates
  const lines = [{ productId: ids[0], quantity: 2, checkedOut: false, priceWhenAdded: { amount: 500 } }]
  const fields = { ...lines[0], lines, from, to, productsFrom: from, productsTo: to, cart: { id: ids[0] }, product: { id: ids[0] } }
  return ['Product', 'Cart', 'CartLine', 'Order', 'User', 'Payment', 'Reconciliation'].flatMap((__typename) =>
    ids.map((id) => ({ __typename, id, ...fields })),
  )
}
