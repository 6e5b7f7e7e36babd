import { buildSchema, getOperationAST, type OperationDefinitionNode, parse } from 'graphql'
import { expect, test } from 'vitest'
import { variablesCheck } from '#router/server/check-variables.ts'

const schema = buildSchema('input Filter { ids: [ID!] } type Query { find(filter: Filter, other: Filter): Int }')
const query = 'query ($filter: Filter, $other: Filter) { find(filter: $filter, other: $other) }'

test('no more values are looked at than faults are listed, however many there are', () => {
  let looked = 0
  const endless = {
    *[Symbol.iterator]() {
      for (;;) {
        looked += 1
        yield {}
      }
    },
  }
  const check = variablesCheck(schema, getOperationAST(parse(query)) as OperationDefinitionNode)
  const faults = check({ filter: { ids: endless }, other: { ids: endless } })
  expect([faults.length, looked]).toEqual([50, 50])
  expect(faults.at(-1)?.extensions).toEqual({ code: 'BAD_USER_INPUT', variable: ['filter', 'ids', '49'] })
})
