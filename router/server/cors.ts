import type { FastifyCorsOptions } from '@fastify/cors'
import type { Config } from '#kit/config.ts'
import { settings } from '#router/settings.ts'

const developmentOrigins = [/^http:\/\/localhost(:\d+)?$/, /^http:\/\/127\.0\.0\.1(:\d+)?$/, 'https://studio.apollographql.com']

/** Which origins may use the graph from a browser: those of CORS_ORIGINS; else none in production, and this machine in development. */
export function corsOptions(config: Config): FastifyCorsOptions {
  const { CORS_ORIGINS } = settings.of(config)
  const origins = CORS_ORIGINS.split(',').map((origin) => origin.trim())
  const origin = CORS_ORIGINS ? origins : config.NODE_ENV === 'production' ? false : developmentOrigins
  return { origin, maxAge: 86_400 }
}
