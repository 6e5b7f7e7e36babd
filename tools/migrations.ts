// Writes a migration for every database whose tables.ts has changed since its last one.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import { subgraphDirs } from '#app/subgraph-dirs.ts'

if (process.argv.includes('--help')) {
  console.log(
    'npm run migrations [-- NAME]\n\nWrites a migration, called NAME, for every database whose tables.ts has changed since its last one.',
  )
  process.exit(0)
}
const name = process.argv[2] ?? 'change'

for (const dir of [...subgraphDirs().map((path) => relative('.', path)), 'subgraphs/payments/providers/sandbox']) {
  if (!existsSync(join(dir, 'tables.ts'))) continue
  const { status } = spawnSync('drizzle-kit', ['generate', '--name', name], { env: { ...process.env, MIGRATE: dir }, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
