import { createRemoteJWKSet, customFetch, type FetchImplementation, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose'
import type { Config } from '#kit/config.ts'
import type { SharedCache } from '#router/cache/shared-cache.ts'
import { urlsOf } from '#router/sources/urls.ts'

/** How long a request may wait for auth; with the wait for Redis it stays under 500 ms. */
const timeoutDuration = 400
/** How soon after it was read the key set is asked for again because of a key that is not in it. */
const cooldownDuration = 10_000
/** How often the key set is read again: a key that auth shows no more is not taken for longer than this. */
const refreshMs = 60_000
/** How long Redis keeps it while auth is away. */
const keepSeconds = 30 * 86_400

const keptAs = 'bazaar:jwks'

const ask: FetchImplementation = async (url, options) => {
  const response = await fetch(url, options)
  if (response.status !== 200) throw new Error(`auth answered with status ${response.status}`)
  return response
}

/**
 * The keys by which auth's tokens are verified, from its `/.well-known/jwks.json`. Read at start, every minute, and for a key that is
 * not known, at most once in 10 s. While auth is away what was read holds on, in this process and, for a router that starts then, in Redis.
 */
export function createKeySet(config: Pick<Config, 'SUBGRAPH_URLS'>, shared: SharedCache): { key: JWTVerifyGetKey; close: () => void } {
  const url = new URL('/.well-known/jwks.json', urlsOf(config)('auth'))
  const cacheMaxAge = Number.POSITIVE_INFINITY
  const key = createRemoteJWKSet(url, { timeoutDuration, cooldownDuration, cacheMaxAge, [customFetch]: askOrRecall(shared) })
  const refresh = () => key.reload().catch(() => {})
  void refresh()
  const timer = setInterval(refresh, refreshMs)
  return { key, close: () => clearInterval(timer) }
}

/** Asks auth, and takes the last answer that any router got where auth gives none, unless this router's own is younger. */
function askOrRecall(shared: SharedCache): FetchImplementation {
  let at = 0
  return async (url, options) => {
    try {
      const { keys } = (await (await ask(url, options)).json()) as JSONWebKeySet
      at = Date.now()
      shared.set(keptAs, JSON.stringify({ keys, at }), keepSeconds)
      return Response.json({ keys })
    } catch (error) {
      const kept = JSON.parse((await shared.get(keptAs)) ?? '{}')
      if (!(kept.at > at)) throw error
      at = kept.at
      return Response.json({ keys: kept.keys })
    }
  }
}
