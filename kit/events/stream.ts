import type { Event, NewEvent } from '#schema/events.ts'
import { endOfTime, type Outbox } from './outbox.ts'

/** Something in a producer's stream that is not the producer's: its id there, and the beginning of it. */
export type ForeignEntry = { id: string; text: string }

/** What a producer is told of its stream. */
export type StreamCallbacks = {
  /** These have gone out. */
  sent: (events: NewEvent[]) => void
  /** These were found in the stream, and are taken out of it. */
  foreign: (strangers: ForeignEntry[]) => Promise<void>
}

/** How events pass from a producer's outbox to whoever listens. One sequence for each producer, without a gap. */
export type Stream = {
  /** Names a producer's outbox; the answer is to be called after each commit with what it published, and returns at once. */
  produce: (outbox: Outbox, told?: Partial<StreamCallbacks>) => (published?: NewEvent[]) => void
  /** Calls `wake` when a producer may have something new; the answer ends it. */
  listen: (producer: string, wake: () => void) => () => void
  /** A producer's events after `seq`, in order, without a gap. */
  read: (producer: string, seq: number, limit: number) => Promise<Event[]>
  /** The `seq` of a producer's last event that can be read; 0 where there is none. */
  last: (producer: string) => Promise<number>
  /** The `seq` of a producer's last event before `time`. */
  lastBefore: (producer: string, time: Date) => Promise<number>
  /** Notes how far a consumer has read a producer. */
  commitOffset: (producer: string, consumer: string, seq: number) => Promise<void>
  /** How far each consumer has read a producer, as far as it is known. */
  offsets: (producer: string) => Promise<Record<string, number>>
  /** Forgets a producer's events up to `seq`, but the last. */
  trim: (producer: string, seq: number) => Promise<void>
  /** False while it is known that what is said goes nowhere for now: who waits for an answer to it waits in vain. */
  isUp: () => boolean
  /** Ends it; nothing is read or sent after that. */
  close: () => Promise<void>
}

/** Who listens to which producer. */
export function createListeners() {
  const listeners = new Map<string, Set<() => void>>()
  const of = (producer: string) => listeners.get(producer) ?? new Set()
  return {
    listen: (producer: string, wake: () => void) => {
      listeners.set(producer, of(producer).add(wake))
      return () => void of(producer).delete(wake)
    },
    wake: (producer: string) => of(producer).forEach((wake) => wake()),
    wakeAll: () => listeners.forEach((wakes) => wakes.forEach((wake) => wake())),
  }
}

/** The stream of one process: every reader reads the producer's own outbox table. */
export function memoryStream(): Stream {
  const outboxes = new Map<string, Outbox>()
  const positions = new Map<string, Record<string, number>>()
  const { listen, wake } = createListeners()
  return {
    listen,
    produce: (outbox, told) => {
      outboxes.set(outbox.producer, outbox)
      wake(outbox.producer)
      return (published = []) => {
        wake(outbox.producer)
        told?.sent?.(published)
      }
    },
    read: async (producer, seq, limit) => (await outboxes.get(producer)?.after(seq, limit)) ?? [],
    last: async (producer) => (await outboxes.get(producer)?.lastBefore(endOfTime)) ?? 0,
    lastBefore: async (producer, time) => (await outboxes.get(producer)?.lastBefore(time)) ?? 0,
    commitOffset: async (producer, consumer, seq) => void positions.set(producer, { ...positions.get(producer), [consumer]: seq }),
    offsets: async (producer) => positions.get(producer) ?? {},
    trim: async () => {},
    isUp: () => true,
    close: async () => {},
  }
}
