import { parse, validate } from 'graphql'
import { expect, test } from 'vitest'
import { randomOf } from '#lab/random.ts'
import { drawOperation, harmless } from '#lab/same-answers/draw.ts'
import { bazaar, everything } from '#lab/same-answers/graphs.ts'
import { compareExecutors, isTrue, openBoth } from '#lab/same-answers/prove.ts'
import { shrink } from '#lab/same-answers/shrink.ts'
import type { Fault } from '#lab/same-answers/spoil.ts'

const [all, shop] = [everything(), bazaar()]
const none: Fault = { kind: 'none', seed: '' }

test.each([
  { graph: all, documents: 120 },
  { graph: shop, documents: 280 },
])(
  'random operations on $graph.name have the same answers as on Apollo’s gateway',
  async ({ graph, documents }) => {
    const { differences, operations, senseless } = await compareExecutors({ graph, seed: 'tests', documents })
    expect(differences).toEqual([])
    expect(operations).toBeGreaterThan(documents * 2.3)
    expect(senseless).toBeLessThan(operations / 5)
  },
  60_000,
)

test('random documents are valid, and have all that a document can have', () => {
  const texts = [all, shop].flatMap((graph) =>
    Array.from({ length: 60 }, (_, at) => {
      const { text } = drawOperation({ random: randomOf(`valid ${at}`), api: graph.api, aliases: harmless })
      expect(validate(graph.api, parse(text))).toEqual([])
      return text
    }),
  )
  const whole = texts.join('\n')
  const parts = ['mutation', '@skip(if: $', '@include(if: true)', 'fragment F1', '... on Lent', ': __typename', '__schema', ' = ', 'null']
  expect(parts.filter((part) => !whole.includes(part))).toEqual([])
})

test('what differs is made small', async () => {
  const text =
    'query ($a: Boolean!, $b: ID!) { now ...F book(isbn: $b) { id @skip(if: $a) } } fragment F on Query { x: hall { code works { title } } }'
  const small = await shrink(all.api, text, async (one) => one.includes('works'))
  expect(small.replaceAll(/\s+/g, ' ')).toBe('{ ...F } fragment F on Query { hall { works { title } } }')
})

test.each([
  '{ cart { lines { unitPrice { amount } warnings { message } lineTotal { amount } } isOrderable subtotal { amount } } }',
  'query ($no: Boolean! = false) { cart { lines { warnings @include(if: $no) { message } unitPrice { amount } } } }',
  'query ($no: Boolean! = false) { cart { warnings @include(if: $no) { message } isOrderable subtotal { amount } } }',
  'query ($yes: Boolean! = true) { cart { ...a @skip(if: $yes) lines { product { name } ...b @skip(if: $yes) } } } fragment a on Cart { warnings { message } } fragment b on CartLine { lineTotal { amount } }',
  'query ($yes: Boolean! = true) { cart { lines { id @skip(if: $yes) } ... @skip(if: $yes) { subtotal { amount } } checkedOutBy { id @skip(if: $yes) } } me { id @skip(if: $yes) } }',
  'query ($yes: Boolean! = true) { me @skip(if: $yes) { id } }',
])('our executor gives fields what they require, whatever is skipped: %s', async (text) => {
  const { own } = await openBoth(shop)
  expect(await isTrue(shop, own, { text, variables: {}, fault: none })).toBe(true)
})
