import { setImmediate as nextTurn } from 'node:timers/promises'
import { parse } from 'graphql'
import { expect, onTestFinished, test } from 'vitest'
import { readConfig } from '#kit/config.ts'
import { type Context, nobody } from '#kit/context.ts'
import { Budget } from '#kit/graph/budget.ts'
import { buildSchema } from '#kit/graph/schema.ts'
import { compileQuery } from './testing.ts'

const sdl = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  directive @public on FIELD_DEFINITION | OBJECT
  type Query { thing: Thing! @public }
  type Thing @key(fields: "id") @public { id: ID! slow: Boolean! }
`
const schema = buildSchema(parse(sdl), {
  Query: { thing: async () => ({ id: '1' }) },
  Thing: { __resolveReference: async ({ id }: { id: string }) => ({ id }), slow: () => keepThread(10) },
})
const count = 8
const aliases = `{ ${Array.from({ length: count }, (_, at) => `t${at}: thing { slow }`).join(' ')} }`
const references = `{ _entities(representations: [${'{ __typename: "Thing", id: "1" }'.repeat(count)}]) { ... on Thing { slow } } }`

test.each([
  ['root fields', aliases],
  ['entities', references],
])('between the %s of a large answer others go first, and nobody goes between those of another', async (_, query) => {
  expect(await othersDuring(query, 5001)).toBeGreaterThanOrEqual(count / 2 - 1)
  expect(await othersDuring(query, 5000)).toBe(0)
})

test('parts that wait for no turn are made at once while the answer is young', async () => {
  const budget = openBudget()
  budget.expect(9000)
  const turns = await turnsOf(() => Promise.all([budget.takeTurn(), budget.takeTurn()]))
  expect(turns).toBe(0)
})

test('an operation that is not large lets others go first where it has kept the thread for long', async () => {
  const budget = openBudget()
  keepThread(10)
  expect(await turnsOf(async () => budget.takeTurn())).toBe(1)
  // of a few, as the machine itself may keep the thread between two
  const after: number[] = []
  for (let times = 0; times < 5; times += 1) after.push(await turnsOf(async () => budget.takeTurn()))
  expect(Math.min(...after)).toBe(0)
})

/** How often others had the thread while an operation of this cost was executed. */
function othersDuring(query: string, cost: number): Promise<number> {
  const budget = openBudget()
  budget.expect(cost)
  return turnsOf(async () => {
    const { errors } = await compileQuery(schema, query)({}, { caller: nobody, budget } as Context)
    expect(errors).toBeUndefined()
  })
}

async function turnsOf(work: () => Promise<unknown>): Promise<number> {
  let [turns, isRunning] = [0, true]
  const others = async () => {
    for (await nextTurn(); isRunning; await nextTurn()) turns += 1
  }
  const ended = others()
  await work()
  isRunning = false
  await ended
  return turns
}

function openBudget(): Budget {
  const budget = new Budget(readConfig({}), nobody)
  onTestFinished(() => budget.close())
  return budget
}

function keepThread(ms: number): boolean {
  for (const end = performance.now() + ms; performance.now() < end; );
  return true
}
