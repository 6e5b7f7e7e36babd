import { join } from 'node:path'
import { type DocumentNode, execute as executeDocument, type GraphQLError, type GraphQLSchema, parse } from 'graphql'
import type { Config } from './config.ts'
import { type Context, createContext, type Request, type SubgraphRuntime } from './context.ts'
import { openDatabase } from './data/database.ts'
import { requestError, toClientError } from './errors.ts'
import { setForeignAside } from './events/dead-letters.ts'
import { consume, type Handlers } from './events/inbox.ts'
import { outboxReader } from './events/outbox.ts'
import { applyRetention, retentionEveryMs } from './events/retention.ts'
import type { Stream, StreamCallbacks } from './events/stream.ts'
import { failpoint } from './failpoint.ts'
import { buildSchema, type ResolverMap } from './graph/schema.ts'
import { nameOf, readSdl } from './graph/sdl.ts'
import type { Route } from './http/routes.ts'
import { commitSeconds, observeOperation, observePublished, watchSubgraph } from './observe/instrument.ts'
import { createLog } from './observe/log.ts'
import type { Operation, OperationResult } from './operation.ts'
import { startTasks, type Tasks } from './tasks.ts'
import { createWaiters } from './waiters.ts'

type Lifecycle = { busy?: () => boolean; close?: () => Promise<void> }

type Parts<R> = {
  resolvers: ResolverMap
  handlers?: Handlers
  tasks?: Tasks<R>
  /** What the subgraph opens for itself at start: keys, a provider. `busy` says whether it has something under way. */
  resources?: (config: Config) => Promise<R & Lifecycle>
  /** Sets its own gauges before each scrape. */
  atScrape?: (ctx: Context<R>) => Promise<void>
  /** Plain HTTP answers beside the graph, by method and path: `'GET /path'`. */
  routes?: Record<string, Route<R>>
}

/** Where a subgraph runs: settings, stream and clock; the rest is for tests. */
export type RuntimeOptions = {
  config: Config
  stream: Stream
  clock?: () => Date
  synchronous?: 'FULL' | 'OFF'
  onStatement?: (sql: string) => void
}

/** A subgraph before it is opened: its name, its folder, and the kinds of events it listens to. */
export type Subgraph = { name: string; dir: string; subscribesTo: string[]; open: (place: RuntimeOptions) => Promise<OpenSubgraph> }
export type OpenSubgraph = Awaited<ReturnType<typeof openSubgraph>>

const parsedMost = 1000

/** Describes the subgraph in `dir`: its doors, and what it does by itself. Nothing runs before `open`. */
export function defineSubgraph<R>(dir: string, parts: Parts<R>): Subgraph {
  return {
    name: nameOf(dir),
    dir,
    subscribesTo: Object.keys(parts.handlers ?? {}),
    open: (place) => openSubgraph(dir, parts, place) as Promise<OpenSubgraph>,
  }
}

async function openSubgraph<R>(dir: string, parts: Parts<R>, place: RuntimeOptions) {
  const name = nameOf(dir)
  const schema = buildSchema(readSdl(dir), parts.resolvers)
  const runtime = await createRuntime(name, dir, place, parts.resources)
  const tasks = startTasks(runtime, {
    ...parts.tasks,
    tidy: { every: retentionEveryMs, run: () => applyRetention(runtime, place.stream, inbox.readers) },
  })
  const ring = place.stream.produce(outboxReader(name, runtime.database.reader), streamCallbacks(runtime))
  runtime.committed = (published) => {
    observePublished(runtime, published)
    tasks.wake()
    if (published.length > 0) ring(published)
    for (const event of published) runtime.waiters.wake(event)
  }
  const inbox = consume(runtime, place.stream, parts.handlers ?? {})
  const execute = createExecutor(runtime, schema)
  const unwatch = watchSubgraph(runtime, place.stream, inbox, parts.atScrape)
  const opened = runtime.resources as Lifecycle
  let closed = false
  let resting: Promise<void> | undefined
  const rest = () => {
    resting ??= tasks.close().then(inbox.close)
    return resting
  }
  return {
    name,
    schema,
    /** OperationResults one operation in the name of the request's caller. Throws SERVICE_UNAVAILABLE once it is closed. */
    execute: async (operation: Operation, request: Request): Promise<OperationResult> => {
      if (closed) throw requestError('SERVICE_UNAVAILABLE', `The service ${name} does not answer.`)
      return execute(operation, request)
    },
    routes: (parts.routes ?? {}) as Record<string, Route>,
    /** A context of the system's own, for scripts and routes. */
    context: (request: Request) => createContext(runtime, request),
    runTask: tasks.run,
    /** Whether an event waits to be handled or a task is under way. */
    busy: async () => tasks.busy() || opened.busy?.() || (await inbox.behind()),
    /** Ends what it does by itself; it still answers. */
    rest,
    /** Ends it whole. */
    close: async () => {
      if (closed) return
      closed = true
      unwatch()
      await rest()
      await opened.close?.()
      await runtime.database.close()
    },
  }
}

async function createRuntime<R>(
  name: string,
  dir: string,
  place: RuntimeOptions,
  resources: Parts<R>['resources'],
): Promise<SubgraphRuntime<R>> {
  return {
    name,
    config: place.config,
    log: createLog(place.config, name),
    database: openDatabase({
      ...place,
      file: join(place.config.DATA_DIR, `${name}.db`),
      migrations: join(dir, 'migrations'),
      onCommit: (seconds) => commitSeconds.observe({ subgraph: name }, seconds),
    }),
    waiters: createWaiters(place.stream.isUp),
    resources: ((await resources?.(place.config)) ?? {}) as R,
    clock: place.clock ?? (() => new Date()),
    committed: () => {},
  }
}

/** What is told this subgraph of its stream. */
function streamCallbacks(runtime: SubgraphRuntime): StreamCallbacks {
  return {
    sent: (events) => events.forEach(({ type }) => failpoint(runtime.config, runtime.name, type, 'after-send')),
    foreign: (strangers) => setForeignAside(runtime, strangers),
  }
}

/** OperationResults operations on this runtime, each in the name of its caller. */
function createExecutor<R>(runtime: SubgraphRuntime<R>, schema: GraphQLSchema) {
  const parseOnce = cachedParse()
  return async ({ query, variables, operationName, document }: Operation, request: Request): Promise<OperationResult> => {
    const parsed = document ?? parseOnce(query)
    return observeOperation(runtime, parsed, request, async () => {
      const contextValue = createContext(runtime, request)
      const result = await executeDocument({ schema, document: parsed, variableValues: variables, operationName, contextValue })
      const report = (error: unknown) => runtime.log.error({ err: error, requestId: request.requestId }, 'unexpected error')
      const errors = result.errors?.map((error) => toClientError(error as GraphQLError, request.requestId, report))
      return { data: result.data, ...(errors && { errors }), reply: contextValue.reply }
    })
  }
}

function cachedParse() {
  const parsed = new Map<string, DocumentNode>()
  return (query: string): DocumentNode => {
    const document = parsed.get(query) ?? parse(query, { noLocation: true })
    if (parsed.size >= parsedMost) parsed.clear()
    parsed.set(query, document)
    return document
  }
}
