// Shows one subgraph: npm run subgraph -- NAME
import { ApolloServer } from '@apollo/server'
import { ApolloServerPluginUsageReportingDisabled } from '@apollo/server/plugin/disabled'
import fastifyApollo from '@as-integrations/fastify'
import cors from '@fastify/cors'
import { Argument } from 'commander'
import { print } from 'graphql'
import { createCommand, parseCount, runCommand, UsageError } from '#app/command.ts'
import { settings } from '#app/settings.ts'
import { openSubgraphs } from '#app/subgraphs.ts'
import { configWith } from '#kit/config.ts'
import { type Context, nobody } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import { enumValues, readSdl } from '#kit/graph/sdl.ts'
import { createHttpServer } from '#kit/http/http.ts'
import { createLog } from '#kit/observe/log.ts'
import type { Permission } from '#schema/common.generated.ts'
import { subgraphDirs, subgraphNames } from '#schema/subgraph-dirs.ts'

const description = `Prints the SDL of one subgraph, as rover and other tools read it. With --port it serves the subgraph alone on this machine, with
Sandbox: every caller is an admin. Not in production, and not beside a shop on the same DATA_DIR.`

await runCommand(
  createCommand('subgraph', description)
    .addArgument(new Argument('<name>', 'the subgraph').choices(subgraphNames()))
    .option('--port <n>', 'serves it at this port', parseCount)
    .action((name: string, { port }: { port?: number }) => (port ? serve(name, port) : printSdl(name))),
)

function printSdl(name: string): void {
  const [dir = ''] = subgraphDirs().filter((one) => one.endsWith(`/${name}`))
  console.log(print(readSdl(dir)))
}

async function serve(name: string, port: number): Promise<void> {
  const config = configWith(settings(), { ANSWER_VALUES: '0', ANSWER_BYTES: '0' })
  if (config.NODE_ENV === 'production') throw new UsageError('A subgraph is not served alone in production: it trusts every caller.')
  const open = await openSubgraphs({ names: [name], configOf: () => config })
  const { schema, context } = open.subgraph(name)
  const server = new ApolloServer<Context>({ schema, introspection: true, plugins: [ApolloServerPluginUsageReportingDisabled()] })
  await server.start()
  const app = createHttpServer({ log: createLog(config, name), bodyLimit: 1024 * 1024 })
  await app.register(cors)
  await app.register(fastifyApollo(server), { path: '/graphql', context: async () => context(adminRequest()) })
  console.log(`${name} is at ${await app.listen({ host: '127.0.0.1', port })}/graphql`)
}

function adminRequest() {
  const permissions = enumValues('Permission').map((permission) => permission.name as Permission)
  return { caller: { ...nobody, sub: 'usr_admin', roles: ['ADMIN'], permissions }, requestId: newId('req', new Date()) }
}
