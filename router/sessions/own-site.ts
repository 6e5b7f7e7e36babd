import type { FastifyRequest } from 'fastify'
import type { Config } from '#kit/config.ts'
import { allowedOrigins } from '#router/server/cors.ts'

/** A page of another site cannot send it: the browser would ask us first, and CORS says no. */
const ownHeader = 'x-session'

/** Why a request for a session does not come from a page of the shop's own site; undefined if it does. */
export function foreignFault({ headers, protocol }: FastifyRequest, config: Config): string | undefined {
  if (headers[ownHeader] !== '1') return `Send the header ${ownHeader}: 1.`
  const site = headers['sec-fetch-site'] ?? 'same-origin'
  if (site !== 'same-origin' && site !== 'same-site') return 'Only pages of the same site may use /session. Use the mutations of the graph.'
  const origin = URL.parse(headers.origin ?? '')
  const isOwn = origin?.host === headers.host && (origin?.protocol === 'https:' || protocol === 'http')
  return isOwn || isAllowed(headers.origin, config) ? undefined : 'The origin of the page is not this host, nor one of CORS_ORIGINS.'
}

/** Whether a cookie must be `Secure`: always, but on this machine in development, where there is no TLS. */
export function needsTls({ hostname, protocol }: FastifyRequest, { NODE_ENV }: Config): boolean {
  return NODE_ENV === 'production' || protocol === 'https' || !['localhost', '127.0.0.1'].includes(hostname)
}

function isAllowed(origin: string | undefined, config: Config): boolean {
  return allowedOrigins(config).some((one) => (typeof one === 'string' ? one === origin : one.test(origin ?? '')))
}
