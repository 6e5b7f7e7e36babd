import { expect, test } from 'vitest'
import { randomOf } from '#lab/random.ts'
import { drawOperation } from '#lab/same-answers/draw.ts'
import { bazaar, everything, type Graph } from '#lab/same-answers/graphs.ts'
import { isPlain, sortedJson } from '#lab/same-answers/hash.ts'
import { type Answer, truthOf } from '#lab/same-answers/oracle.ts'
import { openBoth } from '#lab/same-answers/prove.ts'
import type { Ask } from '#lab/same-answers/run.ts'
import type { Fault } from '#lab/same-answers/spoil.ts'

const [shop, all] = [bazaar(), everything()]
const [{ own }, { own: ownOfAll }] = [await openBoth(shop), await openBoth(all)]
const none: Fault = { kind: 'none', seed: '' }

/** Names that the planner adds to what is asked of a subgraph, that JavaScript's objects have, and that renamed aliases have. */
const taken = ['id', 'email', 'productId', 'quantity', 'lines', 'amount', 'isbn', 'place', 'name', 'title', 'number', '__typename']
const odd = ['constructor', 'toString', '__proto__', 'hasOwnProperty', 'alias2_id_id', 'alias9_productId_id', '_entities']

test.each([
  ['the key', '{ me { cart { lines { id: productId product { name } } } } }'],
  ['the key, by a field of the same type', '{ me { id: displayName cart { version } orders(first: 2) { edges { node { id } } } } }'],
  ['a required field', '{ cart { lines { productId: id product { name } unitPrice { amount } } } }'],
  ['two required fields, for each other', '{ cart { lines { quantity: productId productId: quantity lineTotal { amount } } } }'],
  ['a list that is required', '{ cart { lines: version isOrderable subtotal { amount } } }'],
  ['__typename', '{ me { __typename: email cart { __typename: createdAt lines { __typename: id product { name } } } } }'],
  ['__typename, beside it', '{ me { id: __typename kind: __typename cart { id: __typename version } } }'],
  ['the key, by an object', '{ me { id: cart { id: version lines { id: product { id: name } } } } }'],
  [
    'the key, in fragments',
    '{ me { ...a ... on User { id: displayName } } } fragment a on User { cart { ...b } } fragment b on Cart { id: createdAt subtotal { amount } lines { ... { id: productId product { sku: id } } } }',
  ],
  ['the key, twice', '{ cart { lines { id: productId id: productId product { name } } lines { id: productId unitPrice { amount } } } }'],
  [
    'an entity’s fields',
    '{ order(id: "o") { id: cartId lines { id: name product { id: sku slug: id } } user { id: email cart { version } } } }',
  ],
  [
    'the key, in a mutation',
    'mutation { removeFromCart(input: { lineIds: ["x"] }) { cart { id: createdAt lines { id: productId product { name } } subtotal { amount } } } }',
  ],
  [
    'names of its own making',
    '{ cart { lines { alias9_productId_id: productId alias2_id_productId: id id: quantity product { name } } } }',
  ],
  [
    'names of JavaScript',
    '{ me { constructor: id toString: email __proto__: displayName cart { hasOwnProperty: id lines { __proto__: productId product { valueOf: name } } } } }',
  ],
  ['a field of the root', '{ _entities: me { id } _service: cart { id: version isOrderable } __typename: product { id: sku } }'],
])('an alias that takes the name of %s does no harm', async (_, text) => {
  await expectTrue(shop, own, text)
})

test('random aliases that are names of fields do no harm in the shop’s graph', async () => {
  for (let at = 0; at < 150; at += 1) {
    const random = randomOf(`taken ${at}`)
    const { text, variables } = drawOperation({ random, api: shop.api, aliases: [...taken, ...odd], conditions: false })
    if (!text.includes('__schema') && !text.includes('__type(')) await expectTrue(shop, own, text, variables(random))
  }
}, 60_000)

test('random aliases that are names of fields are in no key, whatever shape the graph has', async () => {
  for (let at = 0; at < 60; at += 1) {
    const random = randomOf(`taken ${at}`)
    const { text, variables } = drawOperation({ random, api: all.api, aliases: [...taken, ...odd] })
    const { asked } = await ownOfAll({ text, variables: variables(random), fault: none })
    expect(representationsIn(asked).flatMap(wrongKeys), text).toEqual([])
  }
}, 60_000)

test('the paths of errors have the client’s names', async () => {
  const text = '{ cart { id: createdAt lines { id: productId quantity: id product { sku: name name: sku price { currency: amount } } } } }'
  const names = ['cart', 'id', 'lines', 'quantity', 'product', 'sku', 'name', 'price', 'currency']
  const paths: unknown[] = []
  for (let at = 0; at < 300; at += 1) {
    const fault: Fault = { kind: at % 2 === 0 ? 'failing' : 'lying', seed: `${at}` }
    const { answer } = await own({ text, variables: {}, fault })
    expect(sortedJson(answer)).not.toContain('alias')
    const errors = [...(answer.errors ?? []), ...(answer.extensions?.valueCompletion ?? [])]
    paths.push(...errors.flatMap(({ path = [] }) => path))
  }
  // a subgraph may name a path that it was not asked for, and one without an entity stands at all of them
  const known = [...names, 'x', '_entities', '@']
  expect(paths.filter((part) => typeof part === 'string' && !known.includes(part))).toEqual([])
  expect(names.filter((name) => !paths.includes(name))).toEqual([])
})

/** Expects the answer that is true, and that every subgraph was asked for by true keys. */
async function expectTrue(graph: Graph, ask: Ask, text: string, variables: Record<string, unknown> = {}): Promise<void> {
  const operation = { text, variables, fault: none }
  const [{ answer, asked }, truth] = [await ask(operation), truthOf(graph, operation)]
  const isRefused = answer.errors?.some(({ message }) => message.startsWith('Variable'))
  if (!isRefused) expect(seenIn(answer), text).toBe(seenIn(truth))
  expect(representationsIn(asked).flatMap(wrongKeys), text).toEqual([])
}

function seenIn({ data, errors = [] }: Pick<Answer, 'data' | 'errors'>): string {
  return sortedJson({ data, errors: errors.map(({ message, path }) => sortedJson({ message, path })).sort() })
}

function representationsIn(asked: string[]): unknown[] {
  return asked.flatMap((line) =>
    line.includes(' {"__typename":') ? [JSON.parse(line.slice(line.indexOf(' {'), line.lastIndexOf(' {')))] : [],
  )
}

/** Texts whose field is another. In the world of these graphs a text begins with the name of its field, and a type's name has no number. */
function wrongKeys(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wrongKeys)
  if (!isPlain(value)) return []
  return Object.entries(value).flatMap(([name, one]) => {
    if (typeof one !== 'string') return wrongKeys(one)
    const isRight = name === '__typename' ? /^[A-Z]\w+$/.test(one) : new RegExp(`^${name}\\d*-\\d+$`).test(one)
    return isRight || /^[A-Z]+(_[A-Z]+)*$/.test(one) ? [] : [`${name}: ${one}`]
  })
}
