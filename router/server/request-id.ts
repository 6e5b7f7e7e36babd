import type { FastifyRequest } from 'fastify'
import type { Config } from '#kit/config.ts'
import { newId } from '#kit/data/id.ts'

const validRequestId = /^[\w-]{8,64}$/

/** The request's id: the one that a trusted proxy sent as `x-request-id`, else a new one. */
export function requestIdOf({ headers }: FastifyRequest, { TRUST_PROXY }: Config, now: Date): string {
  const given = String(headers['x-request-id'] ?? '')
  return TRUST_PROXY && validRequestId.test(given) ? given : newId('req', now)
}
