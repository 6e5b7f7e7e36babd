// Writes a migration for every database whose tables.ts has changed: npm run migrations
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import { createCommand, runCommand } from '#app/command.ts'
import { subgraphDirs } from '#schema/subgraph-dirs.ts'

await runCommand(
  createCommand('migrations', 'Writes a migration for every database whose tables.ts has changed since its last one.')
    .argument('[name]', 'the name of the migration', 'change')
    .action(writeMigrations),
)

function writeMigrations(name: string): void {
  const folders = [...subgraphDirs().map((path) => relative('.', path)), 'subgraphs/payments/providers/sandbox/company']
  for (const folder of folders.filter((path) => existsSync(join(path, 'tables.ts')))) {
    const env = { ...process.env, MIGRATE: folder }
    const { status } = spawnSync('drizzle-kit', ['generate', '--name', name], { env, stdio: 'inherit' })
    if (status !== 0) process.exit(status ?? 1)
  }
}
