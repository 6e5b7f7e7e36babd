// Restarts the shop whenever a file of it changes: npm run dev
import { spawn } from 'node:child_process'

const watched = ['app', 'kit', 'router', 'schema', 'subgraphs']

if (process.argv.includes('--help'))
  console.log(`npm run dev\n\nRuns npm start and restarts it when a file changes in ${watched.join(', ')}.`)
else {
  const shop = spawn(process.execPath, [...watched.map((path) => `--watch-path=${path}`), '--watch-preserve-output', 'app/start.ts'], {
    stdio: 'inherit',
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => shop.kill(signal))
  shop.on('exit', (code) => process.exit(code ?? 0))
}
