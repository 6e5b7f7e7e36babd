import { readFileSync } from 'node:fs'
import { getOperationAST, parse } from 'graphql'
import { expect, test } from 'vitest'
import { measure } from '#kit/graph/cost.ts'
import { readCosts } from '#kit/graph/cost-table.ts'
import { complexityFault, pointsOf } from '#router/limits/limits.ts'
import { readyOperations } from '#router/operations.ts'

const table = readCosts(parse(readFileSync('schema/supergraph.graphql', 'utf8')))
const maxCost = 12_000

test('an operation that is too deep, too wide or too long is refused before it is planned', () => {
  expect([faultOf(deep(13)), faultOf(deep(14))]).toEqual([undefined, expect.stringContaining('deeper than 15')])
  expect([faultOf(wide(20)), faultOf(wide(21))]).toEqual([undefined, expect.stringContaining('20 root fields')])
  expect([faultOf(`mutation ${wide(10)}`), faultOf(`mutation ${wide(11)}`)]).toEqual([undefined, expect.stringContaining('10 root fields')])
  expect([faultOf(long(499)), faultOf(long(500))]).toEqual([undefined, expect.stringContaining('501 fields, and 500 are allowed')])
  const spread = `{ ${Array.from({ length: 6 }, (_, at) => `m${at}: me { ...F }`).join(' ')} } fragment F on User { ${names(100)} }`
  expect(faultOf(spread)).toContain('606 fields, and 500 are allowed')
})

test('an operation that costs too much is refused, however it is written', () => {
  expect(faultOf(ordersWithin(2))).toBeUndefined()
  for (const costly of [
    ordersWithin(3),
    '{ orders(first: 100) { edges { node { lines { id sku name quantity lineTotal { amount currency } product { id name slug price { amount } } } } } } }',
    wide(19, 'orders(first: 100) { edges { node { lines { id } } } }'),
    `mutation ($input: AddToCartInput!) ${wide(4, 'addToCart(input: $input) { cart { id } }')}`,
  ])
    expect(faultOf(costly, { input: { lines: Array(1114).fill({}) } })).toContain('is allowed. Ask for shorter pages')
})

test('every ready operation is within the limits, and 1,114 lines can be added', () => {
  for (const { document, name, variables } of [...readyOperations('shopper'), ...readyOperations('admin')])
    expect([name, faultOf(document, JSON.parse(variables))]).toEqual([name, undefined])
  const [add] = readyOperations('shopper').filter(({ name }) => name.includes('add-to-cart'))
  expect(faultOf(add?.document ?? '', { input: { lines: Array(1114).fill({}) } })).toBeUndefined()
})

test('an operation counts once for each root field, once more for each 1,000 of its cost, and for each 20 fields that are planned', () => {
  const pointsOfPlanned = (query: string) => pointsOf(sizeOf(query), true)
  expect([pointsOfPlanned('{ me { id } }'), pointsOfPlanned(wide(20))]).toEqual([1, 20])
  expect(pointsOfPlanned(`mutation ${wide(10, 'logout(input: {}) { sessionId }')}`)).toBe(11)
  expect(pointsOfPlanned('{ orders(first: 100) { edges { node { lines { id sku } } } } }')).toBe(5)
  expect([pointsOf(sizeOf('{ me { id } }'), false), pointsOfPlanned(long(400)), pointsOf(sizeOf(long(400)), false)]).toEqual([1, 1, 21])
})

function faultOf(query: string, variables = {}): string | undefined {
  const document = parse(query)
  const operation = getOperationAST(document)
  return operation ? complexityFault(measure(table, document, operation, variables), operation, maxCost)?.message : 'no operation'
}

function sizeOf(query: string) {
  const document = parse(query)
  const operation = getOperationAST(document)
  if (!operation) throw new Error('no operation')
  return measure(table, document, operation)
}

function deep(levels: number) {
  return `${'{ __typename x '.repeat(levels)}{ y { z } }${' }'.repeat(levels)}`
}

function ordersWithin(levels: number) {
  return `${'{ orders { edges { node { user '.repeat(levels)}{ id }${' } } } }'.repeat(levels)}`
}

function wide(fields: number, field = 'me { id }') {
  return `{ ${Array.from({ length: fields }, (_, at) => `f${at}: ${field}`).join(' ')} }`
}

function long(fields: number) {
  return `{ me { ${names(fields)} } }`
}

function names(count: number) {
  return Array.from({ length: count }, (_, at) => `n${at}: displayName`).join(' ')
}
