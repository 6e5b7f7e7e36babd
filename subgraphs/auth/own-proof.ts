import type { Tx } from '#kit/context.ts'
import { hasSignedInRecently, reauthenticationRequired } from '#schema/recent-sign-in.ts'
import { countAttempt } from './attempts.ts'
import type { Context } from './context.ts'
import { withCode } from './mfa/codes.ts'
import { requireFactor } from './mfa/factors.ts'
import { checkOwnPassword } from './own-password.ts'

/** What shows again that it is the owner of an account who asks. */
type Proof = { password?: string | null | undefined; code?: string | null | undefined }

/**
 * Carries out `work` for a caller who has signed in a moment ago, or who gives the password or a code. What is given is checked in any case. Throws
 * REAUTHENTICATION_REQUIRED, INVALID_CREDENTIALS, PASSWORD_NOT_SET, MFA_CODE_INVALID, MFA_OFF or RATE_LIMITED.
 */
export async function withProof<T>(ctx: Context, { password, code }: Proof, work: (tx: Tx) => Promise<T>): Promise<T> {
  if (typeof password === 'string') await checkOwnPassword(ctx, password)
  if (typeof code === 'string') return withOwnCode(ctx, code, work)
  if (typeof password !== 'string' && !hasSignedInRecently(ctx))
    throw reauthenticationRequired('Enter your password, or a code of your app, to go on.')
  return ctx.write(work)
}

async function withOwnCode<T>(ctx: Context, code: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  await countAttempt(ctx)
  return withCode(ctx, await requireFactor(ctx.db, ctx.caller.sub ?? ''), code, work)
}
