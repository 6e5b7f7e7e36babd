import { oneAtATime } from '#kit/tasks.ts'
import type { Event } from '#schema/events.ts'
import type { Stream } from './stream.ts'

export type Following = ReturnType<typeof followEvents>

/** How many events are read at once. */
const batch = 500

/**
 * Reads a producer's events from the moment `since` on into this process's memory, and again whenever the producer may have something new.
 * `onEvent` gets each event once, in order. Reading that fails goes on from the same place at the next notification.
 */
export function followEvents(stream: Stream, producer: string, since: Date, onEvent: (event: Event) => void = () => {}) {
  let seq: number | undefined
  let isCurrent = false
  const caughtUp = Promise.withResolvers<void>()
  const readAll = async (): Promise<void> => {
    seq ??= await stream.lastBefore(producer, since)
    const events = await stream.read(producer, seq, batch)
    for (const event of events) onEvent(event)
    seq = events.at(-1)?.seq ?? seq
    if (events.length === batch) return readAll()
    isCurrent = true
    caughtUp.resolve()
  }
  const failed = () => {
    isCurrent = false
  }
  const { start } = oneAtATime(() => readAll().catch(failed))
  void start()
  return {
    /** Resolves when all events up to now were read for the first time. */
    caughtUp: caughtUp.promise,
    /** The `seq` of the producer's last event; undefined while the stream is down or could not be read. */
    lastSeq: (): number | undefined => (isCurrent && stream.isUp() ? seq : undefined),
    close: stream.listen(producer, start),
  }
}
