import { SQLiteDialect } from 'drizzle-orm/sqlite-core'
import { expect, onTestFinished, test, vi } from 'vitest'
import { seed } from '#app/seed/seed.ts'
import { type ReadyOperation, readyOperations } from '#router/operations.ts'
import { follow } from '#tests/support/journey.ts'
import { openTestShop, type TestShop } from '#tests/support/shop.ts'

test('the second time that every ready operation, event and task runs, no statement is built', async () => {
  const shop = await openTestShop()
  await seed(shop)
  const operations = [...readyOperations('shopper'), ...readyOperations('admin')]
  const first = await runAll(shop, operations)
  await shop.register('second')
  await shop.untilIdle()
  const built = watchBuilds()
  expect(await runAll(shop, operations.map(again))).toEqual(first)
  expect(built()).toEqual([])
}, 60_000)

/** Runs every operation as its user does, and then every task. Returns the error codes of each operation. */
async function runAll(shop: TestShop, operations: ReadyOperation[]): Promise<[string, string[]][]> {
  const outcomes = await follow(shop, operations)
  for (const { tasks, runTask } of shop.subgraphs) for (const task of tasks) await runTask(task)
  await shop.untilIdle()
  return outcomes
}

/** The operation for other customers and with other keys, so that it does the same again. */
function again(operation: ReadyOperation): ReadyOperation {
  const variables = operation.variables
    .replaceAll('ann@', 'bea@')
    .replace('customer@', 'second@')
    .replace(/"(idempotencyKey|sku)": "/g, '$&2-')
    .replace('WAREHOUSE', 'STOREROOM')
  return { ...operation, variables }
}

/** Returns what returns the text of each statement that Drizzle has built since. */
function watchBuilds(): () => string[] {
  const build = vi.spyOn(SQLiteDialect.prototype, 'sqlToQuery')
  onTestFinished(() => build.mockRestore())
  return () => [...new Set(build.mock.results.map(({ value }) => String(value.sql)))]
}
