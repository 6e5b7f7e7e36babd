import type { FastifyRequest } from 'fastify'
import type { Config } from '#kit/config.ts'
import { allowedOrigins } from '#router/server/cors.ts'

/** A page of another site cannot send it: the browser would ask us first, and CORS says no. */
const ownHeader = 'x-session'

/** Why a request for a session does not come from a page of the shop's own site; undefined if it does. */
export function foreignFault(request: FastifyRequest, config: Config): string | undefined {
  const { headers } = request
  if (headers[ownHeader] !== '1') return `Send the header ${ownHeader}: 1.`
  const site = headers['sec-fetch-site'] ?? 'same-origin'
  if (site !== 'same-origin' && site !== 'same-site') return 'Only pages of the same site may use /session. Use the mutations of the graph.'
  return isOwnPage(headers.origin, request, config) ? undefined : 'The origin of the page is not this host, nor one of CORS_ORIGINS.'
}

/** Whether a page is one of the shop: of this host, or of one of CORS_ORIGINS. */
export function isOwnPage(url: string | undefined, { headers, protocol }: FastifyRequest, config: Config): boolean {
  const page = URL.parse(url ?? '')
  const isOwn = page?.host === headers.host && (page?.protocol === 'https:' || (page?.protocol === 'http:' && protocol === 'http'))
  return isOwn || (page !== null && isAllowed(page.origin, config))
}

/** Whether a cookie must be `Secure`: always, but on this machine in development, where there is no TLS. */
export function needsTls({ hostname, protocol }: FastifyRequest, { NODE_ENV }: Config): boolean {
  return NODE_ENV === 'production' || protocol === 'https' || !['localhost', '127.0.0.1'].includes(hostname)
}

function isAllowed(origin: string, config: Config): boolean {
  return allowedOrigins(config).some((one) => (typeof one === 'string' ? one === origin : one.test(origin)))
}
