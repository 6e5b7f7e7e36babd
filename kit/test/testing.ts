import { join } from 'node:path'
import { type GraphQLSchema, getOperationAST, type OperationDefinitionNode, parse } from 'graphql'
import { onTestFinished } from 'vitest'
import { type Config, environmentWith, readConfig } from '#kit/config.ts'
import { type Caller, nobody, type Request } from '#kit/context.ts'
import { DomainError } from '#kit/errors.ts'
import { outboxReader } from '#kit/events/outbox.ts'
import { memoryStream } from '#kit/events/stream.ts'
import { deadLetters } from '#kit/events/tables.ts'
import { compileOperation, type Run } from '#kit/graph/execution/compile.ts'
import { enumValues } from '#kit/graph/sdl.ts'
import type { OperationResult } from '#kit/operation.ts'
import type { RuntimeOptions, Subgraph } from '#kit/subgraph.ts'
import { newFolder } from '#kit/test/folder.ts'
import { placeDatabase } from '#kit/test/migrated.ts'
import type { Permission } from '#schema/common.generated.ts'
import { type Event, type EventOf, type EventType, type NewEvent, producersOf } from '#schema/events.ts'

// biome-ignore lint/suspicious/noExplicitAny: a result has the shape of its query
type Data = any

type Refused = { userErrors?: { code: string }[] }
type Payload = Refused & { results?: Refused[] | null }

/** A clock that stands still until `advance`. */
export function frozenClock(start = '2026-12-01T09:00:00Z') {
  let now = Date.parse(start)
  return Object.assign(() => new Date(now), {
    advance: (ms: number) => {
      now += ms
    },
  })
}

/** Settings for a test, with an empty data folder that is removed after the test. */
export function testConfig(settings: Record<string, string> = {}): Config {
  const dir = newFolder()
  const { EXECUTOR } = environmentWith({})
  return readConfig({ NODE_ENV: 'test', LOG_LEVEL: 'silent', DATA_DIR: dir, ...(EXECUTOR && { EXECUTOR }), ...settings })
}

/** Whether the tests run with `EXECUTOR=apollo`. */
export const isApollo = environmentWith({}).EXECUTOR === 'apollo'

/** A signed-in user without permissions. */
export function customer(sub = 'usr_customer'): Caller {
  return { ...nobody, sub, sid: `ses_${sub}`, roles: ['CUSTOMER'] }
}

/** A guest. */
export function guest(hash = 'guesthash'): Caller {
  return { ...nobody, guest: hash }
}

/** A member of staff with these permissions only. */
export function staff(...permissions: Permission[]): Caller {
  return { ...customer('usr_staff'), roles: ['STAFF'], permissions }
}

/** An admin with every permission. */
export function admin(): Caller {
  return {
    ...customer('usr_admin'),
    roles: ['ADMIN'],
    permissions: enumValues('Permission').map(({ name }) => name as Permission),
  }
}

/**
 * Opens one subgraph alone, on a fresh database with a clock that stands still. The test sends it operations and events, and reads the
 * events that it publishes.
 */
export async function openForTest(subgraph: Subgraph, options: Partial<RuntimeOptions> & { settings?: Record<string, string> } = {}) {
  const clock = frozenClock()
  const stream = memoryStream()
  const config = options.config ?? testConfig(options.settings)
  await placeDatabase(join(config.DATA_DIR, `${subgraph.name}.db`), join(subgraph.dir, 'migrations'))
  const open = await subgraph.open({ stream, clock, synchronous: 'OFF', ...options, config })
  onTestFinished(() => open.close())
  const publish = createProducers(stream, subgraph.name)
  const untilIdle = () => poll(async () => !(await open.busy()))
  const outbox = outboxReader(subgraph.name, open.context({ caller: nobody, requestId: 'req_test' }).db)
  return {
    clock,
    /** Executes an operation as `caller`, in one of LOCALES, and with what else it asks for. */
    ask: (
      caller: Caller,
      query: string,
      variables?: Record<string, unknown>,
      locale?: string,
      asked?: Request['asked'],
    ): Promise<OperationResult> => open.execute({ query, variables }, { caller, requestId: 'req_test', locale, asked }),
    /** Publishes events of other subgraphs, to be handled in this order; resolves when they are. Throws if one becomes a dead letter. */
    receive: async (...events: NewEvent[]) => {
      for (const [at, event] of events.entries()) {
        // several producers keep no order
        if (producerOf(event, subgraph.name) !== producerOf(events[at - 1] ?? event, subgraph.name)) await untilIdle()
        publish(event, clock())
      }
      await untilIdle()
      const [failed] = await open.context({ caller: nobody, requestId: 'req_test' }).db.select().from(deadLetters)
      if (failed) throw new Error(`${failed.event.type} is a dead letter: ${failed.reason}`)
    },
    /** The events of one type that the subgraph has published, oldest first. */
    published: async <T extends EventType>(type: T): Promise<EventOf<T>[]> =>
      (await outbox.after(0, 10_000)).filter((event): event is EventOf<T> => event.type === type),
    /** Publishes a response to each event of one type, as its consumer would, until the test ends. */
    respondTo: async <T extends EventType>(type: T, respond: (event: EventOf<T>) => NewEvent) => {
      let seen = 0
      const respondToNew = async () => {
        for (const event of await stream.read(subgraph.name, seen, 100)) {
          seen = event.seq
          if (event.type === type) publish(respond(event as EventOf<T>), clock())
        }
      }
      onTestFinished(stream.listen(subgraph.name, respondToNew))
      await respondToNew()
    },
    /** Runs a task now; resolves when it is done. */
    run: open.runTask,
    /** A context to call a module's functions directly. */
    context: (caller: Caller = nobody) => open.context({ caller, requestId: 'req_test' }),
    untilIdle,
  }
}

/** Compiles the one operation of a document, as a subgraph does. */
export function compileQuery(schema: GraphQLSchema, query: string): Run {
  const document = parse(query)
  return compileOperation(schema, document, getOperationAST(document) as OperationDefinitionNode)
}

/** The data of a result; throws if it has errors. */
export function dataOf({ data, errors }: Pick<OperationResult, 'data' | 'errors'>): Data {
  if (errors) throw new Error(`Unexpected errors: ${JSON.stringify(errors)}`)
  return data
}

/** The codes of a result's errors: the top-level ones, and those in the `userErrors` of its root fields and of their `results`. */
export function codesOf({ data, errors }: Pick<OperationResult, 'data' | 'errors'>): string[] {
  const payloads = Object.values((data ?? {}) as Record<string, Payload | null>).flatMap((payload) => [
    payload,
    ...(payload?.results ?? []),
  ])
  return [
    ...(errors ?? []).map((error) => error.extensions.code),
    ...payloads.flatMap((payload) => payload?.userErrors ?? []).map(({ code }) => code),
  ]
}

/** The code of a DomainError; throws any other error. */
export function refusalCode(error: unknown): string {
  if (error instanceof DomainError) return error.code
  throw error
}

/** Creates the other producers; returns the function that publishes one of their events. */
function createProducers(stream: ReturnType<typeof memoryStream>, own: string) {
  const known = new Map<string, { events: Event[]; notify: () => void }>()
  const open = (producer: string) => {
    const events: Event[] = []
    const after = async (seq: number, limit: number) => events.filter((event) => event.seq > seq).slice(0, limit)
    return {
      events,
      notify: stream.produce({
        producer,
        after,
        first: async () => events[0]?.seq ?? 0,
        last: async () => events.length,
        lastBefore: async () => 0,
      }),
    }
  }
  return (event: NewEvent, now: Date) => {
    const producer = producerOf(event, own)
    const { events, notify } = known.get(producer) ?? open(producer)
    known.set(producer, { events, notify })
    const seq = events.length + 1
    events.push({ ...event, id: `evt_${producer}_${seq}`, producer, seq, occurredAt: now.toISOString(), requestId: 'req_test' } as Event)
    notify()
  }
}

function producerOf({ type }: NewEvent, own: string): string {
  return producersOf(type).find((name) => name !== own) ?? 'elsewhere'
}

async function poll(done: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 10_000
  while (!(await done())) {
    if (Date.now() > end) throw new Error('the subgraph was not idle within 10 s')
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
}
