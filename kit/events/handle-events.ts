import { setTimeout as sleep } from 'node:timers/promises'
import { nobody, runTransaction, type SubgraphRuntime, type Tx, withRequest } from '#kit/context.ts'
import type { InSavepoint } from '#kit/data/savepoint.ts'
import { isTransient } from '#kit/errors.ts'
import { failpoint } from '#kit/failpoint.ts'
import { observeHandling } from '#kit/observe/instrument.ts'
import type { Event } from '#schema/events.ts'
import { checkEvent } from '#schema/parse-event.ts'
import { retryDeadLetters, setAside } from './dead-letters.ts'
import type { Handler, Handlers } from './handlers.ts'
import { raiseOffset } from './offsets.ts'

type Failure = { error: unknown }

/** How many events were handled before the first that failed, and how that one failed. */
type Outcome = { handled: number; failure?: Failure }

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
  const { handled, failure } = await handleTogether(runtime, handlers, events)
  for (const event of events.slice(0, handled)) afterHandled(runtime, handlers, event)
  const failed = failure && events[handled]
  if (failed) await retryOrSetAside(runtime, handlers, failed)
  return (failed ?? events.at(-1))?.seq ?? 0
}

/** Handles events in one transaction, each as a whole or not at all, up to the first that fails. */
function handleTogether(runtime: SubgraphRuntime, handlers: Handlers, events: Event[]): Promise<Outcome> {
  return runTransaction(runtime, system, async (tx, inSavepoint) => {
    for (const [handled, event] of events.entries()) {
      const handler = handlers[event.type] as Handler | undefined
      const failure = handler && (await attempt(tx, inSavepoint, () => handleOnce(runtime, tx, inSavepoint, handler, event)))
      if (failure) return { handled, failure }
    }
    return { handled: events.length }
  })
}

/** Runs `work` in a savepoint. Returns its failure, unless another attempt may succeed: then it throws. */
async function attempt(tx: Tx, inSavepoint: InSavepoint, work: () => Promise<void>): Promise<Failure | undefined> {
  const publishedBefore = tx.published.length
  try {
    await inSavepoint(work)
  } catch (error) {
    // the event is not at fault, so it must not become a dead letter
    if (isTransient(error)) throw error
    // the outbox rows are rolled back
    tx.published.length = publishedBefore
    return { error }
  }
}

async function handleOnce(runtime: SubgraphRuntime, tx: Tx, inSavepoint: InSavepoint, handler: Handler, event: Event): Promise<void> {
  if (await advanceOffset(tx, event)) await handle(runtime, tx, inSavepoint, handler, event)
  failpoint(runtime.config, runtime.name, event.type, 'before-handled')
}

/** Moves the offset to the event; returns false if another process of this subgraph has already done so. */
async function advanceOffset(tx: Tx, { producer, seq }: Event): Promise<boolean> {
  return (await raiseOffset.run(tx, { producer, seq })) === 1
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
  const { failure } = await handleTogether(runtime, handlers, [event])
  if (!failure) return afterHandled(runtime, handlers, event)
  if (attempts + 1 < attemptsMax) return retryOrSetAside(runtime, handlers, event, attempts + 1)
  runtime.log.error({ err: failure.error, event: event.type, id: event.id }, 'event set aside as a dead letter')
  await runTransaction(runtime, { caller: nobody, requestId: event.requestId }, async (tx) => {
    if (await advanceOffset(tx, event)) await setAside(tx, runtime.name, event, failure.error, attemptsMax)
  })
}

/** Skips events without a handler. The offset is stored only now and then, because it costs a commit. */
async function skipBatch(runtime: SubgraphRuntime, events: Event[]): Promise<number> {
  const milestone = events.find(({ seq }) => seq % skippedMax === 0)
  if (milestone) await runTransaction(runtime, system, (tx) => advanceOffset(tx, milestone))
  return events.at(-1)?.seq ?? 0
}
