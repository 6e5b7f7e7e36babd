import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

const biome = join(process.cwd(), 'node_modules/.bin/biome')

test.each([
  ['a path that climbs', 'kit/sample.ts', importing('../schema/events.ts')],
  ['a path that climbs later', 'lab/sample.ts', importing('./replay/../shop.ts')],
  ['a subgraph that imports another', 'subgraphs/orders/orders.ts', importing('#subgraphs/carts/carts.ts')],
  ['the router importing a subgraph', 'router/sample.ts', importing('#subgraphs/carts/carts.ts')],
  ['a door that touches the floor', 'subgraphs/orders/resolvers.ts', importing('drizzle-orm')],
  ['an event door that touches the floor', 'subgraphs/orders/handlers.ts', importing('drizzle-orm/sqlite-core')],
  ['a room that knows GraphQL', 'subgraphs/orders/orders.ts', importing('graphql')],
  ['a setting that is read beside the config', 'kit/sample.ts', 'export const home = process.env.HOME\n'],
])('lint refuses %s', (_, file, source) => {
  expect(lint(file, source)).toMatch(/noRestrictedImports|noProcessEnv/)
})

test.each([
  ['lab/sample.ts', importing('#subgraphs/carts/carts.ts')],
  ['subgraphs/orders/orders.ts', importing('drizzle-orm')],
  ['subgraphs/orders/resolvers.ts', importing('./orders.ts')],
])('lint finds nothing in %s when it keeps within its bounds', (file, source) => {
  expect(lint(file, source)).not.toContain('::error')
})

function importing(path: string) {
  return `import { x } from '${path}'\n\nexport const y = x\n`
}

/** What our lint says of a file with this source at this place. */
function lint(file: string, source: string): string {
  const dir = mkdtempSync(join(tmpdir(), 'bazaar-lint-'))
  onTestFinished(() => rmSync(dir, { recursive: true }))
  mkdirSync(join(dir, dirname(file)), { recursive: true })
  copyFileSync('biome.json', join(dir, 'biome.json'))
  writeFileSync(join(dir, file), source)
  const { stdout, stderr } = spawnSync(biome, ['lint', '--reporter=github', file], { cwd: dir, encoding: 'utf8' })
  return stdout + stderr
}
