import type { FastifyRequest } from 'fastify'
import type { Config } from '#kit/config.ts'
import { newId } from '#kit/data/id.ts'
import { settings } from '#router/settings.ts'

const validRequestId = /^[\w-]{8,64}$/

/** The request's id: the one that a trusted proxy sent as `x-request-id`, else a new one. */
export function requestIdOf({ headers }: FastifyRequest, config: Config, now: Date): string {
  const given = String(headers['x-request-id'] ?? '')
  return settings.of(config).TRUST_PROXY && validRequestId.test(given) ? given : newId('req', now)
}
