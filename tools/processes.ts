// The shape of production without containers: npm run processes
import { InvalidArgumentError } from 'commander'
import { createCommand, parseCount, runCommand, UsageError } from '#app/command.ts'
import { settings, settingsHelp } from '#app/settings.ts'
import { checkFolder, checkPort } from '#app/start-checks.ts'
import { welcomeText } from '#app/welcome.ts'
import type { Config } from '#kit/config.ts'
import { createLinePrinter } from './processes/log-lines.ts'
import { missingPrograms, startProcesses } from './processes/start.ts'

const description = `Runs every service of the shop as a process of its own on 127.0.0.1: the subgraphs, the routers, the sandbox provider,
Redis and nginx, which listens on PORT; the others take free ports. Needs redis-server and nginx. A service that dies is started
again. Ctrl-C stops all.`

const install = 'On Debian: apt-get install redis-server nginx; on macOS: brew install redis nginx.'

/** What Ctrl-C does. Until the processes run there is nothing to stop. */
let stop: () => Promise<void> = async () => process.exit(1)

await runCommand(
  createCommand('processes', description)
    .option('--routers <n>', 'how many routers, at most 16', parseRouters, 2)
    .addHelpText('after', settingsHelp)
    .action(run),
)

async function run({ routers }: { routers: number }): Promise<void> {
  const config = settings()
  checkPrograms()
  checkFolder(config.DATA_DIR)
  await checkPort({ HOST: '127.0.0.1', PORT: config.PORT })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void stop())
  await start(config, routers)
}

function checkPrograms(): void {
  const missing = missingPrograms()
  if (missing.length > 0) throw new UsageError(`npm run processes needs ${missing.join(' and ')}. ${install} npm start needs neither.`)
}

async function start({ DATA_DIR, PORT, NODE_ENV }: Config, routers: number): Promise<void> {
  const show = createLinePrinter((text) => process.stdout.write(text), process.stdout.isTTY ?? false)
  const shop = await startProcesses({ dataDir: DATA_DIR, port: PORT, routers, env: { NODE_ENV }, onLine: show })
  const url = shop.url.replace('127.0.0.1', 'localhost')
  console.log(welcomeText(url, { NODE_ENV, DATA_DIR }, await countProducts(shop.url)))
  if (NODE_ENV !== 'production')
    console.log(`  ${shop.runDir}/router.env has the settings for a router of another kind: docs/other-routers.md\n`)
  stop = async () => {
    console.log('Stopping, the edge first …')
    await shop.stop()
    process.exit(0)
  }
}

function parseRouters(text: string): number {
  const routers = parseCount(text)
  if (routers > 16) throw new InvalidArgumentError('It takes a number from 1 to 16.')
  return routers
}

async function countProducts(url: string): Promise<number> {
  const body = JSON.stringify({ query: '{ products(first: 1) { totalCount } }' })
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  const { data } = (await response.json()) as { data?: { products?: { totalCount: number } | null } }
  return data?.products?.totalCount ?? 0
}
