import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { claimKeyFile, newKey } from '#kit/http/claims.ts'
import { createSecretFile } from '#kit/secret-files.ts'
import { bazaar, here } from '#lab/bench/bazaar.ts'
import { peerFolder } from '#lab/bench/peers.ts'
import type { Server, ServerProgram } from '#lab/bench/server.ts'
import type { Prepared } from '#lab/bench/targets.ts'
import { routerFlags } from '#tools/processes/node-args.ts'
import { writeSupergraph } from './compose.ts'
import { subgraphs } from './graph.ts'
import { newQuestions, queryNames, questions } from './questions.ts'

type Graph = { folder: string; seed: string }

/** What the figures are compared with. */
export const stock = 'Apollo, HTTP'
/** The router over HTTP as two processes on one port. */
export const twoProcesses = 'Bazaar, HTTP, two processes'
/** One process that is asked as often as each of the two is: what a request costs depends on how many others come with it. */
export const oneAsOfTwo = 'Bazaar, HTTP, one process at half the load of two'
/** One schema without a gateway. */
export const jit = 'graphql-jit'

const path = '/graphql'
const question = JSON.stringify({ query: '{ __typename }' })

/** What executes plans. */
const executors = ['own', 'apollo']

/** The name of Bazaar's router with an executor. */
export function bazaarName(shape: 'HTTP' | 'one process', executor = 'own'): string {
  return `Bazaar, ${shape}${executor === 'own' ? '' : ", Apollo's executor"}`
}

/** The subgraphs, as one server. */
export function subgraphServer({ folder }: Graph): ServerProgram {
  const products = JSON.stringify({ query: '{ topProducts { upc } }' })
  return { name: 'subgraphs', file: fileOf('subgraph-server.ts'), env: { GRAPH: folder }, path: '/products', question: products }
}

/** Every server over the benchmark's graph, whose subgraphs run already. */
export function graphServers(graph: Graph, { url }: Server, withPeers: boolean): Prepared[] {
  const urlOf = (name: string) => new URL(name, url).href
  writeSupergraph(graph.folder, urlOf)
  const stockServer = (name: string, env: Record<string, string>) =>
    prepared(graph, { name, file: fileOf('stock-server.ts'), env: { NODE_ENV: 'production', GRAPH: graph.folder, ...env } })
  return [
    stockServer(stock, {}),
    stockServer('Apollo, one process', { IN_PROCESS: '1' }),
    ...executors.flatMap((executor) => [remoteRouter(graph, executor, urlOf), localRouter(graph, executor)]),
    ...twoRouters(graph, urlOf),
    ...(withPeers ? [jitServer(graph)] : []),
  ]
}

/** The router over the shop's graph, with each executor. */
export function shopRouters({ folder }: Graph): Prepared[] {
  return executors.map((executor) => {
    const server = router(`${executor} executor`, join(folder, `shop-${executor}`), { EXECUTOR: executor })
    return { program: server, worksOf: async (_, connection) => newQuestions(connection), remove: () => {} }
  })
}

function remoteRouter(graph: Graph, executor: string, urlOf: (name: string) => string): Prepared {
  return prepared(graph, remoteProgram(graph, bazaarName('HTTP', executor), executor, urlOf))
}

/** Two processes and their control. How the router fares when it is alone with a request, one process has shown. */
function twoRouters(graph: Graph, urlOf: (name: string) => string): Prepared[] {
  const both = prepared(graph, { ...remoteProgram(graph, twoProcesses, 'own', urlOf), processes: 2 })
  const control = prepared(graph, remoteProgram(graph, oneAsOfTwo, 'own', urlOf))
  const worksOf: Prepared['worksOf'] = async (server, connection) => {
    const works = await both.worksOf(server, connection)
    return Object.fromEntries(queryNames.map((name) => [name, works[name]]))
  }
  return [
    { ...both, worksOf },
    { ...control, worksOf, halfOf: twoProcesses },
  ]
}

function remoteProgram(graph: Graph, name: string, executor: string, urlOf: (name: string) => string): ServerProgram {
  const dataDir = join(graph.folder, `remote-${executor}`)
  for (const subgraph of subgraphs) createSecretFile(claimKeyFile({ DATA_DIR: dataDir }, subgraph), newKey())
  const urls = subgraphs.map((subgraph) => `${subgraph}=${urlOf(subgraph)}`).join(',')
  const program = router(name, dataDir, { GRAPH: graph.folder, SUBGRAPHS: 'remote', SUBGRAPH_URLS: urls, EXECUTOR: executor })
  return { ...program, flags: routerFlags(here) }
}

function localRouter(graph: Graph, executor: string): Prepared {
  const env = { GRAPH: graph.folder, SUBGRAPHS: 'local', EXECUTOR: executor }
  return prepared(graph, router(bazaarName('one process', executor), join(graph.folder, `local-${executor}`), env))
}

/** The router as it runs in production, for one client that asks as fast as it can. */
function router(name: string, dataDir: string, env: Record<string, string>): ServerProgram {
  mkdirSync(dataDir, { recursive: true })
  const limits = { NODE_ENV: 'production', TRIAL: '1', RATE_LIMIT: '1000000000' }
  return { ...bazaar(name, here, dataDir, { ...limits, ...env }), file: fileOf('bazaar-server.ts'), question }
}

function jitServer(graph: Graph): Prepared {
  const file = join(peerFolder('graphql-jit'), 'server.mjs')
  return prepared(graph, { name: jit, file, env: { NODE_ENV: 'production', GRAPH: fileOf('graph.ts') } })
}

function prepared({ seed }: Graph, program: Omit<ServerProgram, 'path' | 'question'>): Prepared {
  return { program: { path, question, ...program }, worksOf: (_, connection) => questions(connection, seed), remove: () => {} }
}

function fileOf(name: string): string {
  return join(import.meta.dirname, name)
}
