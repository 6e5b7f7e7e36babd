// The shape of production without containers: npm run processes
import { parseArgs } from 'node:util'
import { checkFolder, checkPort } from '#app/checks.ts'
import { screen } from '#app/screen.ts'
import { settings, stopWith } from '#app/settings.ts'
import { type Config, describeSettings } from '#kit/config.ts'
import { openLines } from './processes/lines.ts'
import { missingPrograms, startProcesses } from './processes/start.ts'

const usage = `npm run processes -- [--routers N]

Runs every service of the shop as a process of its own on 127.0.0.1: seven subgraphs, two routers (or N), the sandbox provider,
Redis and nginx, which listens on PORT; the others take free ports. Needs redis-server and nginx. A service that dies is started
again. Ctrl-C stops all. Settings, by environment variable:

${describeSettings()}`

const install = 'On Debian: apt-get install redis-server nginx; on macOS: brew install redis nginx.'

/** Ctrl-C and its like end the program by the newest of these; at first nothing has begun that could be lost. */
let stop = async (): Promise<void> => process.exit(1)

await run()

async function run(): Promise<void> {
  const { values } = parseArgs({ options: { help: { type: 'boolean' }, routers: { type: 'string', default: '2' } } })
  if (values.help) return console.log(usage)
  const routers = Number(values.routers)
  if (!Number.isInteger(routers) || routers < 1 || routers > 16) return stopWith('--routers takes a number from 1 to 16.')
  const config = settings()
  checkPrograms()
  checkFolder(config.DATA_DIR)
  await checkPort({ HOST: '127.0.0.1', PORT: config.PORT })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void stop())
  await start(config, routers).catch((error: Error) => stopWith(error.message))
}

function checkPrograms(): void {
  const missing = missingPrograms()
  if (missing.length > 0) stopWith(`npm run processes needs ${missing.join(' and ')}. ${install} npm start needs neither.`)
}

async function start({ DATA_DIR, PORT, NODE_ENV }: Config, routers: number): Promise<void> {
  const show = openLines((text) => process.stdout.write(text), process.stdout.isTTY ?? false)
  const shop = await startProcesses({ dataDir: DATA_DIR, port: PORT, routers, env: { NODE_ENV }, onLine: show })
  const url = shop.url.replace('127.0.0.1', 'localhost')
  console.log(screen(url, { NODE_ENV, DATA_DIR }, await countProducts(shop.url)))
  if (NODE_ENV !== 'production')
    console.log(`  What a router of another kind needs stands in ${shop.runDir}/router.env: docs/other-routers.md\n`)
  stop = async () => {
    console.log('Stopping, the edge first …')
    await shop.stop()
    process.exit(0)
  }
}

async function countProducts(url: string): Promise<number> {
  const body = JSON.stringify({ query: '{ products(first: 1) { totalCount } }' })
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  const { data } = (await response.json()) as { data?: { products?: { totalCount: number } | null } }
  return data?.products?.totalCount ?? 0
}
