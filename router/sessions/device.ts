import type { FastifyRequest } from 'fastify'
import { tokenIn } from './cookie.ts'

/** The bound of a refresh token in the graph. */
const longestToken = 200

/** The input of a login with the cookie of the device: it shows that the account knows the device. One that is too long was never ours. */
export function withDevice({ headers: { cookie } }: FastifyRequest, input: unknown): unknown {
  const refreshToken = tokenIn(cookie) ?? tokenIn(cookie, 'device')
  const isToken = refreshToken && refreshToken.length <= longestToken
  return isToken && input && typeof input === 'object' ? { refreshToken, ...input } : input
}
