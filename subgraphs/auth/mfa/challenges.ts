import { createHash } from 'node:crypto'
import { jwtVerify, SignJWT } from 'jose'
import type { Db } from '#kit/data/database.ts'
import { DomainError, toUserErrors } from '#kit/errors.ts'
import { accessToken } from '#schema/access-token.ts'
import { selectAccount } from '#subgraphs/auth/account-rows.ts'
import type { Context } from '#subgraphs/auth/context.ts'
import type { AccountRow } from '#subgraphs/auth/tables.ts'

/** What a challenge says: whose password was right, and which password that was. */
export type Claims = { sub: string; password: string }
type Refused = { mfaChallenge: string; userErrors: ReturnType<typeof toUserErrors> }

/** Another type than that of an access token: no router takes it for one. */
const [typ, lifeMs] = ['mfa-challenge+jwt', 300_000]
const { issuer, audience, algorithm } = accessToken

/** MFA_REQUIRED: the password was right, and the second factor is to follow with this challenge. */
export class MfaRequired extends DomainError {
  readonly challenge: string

  constructor(challenge: string) {
    super('MFA_REQUIRED', 'Enter the code that your app shows, or a recovery code.')
    this.challenge = challenge
  }
}

/** Says, for five minutes and as long as the password stays, that its bearer knows the password of an account. */
export function issueChallenge({ now, resources: { keys } }: Context, account: AccountRow): Promise<string> {
  const claims: Claims = { sub: account.id, password: fingerprint(account) }
  return new SignJWT(claims)
    .setProtectedHeader({ alg: algorithm, typ, kid: keys.kid })
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt(now)
    .setExpirationTime(new Date(now.getTime() + lifeMs))
    .sign(keys.signing)
}

/** Reads a challenge. Throws MFA_CHALLENGE_INVALID. */
export async function readChallenge(ctx: Context, challenge: string): Promise<Claims> {
  const expected = { issuer, audience, typ, algorithms: [algorithm], requiredClaims: ['sub', 'exp', 'password'], currentDate: ctx.now }
  const verified = await jwtVerify<Claims>(challenge, ctx.resources.keys.verifying, expected).catch(() => undefined)
  if (!verified) throw invalidChallenge()
  return verified.payload
}

/** Returns the account of a challenge. Throws MFA_CHALLENGE_INVALID where its password was changed since. */
export async function findChallenged(db: Db, { sub: id, password }: Claims): Promise<AccountRow> {
  const account = await selectAccount.get(db, { id })
  if (!account || fingerprint(account) !== password) throw invalidChallenge()
  return account
}

/** The payload of a sign-in. Where the second factor is to follow it has the challenge, beside `userErrors`. */
export async function orChallenge<T>(signIn: Promise<T>): Promise<T | Refused> {
  try {
    return await signIn
  } catch (error) {
    if (!(error instanceof MfaRequired)) throw error
    return { mfaChallenge: error.challenge, userErrors: toUserErrors(error) }
  }
}

function invalidChallenge(): DomainError {
  return new DomainError('MFA_CHALLENGE_INVALID', 'This sign-in took too long. Log in again.', { path: ['input', 'challenge'] })
}

function fingerprint({ passwordHash }: AccountRow): string {
  return createHash('sha256').update(passwordHash).digest('base64url')
}
