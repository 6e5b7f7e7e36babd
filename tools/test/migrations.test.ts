import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { subgraphDirs } from '#schema/subgraph-dirs.ts'

type Journal = { entries: { tag: string }[] }

const folders = [...subgraphDirs(), 'subgraphs/payments/providers/sandbox/company'].map((dir) => join(relative('.', dir), 'migrations'))

const migrations = folders.flatMap((folder) =>
  (JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8')) as Journal).entries.map(({ tag }) => join(folder, `${tag}.sql`)),
)

const additive = [
  /^CREATE TABLE\b/,
  /^CREATE VIRTUAL TABLE\b/,
  /^CREATE VIEW\b/,
  /^CREATE INDEX\b/,
  // without one, statements of the previous release only search longer: look at them first
  /^DROP INDEX\b/,
  /^CREATE TRIGGER\b(?![\s\S]*\bRAISE\b)/,
  /^ALTER TABLE \S+ ADD\b/,
  /^INSERT INTO\b/,
  /^UPDATE\b/,
]

/** These migrations refuse only what no released code does. */
const exceptions = [
  'subgraphs/admin/migrations/0001_rows_that_stay.sql',
  'subgraphs/admin/migrations/0002_audit_chain.sql',
  'subgraphs/admin/migrations/0004_events_go_in_order.sql',
  'subgraphs/carts/migrations/0002_rows_that_stay.sql',
  'subgraphs/carts/migrations/0006_events_go_in_order.sql',
  'subgraphs/orders/migrations/0001_rows_that_stay.sql',
  'subgraphs/orders/migrations/0004_refunds_and_customers.sql',
  'subgraphs/orders/migrations/0005_events_go_in_order.sql',
  'subgraphs/payments/migrations/0001_rows_that_stay.sql',
  'subgraphs/payments/migrations/0005_events_go_in_order.sql',
  'subgraphs/products/migrations/0001_rows_that_stay.sql',
  'subgraphs/products/migrations/0005_events_go_in_order.sql',
  'subgraphs/products/migrations/0006_lines_of_holds_stay.sql',
  // the same keys stay unique
  'subgraphs/products/migrations/0007_less_room.sql',
  // variants, which no released code writes
  'subgraphs/products/migrations/0014_catalogue.sql',
  // an index that released code does not read
  'subgraphs/products/migrations/0028_price_sales.sql',
  // tokens that no released code writes
  'subgraphs/users/migrations/0007_unsubscribe_tokens.sql',
]

test('every migration only adds, so that the previous release keeps working beside the new one', () => {
  const found = migrations.filter((file) => !exceptions.includes(file)).map((file) => [file, nonAdditive(file)])
  expect(found).toEqual(found.map(([file]) => [file, []]))
  expect(found.length).toBeGreaterThanOrEqual(7)
})

test('every exception is a migration that does not only add', () => {
  expect(exceptions.filter((file) => nonAdditive(file).length === 0)).toEqual([])
})

function nonAdditive(file: string): string[] {
  return statementsOf(file).filter(
    (statement) =>
      !additive.some((form) => form.test(withoutComments(statement))) && !onNewTable(statement, file) && !isReplaced(statement, file),
  )
}

function statementsOf(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('--> statement-breakpoint')
    .map((statement) => statement.trim())
}

// a unique index or a trigger can refuse rows only in a table that existed before
function onNewTable(statement: string, file: string): boolean {
  const table = /^CREATE (?:UNIQUE INDEX|TRIGGER) [^;]*? ON `?(\w+)`?/.exec(withoutComments(statement))?.[1]
  return table !== undefined && statementsOf(file).some((other) => other.startsWith(`CREATE TABLE \`${table}\` `))
}

// a trigger that is made anew does more than before
function isReplaced(statement: string, file: string): boolean {
  const trigger = /^DROP TRIGGER `?(\w+)`?;?$/.exec(withoutComments(statement))?.[1]
  return trigger !== undefined && statementsOf(file).some((other) => withoutComments(other).startsWith(`CREATE TRIGGER ${trigger} `))
}

function withoutComments(statement: string): string {
  return statement.replace(/^--.*\n/gm, '')
}
