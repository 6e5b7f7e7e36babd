import { setTimeout as sleep } from 'node:timers/promises'
import { memoryStream, type Stream } from '#kit/events/stream.ts'
import type { Event } from '#schema/events.ts'

export type HeldStream = ReturnType<typeof heldStream>

// what only statistics listen to: whether they have heard it makes no difference to a mutation
const aside = new Set<string>(['audit.recorded', 'order.moved', 'stock.changed'])

const endOfTime = new Date(8.64e15)
const held = 1000

/**
 * A stream in memory that can be slow, as one between processes is: in one process nothing would ever come between a mutation and
 * what follows from it. It can be held, too: from then on nobody hears what is said, but event by event.
 */
export function heldStream() {
  const stream = memoryStream()
  const notifiers = new Map<string, () => void>()
  let heard: Map<string, number> | undefined
  let lag: (() => number) | undefined

  const after = (producer: string) => stream.read(producer, heard?.get(producer) ?? 0, held)
  const withheld = async (): Promise<Event[]> => {
    const said = heard ? (await Promise.all([...notifiers.keys()].map(after))).flat() : []
    return said.sort((one, other) => one.occurredAt.localeCompare(other.occurredAt) || one.seq - other.seq)
  }
  const tell = ({ producer, seq }: Event) => {
    heard?.set(producer, seq)
    notifiers.get(producer)?.()
  }

  const own: Pick<Stream, 'produce' | 'read'> = {
    produce: (outbox) => {
      const notify = stream.produce(outbox)
      notifiers.set(outbox.producer, notify)
      return notify
    },
    read: async (producer, seq, limit) => {
      const events = await stream.read(producer, seq, limit)
      if (lag && events.length > 0) await sleep(lag())
      const last = heard?.get(producer)
      return last === undefined ? events : events.filter((event) => event.seq <= last)
    },
  }

  return {
    ...stream,
    ...own,
    /** From now on each delivery takes so many ms; none, no time. */
    slowDown: (draw?: () => number) => {
      lag = draw
    },
    hold: async () => {
      const lasts = [...notifiers.keys()].map(async (producer) => [producer, await stream.lastBefore(producer, endOfTime)] as const)
      heard = new Map(await Promise.all(lasts))
    },
    /** What was said since it is held, and not heard yet. */
    withheld,
    /** Lets the oldest withheld event be heard, of producers other than these; false where there is none. */
    tellNext: async (silent: Set<string> = new Set()): Promise<boolean> => {
      const events = (await withheld()).filter(({ producer }) => !silent.has(producer))
      const at = events.findIndex(({ type }) => !aside.has(type))
      for (const event of events.slice(0, at + 1)) tell(event)
      return at >= 0
    },
    letGo: () => {
      heard = undefined
      for (const notify of notifiers.values()) notify()
    },
  }
}
