import { setTimeout as sleep } from 'node:timers/promises'
import { nobody, runTransaction, type SubgraphRuntime, type Tx, withRequest } from '#kit/context.ts'
import { pauses } from '#kit/data/pauses.ts'
import type { InSavepoint } from '#kit/data/savepoint.ts'
import { isTransient } from '#kit/errors.ts'
import { failpoint } from '#kit/failpoint.ts'
import { observeHandling } from '#kit/observe/instrument.ts'
import type { Event } from '#schema/events.ts'
import { checkEvent } from '#schema/parse-event.ts'
import { retryDeadLetters, setAside } from './dead-letters.ts'
import type { Handler, Handlers } from './handlers.ts'
import { moveOffset, raiseOffset, storedOffset } from './offsets.ts'

type Failure = { error: unknown }

/** How often an event is handled at most before it becomes a dead letter. */
const attemptsMax = 5
/** Doubled before each further attempt. */
const firstPauseMs = 20
/** How many events without a handler may be skipped before the offset is stored for them alone. */
const skippedMax = 1000

const system = { caller: nobody, requestId: 'inbox' }

/** Handles the next events of one producer. Returns the `seq` of the last one that was handled, set aside or skipped. */
export function handleEvents(runtime: SubgraphRuntime, handlers: Handlers, events: Event[]): Promise<number> {
  return events.some(({ type }) => handlers[type]) ? handleBatch(runtime, handlers, events) : skipBatch(runtime, events)
}

/** Adds the handler that every consumer has: it handles dead letters again when staff request it. */
export function withRetries(runtime: SubgraphRuntime, handlers: Handlers): Handlers {
  return {
    ...handlers,
    'event.retry-requested': (tx, { deadLetterIds }, inSavepoint) =>
      retryDeadLetters(tx, runtime.name, deadLetterIds, (event) => {
        const handler = (handlers[event.type] ?? (async () => {})) as Handler
        return attempt(tx, inSavepoint, () => handle(runtime, tx, inSavepoint, handler, event))
      }),
  }
}

async function handleBatch(runtime: SubgraphRuntime, handlers: Handlers, events: Event[]): Promise<number> {
  const failed = await handleTogether(runtime, handlers, events)
  const first = failed && events.indexOf(failed.event)
  // those before the one that failed are handled again without it, and the next batch begins with it
  if (first) return handleBatch(runtime, handlers, events.slice(0, first))
  if (failed) await retryOrSetAside(runtime, handlers, failed.event)
  else for (const event of events) afterHandled(runtime, handlers, event)
  return (failed?.event ?? events.at(-1))?.seq ?? 0
}

/** Handles all events in one transaction, or none: returns the one that failed, unless another attempt at all may succeed. Then it throws. */
async function handleTogether(runtime: SubgraphRuntime, handlers: Handlers, events: Event[]): Promise<Failed | undefined> {
  try {
    await runTransaction(runtime, system, (tx, inSavepoint) => handleEach(runtime, handlers, tx, inSavepoint, events), true)
  } catch (error) {
    if (error instanceof Failed) return error
    throw error
  }
}

async function handleEach(runtime: SubgraphRuntime, handlers: Handlers, tx: Tx, inSavepoint: InSavepoint, events: Event[]): Promise<void> {
  const [done, pause] = [await takeEvents(tx, events), pauses()]
  for (const event of events) {
    const handler = handlers[event.type] as Handler | undefined
    if (!handler || event.seq <= done) continue
    await pause()
    await handle(runtime, tx, inSavepoint, handler, event).catch((error) => fail(event, error))
    failpoint(runtime.config, runtime.name, event.type, 'before-handled')
  }
}

/** Moves the offset past the events. Returns the `seq` up to which another process of this subgraph has handled them: 0 for none. */
async function takeEvents(tx: Tx, events: Event[]): Promise<number> {
  const [first, last] = [events[0], events.at(-1)] as [Event, Event]
  const { producer, seq } = last
  if ((await moveOffset.run(tx, { producer, first: first.seq, seq })) === 1) return 0
  const done = await storedOffset(tx, producer)
  await raiseOffset.run(tx, { producer, seq })
  return done
}

function fail(event: Event, error: unknown): never {
  // the event is not at fault, so it must not become a dead letter
  throw isTransient(error) ? error : new Failed(event, error)
}

/** An event whose handler has thrown, which undoes the transaction. */
class Failed extends Error {
  readonly event: Event

  constructor(event: Event, cause: unknown) {
    super('an event could not be handled', { cause })
    this.event = event
  }
}

/** Runs `work` in a savepoint. Returns its failure, unless another attempt may succeed: then it throws. */
async function attempt(tx: Tx, inSavepoint: InSavepoint, work: () => Promise<void>): Promise<Failure | undefined> {
  const publishedBefore = tx.published.length
  try {
    await inSavepoint(work)
  } catch (error) {
    if (isTransient(error)) throw error
    // the outbox rows are rolled back
    tx.published.length = publishedBefore
    return { error }
  }
}

async function handle(runtime: SubgraphRuntime, tx: Tx, inSavepoint: InSavepoint, handler: Handler, event: Event): Promise<void> {
  return observeHandling(runtime, event, async () => {
    checkEvent(event)
    await handler(withRequest(tx, event), event, inSavepoint)
  })
}

function afterHandled(runtime: SubgraphRuntime, handlers: Handlers, event: Event): void {
  if (!handlers[event.type]) return
  failpoint(runtime.config, runtime.name, event.type, 'after-handled')
  if (event.type === 'event.retry-requested') runtime.waiters.wakeAll()
  runtime.waiters.wake(event)
}

async function retryOrSetAside(runtime: SubgraphRuntime, handlers: Handlers, event: Event, attempts = 1): Promise<void> {
  await sleep(firstPauseMs * 2 ** attempts)
  const failed = await handleTogether(runtime, handlers, [event])
  if (!failed) return afterHandled(runtime, handlers, event)
  if (attempts + 1 < attemptsMax) return retryOrSetAside(runtime, handlers, event, attempts + 1)
  const { cause } = failed
  runtime.log.error({ err: cause, event: event.type, id: event.id }, 'event set aside as a dead letter')
  await runTransaction(runtime, { caller: nobody, requestId: event.requestId }, async (tx) => {
    if (await advanceOffset(tx, event)) await setAside(tx, runtime.name, event, cause, attemptsMax)
  })
}

/** Moves the offset to the event; returns false if another process of this subgraph has already done so. */
async function advanceOffset(tx: Tx, { producer, seq }: Event): Promise<boolean> {
  return (await raiseOffset.run(tx, { producer, seq })) === 1
}

/** Skips events without a handler. The offset is stored only now and then, because it costs a commit. */
async function skipBatch(runtime: SubgraphRuntime, events: Event[]): Promise<number> {
  const milestone = events.find(({ seq }) => seq % skippedMax === 0)
  if (milestone) await runTransaction(runtime, system, (tx) => advanceOffset(tx, milestone))
  return events.at(-1)?.seq ?? 0
}
