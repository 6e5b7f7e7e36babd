import { setTimeout as sleep } from 'node:timers/promises'
import { followEvents } from '#kit/events/follow.ts'
import type { Stream } from '#kit/events/stream.ts'
import type { AccessClaims } from '#schema/access-token.ts'
import { type Event, type EventOf, revokers } from '#schema/events.ts'

export type Revocations = Awaited<ReturnType<typeof followRevocations>>

/** How long a change of roles is kept at least: until auth gets the event it signs the old roles. */
const dayMs = 86_400_000

/** How long the start waits for the stream. */
const startMs = 1000

/**
 * Follows the events that revoke access tokens: ended sessions, deleted users and changed roles, from one day before the start. If the
 * stream is down at the start, they are read when it is back. An ended session is dropped after `lifeMs`, when its tokens have expired.
 */
export async function followRevocations(stream: Stream, lifeMs: number, clock: () => Date = () => new Date()) {
  const lists = createRevocations(lifeMs)
  const since = new Date(clock().getTime() - dayMs)
  const listeners = new Set<(userId: string) => void>()
  const add = (event: Event) => {
    lists.add(event)
    if (isRevocation(event)) for (const listener of listeners) listener(event.userId)
  }
  const following = revokers.map((producer) => followEvents(stream, producer, since, add))
  await Promise.race([Promise.all(following.map(({ caughtUp }) => caughtUp)), sleep(startMs, undefined, { ref: false })])
  const sweep = setInterval(() => lists.forget(clock().getTime()), 60_000)
  return {
    /** Whether a token was revoked after it was issued. */
    isRevoked: lists.isRevoked,
    /** Calls `listener` with the user whose tokens, or some of them, have just been revoked. */
    listen: (listener: (userId: string) => void): void => void listeners.add(listener),
    close: () => {
      clearInterval(sweep)
      for (const { close } of following) close()
    },
  }
}

function isRevocation(event: Event): event is EventOf<'session.ended' | 'roles.changed' | 'user.deleted'> {
  return event.type === 'session.ended' || event.type === 'roles.changed' || event.type === 'user.deleted'
}

/** The recent revocations. */
function createRevocations(lifeMs: number) {
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
  // version 0 is a new account whose roles auth does not know yet: its token holds no permission
  const isOld = (rolesVersion: number, least = 0) => rolesVersion < least && (rolesVersion > 0 || least === Number.POSITIVE_INFINITY)
  const isRevoked = ({ sub, sid, maker = sub, rolesVersion }: AccessClaims): boolean =>
    sessions.has(sid) || isOld(rolesVersion, versions.get(maker)?.least)
  return { add, forget, isRevoked }
}
