import type { Tx } from '#kit/context.ts'
import type { InSavepoint } from '#kit/data/savepoint.ts'
import type { Event, EventOf, EventType } from '#schema/events.ts'

/** What a subgraph does for each type of event that it subscribes to. `inSavepoint` runs a part that may fail alone. */
export type Handlers = { [T in EventType]?: (tx: Tx, event: EventOf<T>, inSavepoint: InSavepoint) => Promise<void> }

/** The handler of any type of event. */
export type Handler = (tx: Tx, event: Event, inSavepoint: InSavepoint) => Promise<void>
