import { errors, jwtVerify, SignJWT } from 'jose'
import { type AccessClaims, accessToken, requiredClaims } from '#schema/access-token.ts'
import { sharedSettings } from '#schema/settings.ts'
import { isOpenKey } from './api-keys/api-keys.ts'
import type { Context } from './context.ts'
import { usablePermissions } from './mfa/factors.ts'
import type { TokenRefusal } from './schema.generated.ts'
import { isOpen, type OpenSession } from './sessions/sessions.ts'
import { accounts, apiKeys } from './tables.ts'

const { issuer, audience, type: typ, algorithm } = accessToken

/** Issues the tokens of a session. The router gets the access token too, so that the rest of the request is signed in. */
export async function issueTokens(ctx: Context, { account, sessionId, refreshToken, expiresAt: sessionEnd }: OpenSession) {
  const life = sharedSettings.of(ctx.config).ACCESS_TOKEN_SECONDS * 1000
  const expiresAt = new Date(Math.min(ctx.now.getTime() + life, sessionEnd.getTime()))
  const { id, roles, groups, rolesVersion } = account
  const permissions = await usablePermissions(ctx, account)
  const caller = { sub: id, sid: sessionId, roles, permissions, ...(groups.length > 0 && { groups }) }
  const token = await signToken(ctx, { ...caller, rolesVersion }, expiresAt)
  ctx.reply.accessToken = token
  const { groups: _old, ...known } = ctx.caller
  ctx.caller = { ...known, ...caller }
  return { accessToken: token, refreshToken, expiresAt, user: { id } }
}

/** Returns the claims of an access token, and whether it is valid now. */
export async function validateToken(ctx: Context, token: string) {
  const expected = { issuer, audience, typ, algorithms: [algorithm], requiredClaims, currentDate: ctx.now }
  try {
    const { payload } = await jwtVerify<AccessClaims>(token, ctx.resources.keys.verifying, expected)
    if (await isRevoked(ctx, payload)) return refusal('TOKEN_REVOKED')
    const { sub, maker, roles, permissions, exp = 0 } = payload
    const user = maker ? {} : { userId: sub, user: { id: sub } }
    return { valid: true, ...user, roles, permissions, expiresAt: new Date(exp * 1000) }
  } catch (error) {
    return refusal(refusalOf(error))
  }
}

/** Signs an access token. */
export function signToken(ctx: Context, claims: AccessClaims, expiresAt: Date): Promise<string> {
  return new SignJWT(claims)
    .setProtectedHeader({ alg: algorithm, typ, kid: ctx.resources.keys.kid })
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt(ctx.now)
    .setExpirationTime(expiresAt)
    .sign(ctx.resources.keys.signing)
}

async function isRevoked(ctx: Context, { sub, sid, maker, rolesVersion }: AccessClaims): Promise<boolean> {
  const account = await ctx.load.one(accounts, 'id', maker ?? sub)
  // version 0: issued before the roles were known, so it has none that could be outdated
  return !account || (rolesVersion > 0 && account.rolesVersion > rolesVersion) || !(await (maker ? isKeyOpen(ctx, sid) : isOpen(ctx, sid)))
}

async function isKeyOpen(ctx: Context, id: string): Promise<boolean> {
  const key = await ctx.load.one(apiKeys, 'id', id)
  return key !== undefined && isOpenKey(key, ctx.now)
}

function refusal(reason: TokenRefusal) {
  return { valid: false, reason, roles: [], permissions: [] }
}

function refusalOf(error: unknown): TokenRefusal {
  return error instanceof errors.JWTExpired ? 'TOKEN_EXPIRED' : 'TOKEN_INVALID'
}
