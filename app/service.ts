// One service as a process of its own: node app/service.ts NAME
import { basename } from 'node:path'
import { Argument } from 'commander'
import type { Config } from '#kit/config.ts'
import { createLog, type Log } from '#kit/observe/log.ts'
import { startTracing } from '#kit/observe/trace.ts'
import { subgraphDirs, subgraphNames } from '#schema/subgraph-dirs.ts'
import { createCommand, runCommand } from './command.ts'
import type { Service } from './services/subgraph.ts'
import { settings, settingsHelp } from './settings.ts'

/** How long a service may take to end after SIGTERM. Then it ends anyway. */
const endMs = 9000

const description = `Runs one service of the shop as a process of its own.
SIGTERM ends it without failing a request.`

await runCommand(
  createCommand('node app/service.ts', description)
    .addArgument(new Argument('<name>', 'the service').choices([...subgraphNames(), 'router', 'coprocessor', 'sandbox-provider']))
    .addHelpText('after', settingsHelp)
    .action(start),
)

async function start(name: string): Promise<void> {
  const config = settings()
  const log = createLog(config, name)
  const endTracing = await startTracing(config, name)
  const service = await openService(name, config, log)
  endGently(log, { ...service, close: () => service.close().then(endTracing) })
  await service.app.listen({ host: config.HOST, port: config.PORT })
  console.log(`${name} listens on ${config.HOST}:${config.PORT}`)
}

// each loads only its own modules: they are most of the time that a start takes
async function openService(name: string, config: Config, log: Log): Promise<Service> {
  if (name === 'router') return (await import('./services/router.ts')).openRouter(config, log)
  if (name === 'coprocessor') return (await import('./services/router.ts')).openCoprocessor(config, log)
  if (name === 'sandbox-provider')
    return (await import('#subgraphs/payments/providers/sandbox/company/server.ts')).createCompanyServer({ config, log })
  const [dir = ''] = subgraphDirs().filter((one) => basename(one) === name)
  return (await import('./services/subgraph.ts')).openSubgraph(dir, config, log)
}

function endGently(log: Log, { drain, close }: Service): void {
  const end = async () => {
    setTimeout(() => process.exit(1), endMs).unref()
    log.info('draining')
    await drain()
    await close()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, end)
}
