import { createHash, randomBytes } from 'node:crypto'
import { and, eq, lt, sql } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import type { Db } from '#kit/data/database.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError } from '#kit/errors.ts'
import type { Context } from '#subgraphs/auth/context.ts'
import { recoveryCodes, type TotpFactorRow, totpFactors } from './tables.ts'
import { isOfApp, stepOf } from './totp.ts'

type Step = { accountId: string; secret: string; step: number }
/** Takes the code in a transaction, once; returns whether it was good. */
export type TakeCode = (tx: Tx) => Promise<boolean>

const recoveryCount = 10

const updateStep = statement((db, { accountId, secret, step }: Step) =>
  db
    .update(totpFactors)
    .set({ lastStep: step })
    .where(and(eq(totpFactors.accountId, accountId), eq(totpFactors.secret, secret), lt(totpFactors.lastStep, step))),
)
const deleteCode = statement((db, { codeHash, accountId }: { codeHash: string; accountId: string }) =>
  db.delete(recoveryCodes).where(and(eq(recoveryCodes.codeHash, codeHash), eq(recoveryCodes.accountId, accountId))),
)
const deleteAll = statement((db, { accountId }: { accountId: string }) =>
  db.delete(recoveryCodes).where(eq(recoveryCodes.accountId, accountId)),
)
const insertCodes = statement((db, row: typeof recoveryCodes.$inferInsert) => db.insert(recoveryCodes).values(row))
const countCodes = statement((db, { accountId }: { accountId: string }) =>
  db.select({ count: sql<number>`count(*)` }).from(recoveryCodes).where(eq(recoveryCodes.accountId, accountId)),
)

/**
 * Carries out `work` in the transaction that takes the code, of the app or for recovery. Throws MFA_CODE_INVALID, or RATE_LIMITED after too many
 * codes of the app for one account: a recovery code cannot be guessed, so it lets its owner in even then.
 */
export async function withCode<T>(ctx: Context, factor: TotpFactorRow, code: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const { ofCodes } = ctx.resources.limits
  const plain = plainOf(code)
  // counted before it is looked at, so that a thousand at once are not looked at together
  if (isOfApp(plain)) await ofCodes.count(factor.accountId)
  const take = isOfApp(plain) ? await takeOfApp(ctx, factor, plain) : takeRecovery(factor, plain)
  const done = await ctx.write(async (tx) => ((await take(tx)) ? { value: await work(tx) } : undefined))
  if (!done) throw new DomainError('MFA_CODE_INVALID', 'This code is wrong, or was used before.', { path: ['input', 'code'] })
  await ofCodes.forget(factor.accountId)
  return done.value
}

/** Makes new recovery codes in place of those of before. Only this once are they known. */
export async function replaceRecoveryCodes(tx: Tx, accountId: string): Promise<string[]> {
  await deleteAll.run(tx, { accountId })
  const codes = Array.from({ length: recoveryCount }, newCode)
  for (const code of codes) await insertCodes.run(tx, { codeHash: hashOf(plainOf(code)), accountId, createdAt: tx.now })
  return codes
}

/** Deletes the recovery codes of an account. */
export async function deleteRecoveryCodes(tx: Tx, accountId: string): Promise<void> {
  await deleteAll.run(tx, { accountId })
}

/** Returns how many recovery codes are left. */
export async function countRecoveryCodes(db: Db, accountId: string): Promise<number> {
  return (await countCodes.get(db, { accountId }))?.count ?? 0
}

async function takeOfApp({ now }: Context, { accountId, secret }: TotpFactorRow, code: string): Promise<TakeCode> {
  const step = await stepOf(secret, code, now)
  return async (tx) => step !== undefined && (await updateStep.run(tx, { accountId, secret, step })) === 1
}

function takeRecovery({ accountId }: TotpFactorRow, code: string): TakeCode {
  return async (tx) => (await deleteCode.run(tx, { codeHash: hashOf(code), accountId })) === 1
}

/** 120 random bits, which nobody guesses, in groups that can be typed. */
function newCode(): string {
  const digits = randomBytes(15).toString('hex')
  return digits.match(/.{6}/g)?.join('-') ?? digits
}

function plainOf(code: string): string {
  return code.replace(/[\s-]/g, '').toLowerCase()
}

/** A fast hash is enough for so many random bits. */
function hashOf(code: string): string {
  return createHash('sha256').update(code).digest('hex')
}
