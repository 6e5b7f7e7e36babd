import { expect, test } from 'vitest'
import { testConfig } from '#kit/testing.ts'
import { type ReadyOperation, readyOperations } from '#router/operations.ts'
import { seed } from '#scripts/seed.ts'
import { type Answer, codesOf, openTestShop, type TestShop } from './shop.ts'

type Kept = Record<string, unknown>

const fill = (variables: string, kept: Kept): object =>
  JSON.parse(variables.replace(/"\{\{(\w+)\}\}"/g, (whole, name) => (name in kept ? JSON.stringify(kept[name]) : whole)))

const at = (path: string, answer: Answer): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown>)?.[key], answer.data)

const follow = async (shop: TestShop, operations: ReadyOperation[]): Promise<[string, string[]][]> => {
  const kept: Kept = {}
  const outcomes: [string, string[]][] = []
  for (const { name, document, variables, keep } of operations) {
    const answer = await shop.ask(document, fill(variables, kept), { token: kept.accessToken as string })
    for (const [key, path] of keep) kept[key] = at(path, answer)
    outcomes.push([name, codesOf(answer)])
    await shop.settled()
  }
  return outcomes
}

const expected = (operations: ReadyOperation[]) => operations.map(({ name, answers }) => [name, answers ? [answers] : []])

test("the shopper's journey and then the admin's run from the first step to the last", async () => {
  const shop = await openTestShop()
  await seed(shop)
  const [shopper, admin] = [readyOperations('shopper'), readyOperations('admin')]
  expect(await follow(shop, shopper)).toEqual(expected(shopper))
  expect(await follow(shop, admin)).toEqual(expected(admin))
})

test('there is a ready operation for every root field', async () => {
  const { ask } = await openTestShop({ config: testConfig() })
  const { data } = await ask('{ __schema { queryType { fields { name } } mutationType { fields { name } } } }')
  const schema = (data as { __schema: Record<string, { fields: { name: string }[] }> }).__schema
  const fields = Object.values(schema).flatMap(({ fields }) => fields.map(({ name }) => name))
  const documents = [...readyOperations('shopper'), ...readyOperations('admin')].map(({ document }) => document).join('\n')
  expect(fields.filter((name) => !new RegExp(`^  ${name}\\b`, 'm').test(documents))).toEqual([])
})
