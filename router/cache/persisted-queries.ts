import { createHash } from 'node:crypto'
import type { ApolloServerOptions, ApolloServerPlugin } from '@apollo/server'
import { LRUCache } from 'lru-cache'
import type { RouterContext } from '#router/auth/request-context.ts'
import type { SharedCache } from './shared-cache.ts'

type PersistedQueries = Exclude<ApolloServerOptions<RouterContext>['persistedQueries'], false | undefined>

/** How long a query is kept in Redis; a client whose query is gone sends it whole. */
const keepSeconds = 86_400
/** The longest text that is kept, in characters: tokens are bounded by the router, comments and texts in a query are not. */
const longest = 16 * 1024
/** How much one router keeps by itself, in characters. */
const localMost = 8 * 1024 * 1024

const uncoded = ['Unsupported persisted query version', 'provided sha does not match query']

/** Gives the faults of a client that Apollo Server has no code for theirs: they would pass for our own. Stands before what logs faults. */
export const codePersistedQueryFaults: ApolloServerPlugin = {
  requestDidStart: async () => ({
    didEncounterErrors: async ({ errors }) => {
      for (const { message, extensions } of errors) if (uncoded.includes(message)) extensions.code = 'BAD_REQUEST'
    },
  }),
}

/**
 * Where Apollo Server keeps persisted queries: by itself, and in Redis (`bazaar:apq:<sha256>`) for the other routers. It is told of
 * a query only after it was found valid. What Redis answers is taken only if it has the hash that was asked for.
 */
export function persistedQueries(shared: SharedCache): PersistedQueries {
  const local = new LRUCache<string, string>({ maxSize: localMost, sizeCalculation: (query) => query.length })
  const recall = async (key: string): Promise<string | undefined> => {
    const query = await shared.get(`bazaar:${key}`)
    if (query === undefined || `apq:${hashOf(query)}` !== key) return undefined
    local.set(key, query)
    return query
  }
  const cache: PersistedQueries['cache'] = {
    get: async (key) => (isHashKey(key) ? (local.get(key) ?? recall(key)) : undefined),
    set: async (key, query) => {
      if (query.length > longest) return
      local.set(key, query)
      shared.set(`bazaar:${key}`, query, keepSeconds)
    },
    delete: async (key) => local.delete(key),
  }
  return { cache, ttl: keepSeconds }
}

function hashOf(query: string) {
  return createHash('sha256').update(query).digest('hex')
}

// Apollo Server looks under whatever the client calls a hash
function isHashKey(key: string) {
  return /^apq:[0-9a-f]{64}$/.test(key)
}
