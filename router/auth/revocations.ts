import { setTimeout as sleep } from 'node:timers/promises'
import { followEvents } from '#kit/events/follow.ts'
import type { Stream } from '#kit/events/stream.ts'
import type { AccessClaims } from '#schema/access-token.ts'
import type { Event } from '#schema/events.ts'

export type Revocations = Awaited<ReturnType<typeof followRevocations>>

const producers = ['auth', 'users']
/** How long a change of roles is remembered at least: auth may be slow to hear of it, and sign old roles until then. */
const dayMs = 86_400_000

/** How long the start waits for a stream that does not answer. */
const startMs = 1000

/**
 * The router's list of ended sessions, deleted users and changed roles. Fed by events as they come, and at start by those of the last
 * day; a stream that is down then is read when it is back. An ended session is forgotten after one token's life (`lifeMs`): an older
 * token has expired anyway.
 */
export async function followRevocations(stream: Stream, lifeMs: number, clock: () => Date = () => new Date()) {
  const lists = openLists(lifeMs)
  const since = new Date(clock().getTime() - dayMs)
  const following = producers.map((producer) => followEvents(stream, producer, since, lists.add))
  await Promise.race([Promise.all(following.map(({ caughtUp }) => caughtUp)), sleep(startMs, undefined, { ref: false })])
  const sweep = setInterval(() => lists.forget(clock().getTime()), 60_000)
  return {
    /** Whether a token that was right when it was made is not taken any more. */
    covers: lists.covers,
    close: () => {
      clearInterval(sweep)
      for (const { close } of following) close()
    },
  }
}

/** What was said of late that makes tokens invalid before their time. */
function openLists(lifeMs: number) {
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
  // version 0 is that of a new account whose roles auth has not heard yet: its token holds no permission that could be taken away
  const isOld = (rolesVersion: number, least = 0) => rolesVersion < least && (rolesVersion > 0 || least === Number.POSITIVE_INFINITY)
  const covers = ({ sub, sid, rolesVersion }: AccessClaims): boolean => sessions.has(sid) || isOld(rolesVersion, versions.get(sub)?.least)
  return { add, forget, covers }
}
