import { errors, type JWTVerifyGetKey, jwtVerify } from 'jose'
import { type Caller, nobody } from '#kit/context.ts'
import { type AccessClaims, accessToken, requiredClaims } from '#schema/access-token.ts'
import { isApiKey } from '#schema/api-key.ts'
import { readGuestToken } from '#schema/guest-token.ts'
import { createKeyCallers, type ExchangeApiKey } from './api-keys.ts'
import type { Revocations } from './revocations.ts'

type Verified = AccessClaims & { exp: number }

export type Authenticate = ReturnType<typeof createAuthenticator>

type Options = {
  key: JWTVerifyGetKey
  maxTokenAge: number
  guestTokenDays: number
  revocations: Pick<Revocations, 'isRevoked'>
  /** Without it no API key is accepted. */
  exchange?: ExchangeApiKey
  clock?: () => Date
}

/** The most verified tokens that are cached, as verifying takes 0.3 ms. Revocation is checked every time. */
const maxVerified = 10_000

const wellFormed = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/

/**
 * Creates what finds the caller of a request. It verifies the access token (its algorithm, issuer, audience, type, claims and age), then
 * checks whether it was revoked. A caller whose token is refused is anonymous, with the reason: `refuseTokens` refuses the operation. Never throws.
 */
export function createAuthenticator(options: Options) {
  const { key, maxTokenAge, guestTokenDays, revocations, exchange = async () => undefined, clock = () => new Date() } = options
  const verify = verifier(key, maxTokenAge, clock)
  const callerOf = async (token: string): Promise<Caller> => {
    if (!wellFormed.test(token)) return { ...nobody, reason: 'TOKEN_INVALID' }
    try {
      const claims = await verify(token)
      return revocations.isRevoked(claims) ? { ...nobody, reason: 'TOKEN_REVOKED' } : toCaller(claims)
    } catch (error) {
      return refusal(error)
    }
  }
  const callerOfKey = createKeyCallers(exchange, callerOf)
  const callerOfBearer = (text: string) => (isApiKey(text) ? callerOfKey(text) : callerOf(text))
  return {
    /** The caller of an access token. */
    callerOf,
    /** The caller of a request: a user, a machine, a guest, one of them with a guest's cart, or anonymous. */
    fromHeaders: async (headers: {
      authorization?: string | undefined
      'x-guest-token'?: string | string[] | undefined
    }): Promise<Caller> => {
      const { authorization, 'x-guest-token': given } = headers
      const guest = Array.isArray(given) ? given[0] : given
      if (!authorization && !guest) return nobody
      // a header that is there but empty is how many clients send none
      return {
        ...(authorization ? await callerOfBearer(bearer(authorization)) : nobody),
        ...(guest ? readGuestToken(guest, clock(), guestTokenDays) : {}),
      }
    },
  }
}

function verifier(key: JWTVerifyGetKey, maxTokenAge: number, clock: () => Date) {
  const { issuer, audience, type: typ, algorithm } = accessToken
  const verified = new Map<string, Verified>()
  return async (token: string): Promise<Verified> => {
    const known = verified.get(token)
    if (known && known.exp * 1000 > clock().getTime()) return known
    const expected = { issuer, audience, typ, algorithms: [algorithm], requiredClaims, maxTokenAge, currentDate: clock() }
    const { payload } = await jwtVerify<Verified>(token, key, expected)
    if (verified.size >= maxVerified) verified.clear()
    verified.set(token, payload)
    return payload
  }
}

function toCaller({ sub, sid, roles, permissions, groups }: Verified): Caller {
  return { sub, sid, roles, permissions, ...(groups && { groups }) }
}

function refusal(error: unknown): Caller {
  return { ...nobody, reason: reasonOf(error) }
}

function reasonOf(error: unknown): Caller['reason'] {
  if (error instanceof errors.JWTExpired) return 'TOKEN_EXPIRED'
  return isTokensFault(error) ? 'TOKEN_INVALID' : 'TOKEN_UNVERIFIED'
}

// each fault of a token has its own code in jose; without one, the key could not be read
function isTokensFault(error: unknown): boolean {
  return error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout) && error.code !== errors.JOSEError.code
}

/** The token in an authorization header; empty if it is of another form. */
function bearer(header: string): string {
  return /^Bearer +(\S+)$/i.exec(header)?.[1] ?? ''
}
