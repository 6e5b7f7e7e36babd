// Apollo Server with Apollo's gateway as they come, over the graph in the folder GRAPH. IN_PROCESS=1: its subgraphs run in this process.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ApolloGateway, LocalGraphQLDataSource } from '@apollo/gateway'
import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { readConfig } from '#kit/config.ts'
import { readSdl } from '#kit/graph/sdl.ts'
import { resolvers } from './graph.ts'

const { env, HOST: host, PORT: port } = readConfig()
const folder = env.GRAPH ?? ''
const supergraphSdl = readFileSync(join(folder, 'supergraph.graphql'), 'utf8')
const gateway = new ApolloGateway(env.IN_PROCESS ? { supergraphSdl, buildService: ({ name }) => localSource(name) } : { supergraphSdl })
await startStandaloneServer(new ApolloServer({ gateway }), { listen: { host, port } })

function localSource(name: string) {
  return new LocalGraphQLDataSource(
    buildSubgraphSchema([{ typeDefs: readSdl(join(folder, name)), resolvers: resolvers[name] as never }]) as never,
  )
}
