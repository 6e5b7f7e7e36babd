import { errors, type JWTVerifyGetKey, jwtVerify } from 'jose'
import { type Caller, nobody } from '#kit/context.ts'
import { type AccessClaims, accessToken, requiredClaims } from '#schema/access-token.ts'
import { guestOf } from '#schema/guest-token.ts'
import type { Revocations } from './revocations.ts'

type Verified = AccessClaims & { exp: number }

/** Verified tokens are remembered, as verifying costs 0.3 ms; revocation is asked every time. */
const rememberedMost = 10_000

export type Authenticate = ReturnType<typeof authenticator>

const wellFormed = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/
const guestToken = /^[A-Za-z0-9_-]{22,64}$/

const verifier = (key: JWTVerifyGetKey, maxTokenAge: number, clock: () => Date) => {
  const { issuer, audience, type: typ, algorithm } = accessToken
  const seen = new Map<string, Verified>()
  return async (token: string): Promise<Verified> => {
    const known = seen.get(token)
    if (known && known.exp * 1000 > clock().getTime()) return known
    const expected = { issuer, audience, typ, algorithms: [algorithm], requiredClaims, maxTokenAge, currentDate: clock() }
    const { payload } = await jwtVerify<Verified>(token, key, expected)
    if (seen.size >= rememberedMost) seen.clear()
    seen.set(token, payload)
    return payload
  }
}

// whatever is wrong with a token has a code of its own; the rest is that its key could not be had
const isTokensFault = (error: unknown): boolean =>
  error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout) && error.code !== errors.JOSEError.code

const reasonOf = (error: unknown): Caller['reason'] => {
  if (error instanceof errors.JWTExpired) return 'TOKEN_EXPIRED'
  return isTokensFault(error) ? 'TOKEN_INVALID' : 'TOKEN_UNVERIFIED'
}

const refusal = (error: unknown): Caller => ({ ...nobody, reason: reasonOf(error) })

const toCaller = ({ sub, sid, roles, permissions }: Verified): Caller => ({ sub, sid, roles, permissions })

const toGuest = (token: string | undefined): { guest?: string } => (token && guestToken.test(token) ? { guest: guestOf(token) } : {})

const bearer = (header: string | undefined): string | undefined => /^Bearer +(\S+)$/i.exec(header ?? '')?.[1]

type Options = { key: JWTVerifyGetKey; maxTokenAge: number; revocations: Revocations; clock?: () => Date }

/**
 * Who asks, by the headers of a request. Verifies the access token (algorithm, issuer, audience, type, claims and age are pinned),
 * then asks whether it was revoked. A token that is not taken makes the caller nobody, with the reason kept. Never throws.
 */
export const authenticator = ({ key, maxTokenAge, revocations, clock = () => new Date() }: Options) => {
  const verify = verifier(key, maxTokenAge, clock)
  const callerOf = async (token: string): Promise<Caller> => {
    if (!wellFormed.test(token)) return { ...nobody, reason: 'TOKEN_INVALID' }
    try {
      const claims = await verify(token)
      return revocations.covers(claims) ? { ...nobody, reason: 'TOKEN_REVOKED' } : toCaller(claims)
    } catch (error) {
      return refusal(error)
    }
  }
  return {
    /** Who an access token says it is. */
    callerOf,
    /** Who a request's headers say it is: a user, a guest, both, or nobody. */
    fromHeaders: async (headers: {
      authorization?: string | undefined
      'x-guest-token'?: string | string[] | undefined
    }): Promise<Caller> => {
      const token = bearer(headers.authorization)
      return { ...(token ? await callerOf(token) : nobody), ...toGuest([headers['x-guest-token']].flat()[0]) }
    },
  }
}
