import { join } from 'node:path'
import type { GraphQLSchema } from 'graphql'
import type { Config } from './config.ts'
import { type Context, createContext, type Request, type SubgraphRuntime } from './context.ts'
import { openDatabase } from './data/database.ts'
import { requestError } from './errors.ts'
import { bootstrap, type Past, type Told } from './events/bootstrap.ts'
import { setForeignAside } from './events/dead-letters.ts'
import type { Handlers } from './events/handlers.ts'
import { consume } from './events/inbox.ts'
import { outboxReader } from './events/outbox.ts'
import { applyRetention, retentionEveryMs } from './events/retention.ts'
import type { Snapshot } from './events/snapshot.ts'
import type { Stream, StreamCallbacks } from './events/stream.ts'
import { createExecutor } from './execute.ts'
import { failpoint } from './failpoint.ts'
import { type CostTable, readCosts } from './graph/cost-table.ts'
import { buildSchema, type ResolverMap } from './graph/schema.ts'
import { nameOf, readSdl } from './graph/sdl.ts'
import type { Route } from './http/routes.ts'
import { watchHealth } from './observe/health.ts'
import { commitSeconds, observePublished, watchSubgraph } from './observe/instrument.ts'
import { createLog } from './observe/log.ts'
import type { Operation, OperationResult } from './operation.ts'
import { startTasks, type Tasks } from './tasks.ts'
import { Waiters } from './waiters.ts'

type Lifecycle = { busy?: () => boolean; close?: () => Promise<void> }

type Parts<R> = {
  resolvers: ResolverMap
  handlers?: Handlers
  /** The producers of whom it needs nothing from before it consumed them. */
  fromNow?: string[]
  /** What it has now, as events, for a consumer that joins after they have left the outbox. */
  snapshot?: Snapshot
  tasks?: Tasks<R>
  /** Opens what the subgraph needs besides, such as keys or a provider. Its `busy` returns whether work is under way. */
  resources?: (config: Config) => Promise<R & Lifecycle>
  /** Sets the subgraph's own gauges before each scrape. */
  atScrape?: (ctx: Context<R>) => Promise<void>
  /** Plain HTTP routes beside the graph, by method and path: `'GET /path'`. */
  routes?: Record<string, Route<R>>
}

/** What a subgraph executes by, the same each time that it is opened. */
type Graph = { schema: GraphQLSchema; costs: CostTable }

/** Where a subgraph runs: settings, stream and clock; `synchronous` and `onStatement` are for tests. */
export type RuntimeOptions = {
  config: Config
  stream: Stream
  clock?: () => Date
  synchronous?: 'NORMAL' | 'OFF'
  onStatement?: (sql: string, subgraph: string) => void
}

/** A subgraph before it is opened: its name, its folder, and the types of events that it subscribes to. */
export type Subgraph = {
  name: string
  dir: string
  subscribesTo: string[]
  snapshot: Snapshot | undefined
  /** Brings its database up to date with each producer, where the outboxes begin too late for it. */
  bootstrap: (options: RuntimeOptions, open: (producer: string) => Promise<Past>) => Promise<Told[]>
  open: (options: RuntimeOptions) => Promise<OpenSubgraph>
}
export type OpenSubgraph = Awaited<ReturnType<typeof openSubgraph>>

/** Defines the subgraph in `dir` by its resolvers, handlers and tasks. Nothing runs before `open`. */
export function defineSubgraph<R>(dir: string, parts: Parts<R>): Subgraph {
  let graph: Graph | undefined
  return {
    name: nameOf(dir),
    dir,
    subscribesTo: Object.keys(parts.handlers ?? {}),
    snapshot: parts.snapshot,
    bootstrap: async (options, open) => {
      const runtime = await createRuntime(nameOf(dir), dir, options, undefined)
      return bootstrap(runtime, parts.handlers ?? {}, open).finally(runtime.database.close)
    },
    open: async (options) => {
      graph ??= readGraph(dir, parts.resolvers)
      return (await openSubgraph(dir, parts, graph, options)) as OpenSubgraph
    },
  }
}

function readGraph(dir: string, resolvers: ResolverMap): Graph {
  const sdl = readSdl(dir)
  return { schema: buildSchema(sdl, resolvers), costs: readCosts(sdl) }
}

async function openSubgraph<R>(dir: string, parts: Parts<R>, { schema, costs }: Graph, options: RuntimeOptions) {
  const name = nameOf(dir)
  const runtime = await createRuntime(name, dir, options, parts.resources)
  const background = startBackground(runtime, options.stream, parts)
  watchHealth(runtime, options.stream, background.inbox)
  const unwatch = watchSubgraph(runtime, options.stream, background.inbox, parts.atScrape)
  const execute = createExecutor(runtime, schema, costs)
  let closing: Promise<void> | undefined
  const close = async () => {
    unwatch()
    await background.stop()
    await (runtime.resources as Lifecycle).close?.()
    await runtime.database.close()
  }
  return {
    name,
    schema,
    /** Executes an operation with the rights of the request's caller. Throws SERVICE_UNAVAILABLE after `close`. */
    execute: (operation: Operation, request: Request): Promise<OperationResult> =>
      closing ? Promise.reject(requestError('SERVICE_UNAVAILABLE', `The service ${name} does not answer.`)) : execute(operation, request),
    routes: (parts.routes ?? {}) as Record<string, Route>,
    /** A context for scripts and routes. */
    context: (request: Request) => createContext(runtime, request),
    /** The names of its tasks. */
    tasks: background.tasks,
    runTask: background.runTask,
    /** Whether an event has not been handled yet or a task is under way. */
    busy: background.busy,
    /** Stops background work; operations are still executed. */
    stop: background.stop,
    /** Stops everything. */
    close: async () => {
      closing ??= close()
      await closing
    },
  }
}

async function createRuntime<R>(
  name: string,
  dir: string,
  options: RuntimeOptions,
  resources: Parts<R>['resources'],
): Promise<SubgraphRuntime<R>> {
  return {
    name,
    config: options.config,
    log: createLog(options.config, name),
    database: openDatabase({
      ...options,
      onStatement: options.onStatement && ((sql) => options.onStatement?.(sql, name)),
      file: join(options.config.DATA_DIR, `${name}.db`),
      migrations: join(dir, 'migrations'),
      onCommit: (seconds) => commitSeconds.observe({ subgraph: name }, seconds),
    }),
    waiters: new Waiters(options.stream.isUp),
    resources: ((await resources?.(options.config)) ?? {}) as R,
    clock: options.clock ?? (() => new Date()),
    committed: () => {},
  }
}

/** Starts what a subgraph does by itself: it consumes and sends events and runs its tasks. */
function startBackground<R>(runtime: SubgraphRuntime<R>, stream: Stream, parts: Parts<R>) {
  const inbox = consume(runtime, stream, parts.handlers ?? {}, parts.fromNow)
  const retention = { every: retentionEveryMs, run: () => applyRetention(runtime, stream, inbox.consumers) }
  const returnFreePages = { every: retentionEveryMs, run: () => runtime.database.returnFreePages() }
  const tasks = startTasks(runtime, { ...parts.tasks, retention, returnFreePages })
  const notify = stream.produce(outboxReader(runtime.name, runtime.database.reader, runtime.database.flush), streamCallbacks(runtime))
  runtime.committed = ({ published, dueTasks, touched }) => {
    observePublished(runtime, published)
    tasks.wake(dueTasks)
    if (published.length > 0) notify(published)
    if (touched.length > 0) stream.touch(touched)
    for (const event of published) runtime.waiters.wake(event)
  }
  let stopping: Promise<void> | undefined
  return {
    inbox,
    tasks: tasks.names,
    runTask: tasks.run,
    // the inbox first: an event that is handled meanwhile starts what is looked at next
    busy: async () => (await inbox.hasPending()) || tasks.busy() || Boolean((runtime.resources as Lifecycle).busy?.()),
    stop: (): Promise<void> => {
      stopping ??= tasks.stop().then(inbox.close)
      return stopping
    },
  }
}

function streamCallbacks(runtime: SubgraphRuntime): StreamCallbacks {
  return {
    sent: (events) => events.forEach(({ type }) => failpoint(runtime.config, runtime.name, type, 'after-send')),
    foreign: (entries) => setForeignAside(runtime, entries),
  }
}
