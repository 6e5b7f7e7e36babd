import type { Context, SubgraphRuntime } from '#kit/context.ts'
import type { Db } from '#kit/data/database.ts'
import type { Stream } from '#kit/events/stream.ts'

export type ConsumerOffset = { producer: string; offset: () => Promise<number> }
export type Inbox = { consumers: ConsumerOffset[]; countDeadLetters: () => Promise<number> }

/** How far a consumer is behind a producer: in events, and by the age of the oldest of them. */
export type Lag = { producer: string; events: number; seconds: number }

/** How a subgraph is. `lags` are null while the stream does not answer. */
export type Health = { runningSince: Date; deadLetters: number; lags: Lag[] | null }

/** How to read the health of each subgraph of this process, by the database that it reads. */
const readers = new WeakMap<Db, () => Promise<Health>>()

/** Begins to watch over a subgraph, which runs from now on. */
export function watchHealth(runtime: SubgraphRuntime, stream: Stream, inbox: Inbox): void {
  const runningSince = runtime.clock()
  readers.set(runtime.database.reader, async () => ({
    runningSince,
    deadLetters: await inbox.countDeadLetters(),
    lags: stream.isUp() ? await readLags(runtime, stream, inbox).catch(() => null) : null,
  }))
}

/** Returns how the subgraph is at the moment. */
export async function healthOf({ db }: Pick<Context, 'db'>): Promise<Health | null> {
  return (await readers.get(db)?.()) ?? null
}

/** Returns how far a consumer is behind. Throws while the stream does not answer. */
export async function readLag(runtime: SubgraphRuntime, stream: Stream, consumer: ConsumerOffset): Promise<Lag> {
  const { producer } = consumer
  const at = await consumer.offset()
  const events = Math.max(0, (await stream.last(producer)) - at)
  const [oldest] = await stream.read(producer, at, 1)
  return { producer, events, seconds: oldest ? ageOf(runtime, Date.parse(oldest.occurredAt)) : 0 }
}

/** The age of what happened at `time`, in seconds. */
export function ageOf(runtime: SubgraphRuntime, time: number): number {
  return Math.max(0, runtime.clock().getTime() - time) / 1000
}

function readLags(runtime: SubgraphRuntime, stream: Stream, { consumers }: Inbox): Promise<Lag[]> {
  return Promise.all(consumers.map((consumer) => readLag(runtime, stream, consumer)))
}
