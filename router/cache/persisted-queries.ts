import { createHash } from 'node:crypto'
import type { ApolloServerOptions, ApolloServerPlugin } from '@apollo/server'
import { LRUCache } from 'lru-cache'
import type { RouterContext } from '#router/auth/request-context.ts'
import type { SharedCache } from './shared-cache.ts'

type PersistedQueries = Exclude<ApolloServerOptions<RouterContext>['persistedQueries'], false | undefined>

/** How long Redis keeps a query. A client whose query is gone sends it again. */
const keepSeconds = 86_400
/** The longest query that is kept, in characters. The token limit does not bound comments and strings. */
export const maxQueryLength = 16 * 1024
/** The memory that one router uses, in characters. */
const maxTotalLength = 8 * 1024 * 1024

const uncoded = ['Unsupported persisted query version', 'provided sha does not match query']

/** Adds a code to client errors that Apollo Server leaves without one, as they would count as internal errors. Must precede the plugin that logs errors. */
export const codePersistedQueryFaults: ApolloServerPlugin = {
  requestDidStart: async () => ({
    didEncounterErrors: async ({ errors }) => {
      for (const { message, extensions } of errors) if (uncoded.includes(message)) extensions.code = 'BAD_REQUEST'
    },
  }),
}

/**
 * The store of persisted queries: in this process, and in Redis (`bazaar:apq:<sha256>`) for the other routers. Apollo Server stores only
 * valid queries. A query from Redis is used only if it has the requested hash.
 */
export function persistedQueries(shared: SharedCache): PersistedQueries {
  const local = new LRUCache<string, string>({ maxSize: maxTotalLength, sizeCalculation: (query) => query.length })
  const readShared = async (key: string): Promise<string | undefined> => {
    const query = await shared.get(`bazaar:${key}`)
    if (query === undefined || `apq:${hashOf(query)}` !== key) return undefined
    local.set(key, query)
    return query
  }
  const cache: PersistedQueries['cache'] = {
    get: async (key) => (isHashKey(key) ? (local.get(key) ?? readShared(key)) : undefined),
    set: async (key, query) => {
      if (query.length > maxQueryLength) return
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

// Apollo Server uses whatever the client sends as a hash
function isHashKey(key: string) {
  return /^apq:[0-9a-f]{64}$/.test(key)
}
