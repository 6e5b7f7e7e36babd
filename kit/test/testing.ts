import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Config, readConfig } from '#kit/config.ts'
import { type Caller, nobody } from '#kit/context.ts'
import { DomainError } from '#kit/errors.ts'
import { memoryStream } from '#kit/events/stream.ts'
import { deadLetters } from '#kit/events/tables.ts'
import { enumValues } from '#kit/graph/sdl.ts'
import type { OperationResult } from '#kit/operation.ts'
import type { RuntimeOptions, Subgraph } from '#kit/subgraph.ts'
import type { Permission } from '#schema/common.generated.ts'
import { type Event, type EventOf, type EventType, type NewEvent, producersOf } from '#schema/events.ts'

// biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of the question
type Data = any

/** A moment that stands still until a test moves it. */
export function frozenClock(start = '2026-12-01T09:00:00Z') {
  let now = Date.parse(start)
  return Object.assign(() => new Date(now), {
    advance: (ms: number) => {
      now += ms
    },
  })
}

/** Settings for a test: an empty folder of its own, removed after the test. */
export function testConfig(settings: Record<string, string> = {}): Config {
  const dir = mkdtempSync(join(tmpdir(), 'bazaar-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return readConfig({ NODE_ENV: 'test', LOG_LEVEL: 'silent', DATA_DIR: dir, SEED: '0', ...settings })
}

/** A signed-in user without permissions. */
export function customer(sub = 'usr_customer'): Caller {
  return { ...nobody, sub, sid: `ses_${sub}`, roles: ['CUSTOMER'] }
}

/** Somebody with a guest's token. */
export function guest(hash = 'guesthash'): Caller {
  return { ...nobody, guest: hash }
}

/** Staff with these permissions alone. */
export function staff(...permissions: Permission[]): Caller {
  return { ...customer('usr_staff'), roles: ['STAFF'], permissions }
}

/** Somebody who holds every permission. */
export function admin(): Caller {
  return {
    ...customer('usr_admin'),
    roles: ['ADMIN'],
    permissions: enumValues('Permission').map(({ name }) => name as Permission),
  }
}

/**
 * One subgraph alone on a fresh database with a clock that stands still: asked through its GraphQL door,
 * told through its event door, and everything it says is heard.
 */
export async function openForTest(subgraph: Subgraph, options: Partial<RuntimeOptions> & { settings?: Record<string, string> } = {}) {
  const clock = frozenClock()
  const stream = memoryStream()
  const open = await subgraph.open({ config: testConfig(options.settings), stream, clock, synchronous: 'OFF', ...options })
  onTestFinished(() => open.close())
  const tell = scriptedProducers(stream, subgraph.name)
  return {
    clock,
    /** Asks through the GraphQL door, as somebody. */
    ask: (caller: Caller, query: string, variables?: Record<string, unknown>): Promise<OperationResult> =>
      open.execute({ query, variables }, { caller, requestId: 'req_test' }),
    /** Tells through the event door, and answers when it was handled. */
    receive: async (...events: NewEvent[]) => {
      for (const event of events) tell(event, clock())
      await poll(async () => !(await open.busy()))
      const [failed] = await open.context({ caller: nobody, requestId: 'req_test' }).db.select().from(deadLetters)
      if (failed) throw new Error(`${failed.event.type} was parked: ${failed.reason}`)
    },
    /** What was said, of one kind, the oldest first. */
    published: async <T extends EventType>(type: T): Promise<EventOf<T>[]> =>
      (await stream.read(subgraph.name, 0, 10_000)).filter((event): event is EventOf<T> => event.type === type),
    /** Answers each event of one kind by another, as its consumer would, until the test ends. */
    answered: async <T extends EventType>(type: T, answer: (event: EventOf<T>) => NewEvent) => {
      let seen = 0
      const respond = async () => {
        for (const event of await stream.read(subgraph.name, seen, 100)) {
          seen = event.seq
          if (event.type === type) tell(answer(event as EventOf<T>), clock())
        }
      }
      onTestFinished(stream.listen(subgraph.name, respond))
      await respond()
    },
    /** Runs a task now. */
    run: open.runTask,
    /** A context of the system's own, to call a room's functions as they are. */
    context: (caller: Caller = nobody) => open.context({ caller, requestId: 'req_test' }),
    untilIdle: () => poll(async () => !(await open.busy())),
  }
}

/** The data of an answer without errors; fails with the errors otherwise. */
export function dataOf({ data, errors }: Pick<OperationResult, 'data' | 'errors'>): Data {
  if (errors) throw new Error(`Unexpected errors: ${JSON.stringify(errors)}`)
  return data
}

/** The codes of an answer's errors: top-level ones, and those in the `userErrors` of its root fields. */
export function codesOf({ data, errors }: Pick<OperationResult, 'data' | 'errors'>): string[] {
  const payloads = Object.values((data ?? {}) as Record<string, { userErrors?: { code: string }[] } | null>)
  return [
    ...(errors ?? []).map((error) => error.extensions.code),
    ...payloads.flatMap((payload) => payload?.userErrors ?? []).map(({ code }) => code),
  ]
}

/** The code by which a room refused; anything else that it threw is thrown on. */
export function refusalCode(error: unknown): string {
  if (error instanceof DomainError) return error.code
  throw error
}

/** The other producers, as this subgraph hears them. */
function scriptedProducers(stream: ReturnType<typeof memoryStream>, own: string) {
  const said = new Map<string, { events: Event[]; ring: () => void }>()
  const open = (producer: string) => {
    const events: Event[] = []
    const after = async (seq: number, limit: number) => events.filter((event) => event.seq > seq).slice(0, limit)
    return { events, ring: stream.produce({ producer, after, lastBefore: async () => 0 }) }
  }
  return (event: NewEvent, now: Date) => {
    const producer = producersOf(event.type).find((name) => name !== own) ?? 'elsewhere'
    const { events, ring } = said.get(producer) ?? open(producer)
    said.set(producer, { events, ring })
    const seq = events.length + 1
    events.push({ ...event, id: `evt_${producer}_${seq}`, producer, seq, occurredAt: now.toISOString(), requestId: 'req_test' } as Event)
    ring()
  }
}

async function poll(done: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 10_000
  while (!(await done())) {
    if (Date.now() > end) throw new Error('nothing came to rest within 10 s')
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
}
