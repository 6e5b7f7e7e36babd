import type { FastifyCorsOptionsDelegatePromise } from '@fastify/cors'
import type { Config } from '#kit/config.ts'
import { settings } from '#router/settings.ts'

const developmentOrigins = [/^http:\/\/localhost(:\d+)?$/, /^http:\/\/127\.0\.0\.1(:\d+)?$/, 'https://studio.apollographql.com']

/** The origins that may use the graph from a browser: those of CORS_ORIGINS; else none in production, and this machine in development. */
export function allowedOrigins(config: Config): (string | RegExp)[] {
  const { CORS_ORIGINS } = settings.of(config)
  if (CORS_ORIGINS) return CORS_ORIGINS.split(',').map((origin) => origin.trim())
  return config.NODE_ENV === 'production' ? [] : developmentOrigins
}

/** What browsers let pages of these origins do: use the graph and files without cookies, and sessions with the cookie of a session. */
export function corsOptions(config: Config): { delegator: FastifyCorsOptionsDelegatePromise } {
  const origins = allowedOrigins(config)
  // a strict preflight would answer a plain OPTIONS request with text
  const graph = { origin: origins.length > 0 && origins, maxAge: 86_400, strictPreflight: false }
  const sessions = { ...graph, credentials: true, methods: ['POST', 'DELETE'] }
  const files = { ...graph, methods: ['GET', 'HEAD', 'PUT'] }
  const optionsOf = (url: string) => (url.startsWith('/session') ? sessions : /^\/(images|imports|exports)\//.test(url) ? files : graph)
  return { delegator: async ({ url }) => optionsOf(url) }
}
