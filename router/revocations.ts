import type { Stream } from '#kit/stream.ts'
import type { AccessClaims } from '#schema/access-token.ts'
import type { Event } from '#schema/events.ts'

export type Revocations = Awaited<ReturnType<typeof openRevocations>>

const producers = ['auth', 'users']
const batch = 500

/** How long a change of roles is remembered at least: auth may be slow to hear of it, and sign old roles until then. */
const dayMs = 86_400_000

/** What was said of late that makes tokens invalid before their time. */
const openLists = (lifeMs: number) => {
  const sessions = new Map<string, number>()
  const versions = new Map<string, { least: number; until: number }>()
  const add = (event: Event) => {
    const until = Date.parse(event.occurredAt) + dayMs
    if (event.type === 'session.ended') sessions.set(event.sessionId, Date.parse(event.occurredAt) + lifeMs)
    if (event.type === 'roles.changed') versions.set(event.userId, { least: event.version, until })
    if (event.type === 'user.deleted') versions.set(event.userId, { least: Number.POSITIVE_INFINITY, until })
  }
  const forget = (now: number) => {
    for (const [id, until] of sessions) if (until < now) sessions.delete(id)
    for (const [id, { until }] of versions) if (until < now) versions.delete(id)
  }
  const covers = ({ sub, sid, rv }: AccessClaims): boolean => sessions.has(sid) || rv < (versions.get(sub)?.least ?? 0)
  return { add, forget, covers }
}

const follow = async (stream: Stream, producer: string, since: Date, add: (event: Event) => void) => {
  let seq = await stream.lastBefore(producer, since)
  const readOn = async (): Promise<void> => {
    const events = await stream.read(producer, seq, batch)
    for (const event of events) add(event)
    seq = events.at(-1)?.seq ?? seq
    if (events.length === batch) return readOn()
  }
  let reading = readOn()
  // a stream that fails is read again when it next rings, from where it was
  const stop = stream.listen(producer, () => {
    reading = reading.then(readOn).catch(() => {})
  })
  await reading
  return stop
}

/**
 * The router's list of ended sessions, deleted users and changed roles. Fed by events as they come, and at start
 * by those of the last day. An ended session is forgotten after one token's life (`lifeMs`): an older token has expired anyway.
 */
export const openRevocations = async (stream: Stream, lifeMs: number, clock: () => Date = () => new Date()) => {
  const lists = openLists(lifeMs)
  const since = new Date(clock().getTime() - dayMs)
  const stops = await Promise.all(producers.map((producer) => follow(stream, producer, since, lists.add)))
  const sweep = setInterval(() => lists.forget(clock().getTime()), 60_000)
  return {
    /** Whether a token that was right when it was made is not taken any more. */
    covers: lists.covers,
    close: () => {
      clearInterval(sweep)
      for (const stop of stops) stop()
    },
  }
}
