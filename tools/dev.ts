// Restarts the shop when one of its files changes: npm run dev
import { spawn } from 'node:child_process'
import { join, relative } from 'node:path'
import { createCommand, runCommand } from '#app/command.ts'
import { moreSubgraphDirs } from '#schema/subgraph-dirs.ts'
import { nodeArgs } from './processes/node-args.ts'

const watched = ['app', 'kit', 'router', 'schema', 'subgraphs', ...moreSubgraphDirs().map((dir) => relative('.', dir))]

await runCommand(createCommand('dev', `Runs npm start and restarts it when a file changes in ${watched.join(', ')}.`).action(run))

function run(): void {
  const watching = [...watched.map((path) => `--watch-path=${path}`), '--watch-preserve-output']
  const shop = spawn(process.execPath, [...watching, ...nodeArgs(join(import.meta.dirname, '..'), 'app/start.ts')], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => shop.kill(signal))
  shop.on('exit', (code) => process.exit(code ?? 0))
}
