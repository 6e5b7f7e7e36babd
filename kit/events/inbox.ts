import type { SubgraphRuntime } from '#kit/context.ts'
import { type EventType, producersOf } from '#schema/events.ts'
import { Consumer } from './consumer.ts'
import { countDeadLetters } from './dead-letters.ts'
import { withRetries } from './handle-events.ts'
import type { Handlers } from './handlers.ts'
import type { Stream } from './stream.ts'

/**
 * Consumes every producer that `handlers` subscribe to, each in its own order. Events are handled as a whole or not at all. One whose handler
 * throws is handled alone, and again up to four times, the last time after 320 ms; then it becomes a dead letter and the next ones go on.
 * A subgraph that has consumed others before begins to consume a producer in `fromNow` with what that publishes from then on.
 */
export function consume(runtime: SubgraphRuntime, stream: Stream, ownHandlers: Handlers, fromNow: string[] = []) {
  const handlers = withRetries(runtime, ownHandlers)
  const consumers = producersFor(handlers).map((producer) => new Consumer(runtime, stream, handlers, producer, fromNow.includes(producer)))
  return {
    consumers,
    /** Whether an event has not been handled yet. */
    hasPending: async () => (await Promise.all(consumers.map((consumer) => consumer.hasPending()))).includes(true),
    /** The number of dead letters. */
    countDeadLetters: () => countDeadLetters(runtime.database.reader),
    close: async () => void (await Promise.all(consumers.map((consumer) => consumer.close()))),
  }
}

/** The producers whose events a subgraph with these handlers consumes; admin too, which asks for dead letters to be handled again. */
export function producersFor(handlers: Handlers): string[] {
  const types = [...Object.keys(handlers), 'event.retry-requested'] as EventType[]
  return [...new Set(types.flatMap(producersOf))]
}
