// Restarts the shop when one of its files changes, and shows a change of a page at once: npm run dev
import { spawn } from 'node:child_process'
import { join, relative } from 'node:path'
import { createCommand, runCommand } from '#app/command.ts'
import { settings } from '#app/settings.ts'
import { moreSubgraphDirs } from '#schema/subgraph-dirs.ts'
import { servePages } from './pages/dev-server.ts'
import { nodeArgs } from './processes/node-args.ts'

const watched = ['app', 'kit', 'router', 'schema', 'subgraphs', ...moreSubgraphDirs().map((dir) => relative('.', dir))]

const description = `Runs npm start and restarts it when a file changes in ${watched.join(', ')}.
The pages are at the next port too: there a browser shows a change in pages/ at once.`

await runCommand(createCommand('dev', description).action(run))

async function run(): Promise<void> {
  const { PORT } = settings()
  const watching = [...watched.map((path) => `--watch-path=${path}`), '--watch-preserve-output']
  const shop = spawn(process.execPath, [...watching, ...nodeArgs(join(import.meta.dirname, '..'), 'app/start.ts')], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => shop.kill(signal))
  shop.on('exit', (code) => process.exit(code ?? 0))
  console.log(`The pages from their sources: ${await servePages(`http://localhost:${PORT}`, PORT + 1)}`)
}
