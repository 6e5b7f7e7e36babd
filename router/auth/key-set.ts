import { createRemoteJWKSet, customFetch, type FetchImplementation, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose'
import type { Config } from '#kit/config.ts'
import type { SharedCache } from '#router/cache/shared-cache.ts'
import { urlsOf } from '#router/sources/urls.ts'

/** How long a request waits for auth; together with the wait for Redis it is under 500 ms. */
const timeoutDuration = 400
/** After a read, an unknown key does not lead to another read for this long. */
const cooldownDuration = 10_000
/** How often the key set is read: a key that auth has removed is accepted for at most this long. */
const refreshMs = 60_000
/** How long Redis keeps the key set while auth is away. */
const keepSeconds = 30 * 86_400

const redisKey = 'bazaar:jwks'

/** The keys that verify access tokens. */
export type KeySet = { key: JWTVerifyGetKey; close: () => void }

const fetchKeySet: FetchImplementation = async (url, options) => {
  const response = await fetch(url, options)
  if (response.status !== 200) throw new Error(`auth answered with status ${response.status}`)
  return response
}

/**
 * The keys that verify auth's tokens, from its `/.well-known/jwks.json`. They are read at start, every minute, and for an unknown key
 * at most once in 10 s. While auth is away the last keys stay valid: in this process, and in Redis for a router that starts then.
 */
export function createKeySet(config: Config, shared: SharedCache): KeySet {
  const url = new URL('/.well-known/jwks.json', urlsOf(config)('auth'))
  const cacheMaxAge = Number.POSITIVE_INFINITY
  const key = createRemoteJWKSet(url, { timeoutDuration, cooldownDuration, cacheMaxAge, [customFetch]: fetchOrRecall(shared) })
  const refresh = () => key.reload().catch(() => {})
  void refresh()
  const timer = setInterval(refresh, refreshMs)
  return { key, close: () => clearInterval(timer) }
}

/** Asks auth. If auth does not answer, it returns the newest key set that any router has stored in Redis, unless this router has a newer one. */
function fetchOrRecall(shared: SharedCache): FetchImplementation {
  let at = 0
  return async (url, options) => {
    try {
      const { keys } = (await (await fetchKeySet(url, options)).json()) as JSONWebKeySet
      at = Date.now()
      shared.set(redisKey, JSON.stringify({ keys, at }), keepSeconds)
      return Response.json({ keys })
    } catch (error) {
      const kept = JSON.parse((await shared.get(redisKey)) ?? '{}')
      if (!(kept.at > at)) throw error
      at = kept.at
      return Response.json({ keys: kept.keys })
    }
  }
}
