// One service as a process of its own: node app/service.ts NAME
import { basename } from 'node:path'
import { type Config, describeSettings } from '#kit/config.ts'
import { createLog, type Log } from '#kit/observe/log.ts'
import { startTracing } from '#kit/observe/trace.ts'
import type { Service } from './services/subgraph.ts'
import { settings, stopWith } from './settings.ts'
import { subgraphDirs, subgraphNames } from './subgraph-dirs.ts'

/** How long a service may take to end once it was asked to; then it ends anyway. */
const endMs = 9000

const names = [...subgraphNames(), 'router', 'coprocessor', 'sandbox-provider']
const usage = `node app/service.ts NAME

Runs one service of the shop as a process of its own: ${names.join(', ')}.
SIGTERM ends it without failing a request. Settings, by environment variable:

${describeSettings()}`

const [name] = process.argv.slice(2)
if (name && name !== '--help') await start(name)
else console.log(usage)

async function start(name: string) {
  const config = settings()
  const log = createLog(config, name)
  const endTracing = await startTracing(config, name)
  const service = await open(name, config, log)
  if (!service) return stopWith(`There is no service ${name}: it is one of ${names.join(', ')}.`)
  endGently(log, { ...service, close: () => service.close().then(endTracing) })
  console.log(`${name} is at ${await service.app.listen({ host: config.HOST, port: config.PORT })}`)
}

// each loads only its own: what it takes to start again is how long others wait for it
async function open(name: string, config: Config, log: Log): Promise<Service | undefined> {
  if (name === 'router') return (await import('./services/router.ts')).openRouter(config, log)
  if (name === 'coprocessor') return (await import('./services/router.ts')).openSigner(config, log)
  if (name === 'sandbox-provider')
    return (await import('#subgraphs/payments/providers/sandbox/server.ts')).openProviderServer({ config, log })
  const dir = subgraphDirs().find((one) => basename(one) === name)
  return dir ? (await import('./services/subgraph.ts')).openSubgraph(dir, config, log) : undefined
}

function endGently(log: Log, { drain, close }: Service) {
  const end = async () => {
    setTimeout(() => process.exit(1), endMs).unref()
    log.info('draining')
    await drain()
    await close()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, end)
}
