import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError } from '#kit/errors.ts'
import { audit } from '#kit/events/audit.ts'
import { publish } from '#kit/events/outbox.ts'
import { selectAccount } from '#subgraphs/auth/account-rows.ts'
import { noteEvent } from '#subgraphs/auth/activity/account-events.ts'
import { addressOf } from '#subgraphs/auth/addresses.ts'
import { countAttempt } from '#subgraphs/auth/attempts.ts'
import type { Context } from '#subgraphs/auth/context.ts'
import { checkOwnPassword } from '#subgraphs/auth/own-password.ts'
import type {
  ConfirmMfaInput,
  DisableMfaInput,
  EnrolMfaInput,
  RenewRecoveryCodesInput,
  ResetMfaInput,
} from '#subgraphs/auth/schema.generated.ts'
import { endSessions } from '#subgraphs/auth/sessions/sessions.ts'
import { settings } from '#subgraphs/auth/settings.ts'
import { replaceRecoveryCodes, withCode } from './codes.ts'
import { deleteFactor, findFactor, requireFactor } from './factors.ts'
import { totpFactors } from './tables.ts'
import { newSecret, uriOf } from './totp.ts'

type NewFactor = typeof totpFactors.$inferInsert

// one that is confirmed stays
const upsertUnconfirmed = statement((db, { accountId, ...row }: NewFactor) =>
  db
    .insert(totpFactors)
    .values({ accountId, ...row })
    .onConflictDoUpdate({ target: totpFactors.accountId, set: row, setWhere: isNull(totpFactors.confirmedAt) }),
)
const updateConfirmed = statement((db, { accountId, confirmedAt }: { accountId: string; confirmedAt: Date }) =>
  db
    .update(totpFactors)
    .set({ confirmedAt })
    .where(and(eq(totpFactors.accountId, accountId), isNull(totpFactors.confirmedAt))),
)

/** Makes the secret for an app. It is asked for only after `confirmMfa`. Throws INVALID_CREDENTIALS, MFA_ON or RATE_LIMITED. */
export async function enrolMfa(ctx: Context, { password }: EnrolMfaInput): Promise<{ secret: string; uri: string }> {
  const account = await checkOwnPassword(ctx, password)
  const secret = await newSecret()
  const row = { accountId: account.id, secret, createdAt: ctx.now, lastStep: 0 }
  if ((await ctx.write((tx) => upsertUnconfirmed.run(tx, row))) === 0) throw isOn()
  return { secret, uri: await uriOf(secret, { issuer: settings.of(ctx.config).MFA_ISSUER, label: addressOf(account) }) }
}

/**
 * Turns the second factor on by a code of the app, ends the caller's other sessions, and returns recovery codes. Throws MFA_CODE_INVALID, MFA_ON,
 * MFA_OFF or RATE_LIMITED.
 */
export async function confirmMfa(ctx: Context, { code }: ConfirmMfaInput): Promise<string[]> {
  await countAttempt(ctx)
  const accountId = ctx.caller.sub ?? ''
  const factor = await findFactor(ctx.db, accountId)
  if (!factor) throw new DomainError('MFA_OFF', 'Begin with a secret for your app.', { path: ['input'] })
  return withCode(ctx, factor, code, async (tx) => {
    if ((await updateConfirmed.run(tx, { accountId, confirmedAt: tx.now })) === 0) throw isOn()
    await endSessions(tx, accountId, ctx.caller.sid)
    await noteEvent(tx, accountId, 'MFA_ON')
    await publish(tx, { type: 'mfa.changed', userId: accountId, on: true })
    return replaceRecoveryCodes(tx, accountId)
  })
}

/** Turns the second factor off. Throws INVALID_CREDENTIALS, MFA_CODE_INVALID, MFA_OFF or RATE_LIMITED. */
export async function disableMfa(ctx: Context, { password, code }: DisableMfaInput): Promise<string> {
  const { id } = await checkOwnPassword(ctx, password)
  await withCode(ctx, await requireFactor(ctx.db, id), code, (tx) => turnOff(tx, id, { keep: ctx.caller.sid }))
  return id
}

/** Makes new recovery codes; those of before are void. Throws INVALID_CREDENTIALS, MFA_CODE_INVALID, MFA_OFF or RATE_LIMITED. */
export async function renewRecoveryCodes(ctx: Context, { password, code }: RenewRecoveryCodesInput): Promise<string[]> {
  const { id } = await checkOwnPassword(ctx, password)
  return withCode(ctx, await requireFactor(ctx.db, id), code, async (tx) => {
    await noteEvent(tx, id, 'RECOVERY_CODES_RENEWED')
    return replaceRecoveryCodes(tx, id)
  })
}

/** Turns off the second factor of a user who has lost it, and ends the user's sessions. Throws NOT_FOUND, MFA_OFF or PERMISSION_NOT_HELD. */
export async function resetMfa(ctx: Context, { userId }: ResetMfaInput): Promise<string> {
  await ctx.write(async (tx) => {
    const account = await selectAccount.get(tx, { id: userId })
    if (!account) throw new DomainError('NOT_FOUND', 'There is no such user.', { path: ['input', 'userId'] })
    const missing = account.permissions.find((one) => !tx.caller.permissions.includes(one))
    if (missing)
      throw new DomainError('PERMISSION_NOT_HELD', `You can do this only if you hold ${missing} yourself.`, { path: ['input', 'userId'] })
    const { confirmedAt } = await requireFactor(tx, userId)
    await turnOff(tx, userId, { byStaff: true })
    await audit(tx, 'resetMfa', userId, { mfa: confirmedAt }, { mfa: null })
  })
  return userId
}

async function turnOff(tx: Tx, accountId: string, { keep, byStaff }: { keep?: string | undefined; byStaff?: boolean }): Promise<void> {
  await deleteFactor(tx, accountId)
  await endSessions(tx, accountId, keep)
  await noteEvent(tx, accountId, 'MFA_OFF', byStaff)
  await publish(tx, { type: 'mfa.changed', userId: accountId, on: false })
}

function isOn(): DomainError {
  return new DomainError('MFA_ON', 'The second factor is on already. Turn it off first.', { path: ['input'] })
}
