import type { Published } from '#kit/context.ts'
import type { Event, NewEvent } from '#schema/events.ts'
import type { Outbox } from './outbox.ts'
import { RecentEvents } from './recent-events.ts'

/** An entry in a producer's stream that the producer did not write: its id there, and the beginning of its text. */
export type ForeignEntry = { id: string; text: string }

/** What a producer is notified of about its stream. */
export type StreamCallbacks = {
  /** These events were sent. */
  sent: (events: NewEvent[]) => void
  /** These entries were found in the stream, and are removed from it. */
  foreign: (entries: ForeignEntry[]) => Promise<void>
}

/** Takes what was touched. */
export type OnTouched = (ids: string[] | typeof everything) => void

/** What was touched, where nobody knows what. */
export const everything = '*'

/** Carries events from the outbox of each producer to those who listen. The events of one producer have one sequence without gaps. */
export type Stream = {
  /** Registers a producer's outbox. Returns `notify`, to be called after each commit with what it published; it returns at once. */
  produce: (outbox: Outbox, callbacks?: Partial<StreamCallbacks>) => (published?: Published[]) => void
  /** Calls `notify` when a producer may have new events. Returns a function that ends this. */
  listen: (producer: string, notify: () => void) => () => void
  /**
   * A producer's events after `seq`, in order, without a gap. A `consumer`, which reports its offset, gets every one, or EventsGone where
   * the producer no longer has them all; a reader without a name goes on where the stream begins.
   */
  read: (producer: string, seq: number, limit: number, consumer?: string) => Promise<Event[]>
  /** The `seq` of a producer's last event that can be read; 0 if there is none. */
  last: (producer: string) => Promise<number>
  /** The `seq` of a producer's last event before `time`; 0 if there is none. */
  lastBefore: (producer: string, time: Date) => Promise<number>
  /** Reports how far a consumer has read a producer. */
  commitOffset: (producer: string, consumer: string, seq: number) => Promise<void>
  /** How far each consumer has read a producer, as far as it is known. */
  offsets: (producer: string) => Promise<Record<string, number>>
  /** Removes a producer's events up to `seq`, except the last. */
  trim: (producer: string, seq: number) => Promise<void>
  /** Says, besides the events, that something about these ids has changed. It costs little, and may get lost. */
  touch: (ids: string[]) => void
  /** Calls `onTouched` with ids that were touched, or `everything` where it may not have heard of some. Returns a function that ends this. */
  listenToTouches: (onTouched: OnTouched) => () => void
  /** False while the stream is known to be down: nobody needs to wait for the effect of an event. */
  isUp: () => boolean
  /** Ends the stream; nothing is read or sent after that. */
  close: () => Promise<void>
}

/** A consumer needs events that their producer has removed, since all consumers that it knows had handled them. */
export class EventsGone extends Error {
  constructor(producer: string, consumer: string, seq: number, first: number) {
    super(
      `${consumer} has handled the events of ${producer} up to ${seq}, and the outbox of ${producer} begins at ${first}. ` +
        `Nothing is skipped: see \`npm run bootstrap -- ${consumer}\`.`,
    )
  }
}

/** Keeps who listens to which producer. */
export function createListeners() {
  const listeners = new Map<string, Set<() => void>>()
  const of = (producer: string) => listeners.get(producer) ?? new Set()
  return {
    listen: (producer: string, notify: () => void) => {
      listeners.set(producer, of(producer).add(notify))
      return () => void of(producer).delete(notify)
    },
    notify: (producer: string) => of(producer).forEach((notify) => notify()),
    notifyAll: () => listeners.forEach((ofProducer) => ofProducer.forEach((notify) => notify())),
  }
}

/** Keeps who listens to what is touched. */
export function createTouchListeners() {
  const listeners = new Set<OnTouched>()
  return {
    listenToTouches: (onTouched: OnTouched) => {
      listeners.add(onTouched)
      return () => void listeners.delete(onTouched)
    },
    tellTouched: (ids: string[] | typeof everything) => listeners.forEach((onTouched) => onTouched(ids)),
  }
}

/** The stream within one process: it reads the outbox tables of the producers. */
export function memoryStream(): Stream {
  const outboxes = new Map<string, { outbox: Outbox; recent: RecentEvents }>()
  const offsets = new Map<string, Record<string, number>>()
  const { listen, notify } = createListeners()
  const { listenToTouches, tellTouched } = createTouchListeners()
  return {
    listen,
    listenToTouches,
    touch: tellTouched,
    produce: (outbox, callbacks) => {
      const recent = new RecentEvents(outbox)
      outboxes.set(outbox.producer, { outbox, recent })
      notify(outbox.producer)
      return (published = []) => {
        outboxes.get(outbox.producer)?.recent.add(published)
        notify(outbox.producer)
        callbacks?.sent?.(published)
      }
    },
    read: async (producer, seq, limit, consumer) => {
      const events = (await outboxes.get(producer)?.recent.after(seq, limit)) ?? []
      const first = events[0]?.seq ?? 0
      if (consumer && first > seq + 1) throw new EventsGone(producer, consumer, seq, first)
      return events
    },
    last: async (producer) => (await outboxes.get(producer)?.outbox.last()) ?? 0,
    lastBefore: async (producer, time) => (await outboxes.get(producer)?.outbox.lastBefore(time)) ?? 0,
    commitOffset: async (producer, consumer, seq) => void offsets.set(producer, { ...offsets.get(producer), [consumer]: seq }),
    offsets: async (producer) => offsets.get(producer) ?? {},
    trim: async () => {},
    isUp: () => true,
    close: async () => {},
  }
}
