import type { Tx } from '#kit/context.ts'
import type { InSavepoint } from '#kit/data/savepoint.ts'
import type { Event, EventOf, EventType } from '#schema/events.ts'

type Handle<E> = ((tx: Tx, event: E, inSavepoint: InSavepoint) => Promise<void>) & { isUrgent?: (event: E) => boolean }

/** What a subgraph does for each type of event that it subscribes to. `inSavepoint` runs a part that may fail alone. */
export type Handlers = { [T in EventType]?: Handle<EventOf<T>> }

/** The handler of any type of event. */
export type Handler = Handle<Event>

/**
 * A handler of events for whose effect nobody waits, but for those that are urgent: they wait for the subgraph's next commit and share
 * it, half a second at most. A write sees the effect of every event that has arrived before it.
 */
export function unhurried<E>(handle: Handle<E>, isUrgent: (event: E) => boolean = () => false): Handle<E> {
  return Object.assign((...given: Parameters<Handle<E>>) => handle(...given), { isUrgent })
}
