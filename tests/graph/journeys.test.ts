import { expect, test } from 'vitest'
import { seed } from '#app/seed/seed.ts'
import { testConfig } from '#kit/test/testing.ts'
import { type ReadyOperation, readyOperations } from '#router/operations.ts'
import { follow } from '#tests/support/journey.ts'
import { openTestShop } from '#tests/support/shop.ts'

test('the shopper journey and then the admin journey run to the end with the expected codes', async () => {
  const shop = await openTestShop()
  await seed(shop)
  const [shopper, admin] = [readyOperations('shopper'), readyOperations('admin')]
  expect(await follow(shop, shopper)).toEqual(expected(shopper))
  expect(await follow(shop, admin)).toEqual(expected(admin))
})

test('every root field has a ready operation', async () => {
  const { ask } = await openTestShop({ config: testConfig() })
  const { data } = await ask('{ __schema { queryType { fields { name } } mutationType { fields { name } } } }')
  const schema = (data as { __schema: Record<string, { fields: { name: string }[] }> }).__schema
  const fields = Object.values(schema).flatMap(({ fields }) => fields.map(({ name }) => name))
  const documents = [...readyOperations('shopper'), ...readyOperations('admin')].map(({ document }) => document).join('\n')
  expect(fields.filter((name) => !new RegExp(`^  ${name}\\b`, 'm').test(documents))).toEqual([])
})

function expected(operations: ReadyOperation[]) {
  return operations.map(({ name, answers }) => [name, answers ? [answers] : []])
}
