import type { Event } from '#schema/events.ts'
import type { Outbox } from './outbox.ts'

/** How events pass from a producer's outbox to whoever listens. One sequence for each producer. */
export type Stream = {
  /** Names a producer's outbox; the answer is to be called after each commit that wrote to it. */
  produce: (outbox: Outbox) => () => void
  /** Calls `wake` when a producer may have something new; the answer ends it. */
  listen: (producer: string, wake: () => void) => () => void
  /** A producer's events after `seq`, in order. */
  read: (producer: string, seq: number, limit: number) => Promise<Event[]>
  /** The `seq` of a producer's last event before `time`. */
  lastBefore: (producer: string, time: Date) => Promise<number>
}

/** The stream of one process: every reader reads the producer's own outbox table. */
export const memoryStream = (): Stream => {
  const outboxes = new Map<string, Outbox>()
  const listeners = new Map<string, Set<() => void>>()
  const of = (producer: string) => listeners.get(producer) ?? listeners.set(producer, new Set()).get(producer) ?? new Set()
  return {
    produce: (outbox) => {
      outboxes.set(outbox.producer, outbox)
      const ring = () => of(outbox.producer).forEach((wake) => wake())
      ring()
      return ring
    },
    listen: (producer, wake) => {
      of(producer).add(wake)
      return () => of(producer).delete(wake)
    },
    read: async (producer, seq, limit) => (await outboxes.get(producer)?.after(seq, limit)) ?? [],
    lastBefore: async (producer, time) => (await outboxes.get(producer)?.lastBefore(time)) ?? 0,
  }
}
