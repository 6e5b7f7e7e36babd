import { Kind, type OperationDefinitionNode } from 'graphql'
import { type Context, createContext, nobody, type Request, type SubgraphRuntime } from '#kit/context.ts'
import { idTime } from '#kit/data/id.ts'
import { outboxReader } from '#kit/events/outbox.ts'
import type { Stream } from '#kit/events/stream.ts'
import type { OperationResult } from '#kit/operation.ts'
import type { Event, NewEvent } from '#schema/events.ts'
import { ageOf, type ConsumerOffset, type Inbox, readLag } from './health.ts'
import { atScrape, gauge, histogram, longSeconds, secondsSince } from './metrics.ts'
import { traced } from './trace.ts'

const operationSeconds = histogram('bazaar_subgraph_operation_seconds', 'Time that a subgraph took for an operation, by its first field.', [
  'subgraph',
  'field',
  'outcome',
])
const handlingSeconds = histogram('bazaar_event_handling_seconds', 'Time that a consumer took for an event.', [
  'subgraph',
  'event',
  'outcome',
])
const eventAge = histogram(
  'bazaar_event_age_seconds',
  'Age of an event when its consumer began to handle it.',
  ['subgraph', 'producer'],
  longSeconds,
)
const sagaSeconds = histogram(
  'bazaar_saga_seconds',
  'Time from the creation of the first id in an event to the event.',
  ['event'],
  longSeconds,
)
export const commitSeconds = histogram('bazaar_commit_seconds', 'Time that a commit took, most of it on the disk.', ['subgraph'])
const waitingWrites = gauge('bazaar_waiting_writes', 'Transactions that wait for their turn.', ['subgraph'])
const deadLetters = gauge('bazaar_dead_letters', 'Events that failed every attempt and were set aside.', ['subgraph'])

const unsentEvents = gauge('bazaar_outbox_unsent_events', 'Events of a subgraph that are not sent yet.', ['subgraph'])
const unsentSeconds = gauge('bazaar_outbox_unsent_seconds', 'Age of the oldest event that is not sent yet; 0 if there is none.', [
  'subgraph',
])
const lagEvents = gauge('bazaar_consumer_lag_events', 'Events of a producer that its consumer has not handled.', ['subgraph', 'producer'])
const lagSeconds = gauge(
  'bazaar_consumer_lag_seconds',
  'Age of the oldest event of a producer that its consumer has not handled; 0 if there is none.',
  ['subgraph', 'producer'],
)

/** Runs an operation of a subgraph: measured, logged at debug level, and traced within its request. */
export async function observeOperation(
  { name, log }: SubgraphRuntime,
  operation: OperationDefinitionNode,
  { requestId }: Request,
  work: () => Promise<OperationResult>,
): Promise<OperationResult> {
  const start = performance.now()
  const field = fieldOf(operation)
  const result = await traced({ name: `${name} ${field}`, requestId, kind: 'SERVER' }, work)
  const codes = result.errors?.map(({ extensions }) => extensions.code) ?? []
  const seconds = secondsSince(start)
  operationSeconds.observe({ subgraph: name, field, outcome: codes[0] ?? 'OK' }, seconds)
  log.debug({ requestId, field, ms: Math.round(seconds * 1000), codes }, 'operation')
  return result
}

/** Runs a handler of an event: measured, logged at debug level, and traced within the request that the event comes from. */
export async function observeHandling(runtime: SubgraphRuntime, event: Event, work: () => Promise<void>): Promise<void> {
  const { name: subgraph, log } = runtime
  const { type, seq, producer, requestId } = event
  const start = performance.now()
  eventAge.observe({ subgraph, producer }, ageOf(runtime, Date.parse(event.occurredAt)))
  let outcome = 'FAILED'
  try {
    await traced({ name: `${subgraph} ${type}`, requestId, kind: 'CONSUMER', attributes: { 'bazaar.seq': seq } }, work)
    outcome = 'OK'
  } finally {
    const seconds = secondsSince(start)
    handlingSeconds.observe({ subgraph, event: type, outcome }, seconds)
    log.debug({ requestId, event: type, seq, producer, ms: Math.round(seconds * 1000), outcome }, 'event')
  }
}

/** Measures the time from the creation of what an event is about, which its first id contains, to the event: how long a process has taken. */
export function observePublished(runtime: SubgraphRuntime, published: NewEvent[]): void {
  for (const event of published) {
    const created = creationTimeOf(event)
    if (created !== undefined) sagaSeconds.observe({ event: event.type }, ageOf(runtime, created))
  }
}

/** Sets a subgraph's gauges at each scrape. Returns a function that ends this. */
export function watchSubgraph<R>(
  runtime: SubgraphRuntime<R>,
  stream: Stream,
  inbox: Inbox,
  own: (ctx: Context<R>) => Promise<void> = async () => {},
): () => void {
  const { name: subgraph, database } = runtime
  const unwatch = [
    atScrape(async () => waitingWrites.set({ subgraph }, database.waiting())),
    atScrape(unsentReader(runtime, stream)),
    atScrape(async () => deadLetters.set({ subgraph }, await inbox.countDeadLetters())),
    atScrape(() => own(createContext(runtime, { caller: nobody, requestId: 'scrape' }))),
    ...inbox.consumers.map((consumer) => atScrape(() => setLag(runtime, stream, consumer))),
  ]
  return () => {
    for (const end of unwatch) end()
  }
}

/** The name of the first root field: a name of the schema, whereas clients choose the names of operations. */
function fieldOf({ selectionSet }: OperationDefinitionNode): string {
  const field = selectionSet.selections.find((node) => node.kind === Kind.FIELD)
  return field?.name.value ?? 'none'
}

function creationTimeOf(event: NewEvent): number | undefined {
  for (const value of Object.values(event)) {
    const time = typeof value === 'string' ? idTime(value) : undefined
    if (time !== undefined) return time
  }
}

/** Sets the gauges of unsent events. While the stream is down it uses the last known state; without one it sets nothing. */
function unsentReader(runtime: SubgraphRuntime, stream: Stream) {
  const { name: subgraph, database } = runtime
  const outbox = outboxReader(subgraph, database.reader)
  let sent: number | undefined
  return async () => {
    sent = await stream.last(subgraph).catch(() => sent)
    if (sent === undefined) return
    const [oldest] = await outbox.after(sent, 1)
    unsentEvents.set({ subgraph }, Math.max(0, (await outbox.last()) - sent))
    unsentSeconds.set({ subgraph }, oldest ? ageOf(runtime, Date.parse(oldest.occurredAt)) : 0)
  }
}

async function setLag(runtime: SubgraphRuntime, stream: Stream, consumer: ConsumerOffset): Promise<void> {
  const { producer, events, seconds } = await readLag(runtime, stream, consumer)
  lagEvents.set({ subgraph: runtime.name, producer }, events)
  lagSeconds.set({ subgraph: runtime.name, producer }, seconds)
}
