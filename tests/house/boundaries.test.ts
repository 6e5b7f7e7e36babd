import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { newFolder } from '#kit/test/folder.ts'

const biome = join(process.cwd(), 'node_modules/.bin/biome')

test.each([
  ['a path that climbs', 'kit/sample.ts', importing('../schema/events.ts')],
  ['a path that climbs later', 'lab/sample.ts', importing('./replay/../shop.ts')],
  ['a subgraph that imports another', 'subgraphs/orders/orders.ts', importing('#subgraphs/carts/carts.ts')],
  ['the router importing a subgraph', 'router/sample.ts', importing('#subgraphs/carts/carts.ts')],
  ['a kit module that imports a tool', 'kit/sample.ts', importing('#tools/processes/ports.ts')],
  ['a program of the shop that imports the lab', 'app/sample.ts', importing('#lab/replay/books.ts')],
  ['a program of an operator that imports a test helper', 'ops/sample.ts', importing('#tests/support/shop.ts')],
  ['a subgraph that imports a test helper of its own', 'subgraphs/orders/orders.ts', importing('./test/testing.ts')],
  ['a resolver that imports a test helper of the kit', 'subgraphs/orders/resolvers.ts', importing('#kit/test/testing.ts')],
  ['the router importing a test', 'router/sample.ts', importing('#router/test/testing.ts')],
  ['a resolver that queries the database', 'subgraphs/orders/resolvers.ts', importing('drizzle-orm')],
  ['an event handler that queries the database', 'subgraphs/orders/handlers.ts', importing('drizzle-orm/sqlite-core')],
  ['a module that knows GraphQL', 'subgraphs/orders/orders.ts', importing('graphql')],
  ['payments importing a provider by name', 'subgraphs/payments/webhooks.ts', importing('./providers/sandbox/company/signature.ts')],
  [
    'a provider that imports more of payments than the contract',
    'subgraphs/payments/providers/acme/index.ts',
    importing('#subgraphs/payments/tables.ts'),
  ],
  ['a setting that is read outside the config', 'kit/sample.ts', 'export const home = process.env.HOME\n'],
])('lint refuses %s', (_, file, source) => {
  expect(lint(file, source)).toMatch(/noRestrictedImports|noProcessEnv/)
})

test.each([
  ['lab/sample.ts', importing('#subgraphs/carts/carts.ts')],
  ['tools/sample.ts', importing('#lab/replay/books.ts')],
  ['subgraphs/orders/test/sample.test.ts', importing('#kit/test/testing.ts')],
  ['subgraphs/orders/orders.ts', importing('drizzle-orm')],
  ['subgraphs/orders/resolvers.ts', importing('./orders.ts')],
  ['subgraphs/payments/webhooks.ts', importing('./providers/contract.ts')],
  ['subgraphs/payments/providers/acme/index.ts', importing('#subgraphs/payments/providers/contract.ts')],
])('lint accepts an import in %s that keeps to the rules', (file, source) => {
  expect(lint(file, source)).not.toContain('::error')
})

function importing(path: string) {
  return `import { x } from '${path}'\n\nexport const y = x\n`
}

/** Returns what lint reports about a file with this source at this place. */
function lint(file: string, source: string): string {
  const dir = newFolder()
  mkdirSync(join(dir, dirname(file)), { recursive: true })
  copyFileSync('biome.json', join(dir, 'biome.json'))
  writeFileSync(join(dir, file), source)
  const { stdout, stderr } = spawnSync(biome, ['lint', '--reporter=github', file], { cwd: dir, encoding: 'utf8' })
  return stdout + stderr
}
