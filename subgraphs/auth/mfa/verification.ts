import { countAttempt } from '#subgraphs/auth/attempts.ts'
import type { Context } from '#subgraphs/auth/context.ts'
import type { VerifyMfaInput } from '#subgraphs/auth/schema.generated.ts'
import { type OpenSession, openSession } from '#subgraphs/auth/sessions/sessions.ts'
import { findChallenged, readChallenge } from './challenges.ts'
import { withCode } from './codes.ts'
import { requireFactor } from './factors.ts'

/** Opens a session by a challenge and a code. Throws MFA_CHALLENGE_INVALID, MFA_CODE_INVALID, MFA_OFF or RATE_LIMITED. */
export async function verifyMfa(ctx: Context, { challenge, code }: VerifyMfaInput): Promise<OpenSession> {
  await countAttempt(ctx)
  const claims = await readChallenge(ctx, challenge)
  const factor = await requireFactor(ctx.db, claims.sub)
  return withCode(ctx, factor, code, async (tx) => openSession(tx, await findChallenged(tx, claims)))
}
