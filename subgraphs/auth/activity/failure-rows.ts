import { and, desc, eq, gt, sql } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import { statement } from '#kit/data/statement.ts'
import type { Context } from '#subgraphs/auth/context.ts'
import { accounts } from '#subgraphs/auth/tables.ts'
import type { Failures } from './failed-sign-ins.ts'
import { accountEvents } from './tables.ts'

/** Those who fail again within this time are one row. */
const togetherMs = 3_600_000

const selectAccount = statement((db, { id }: { id: string }) => db.select({ id: accounts.id }).from(accounts).where(eq(accounts.id, id)))
const insertFailures = statement((db, row: typeof accountEvents.$inferInsert) => db.insert(accountEvents).values(row))
const updateRecent = statement((db, { accountId, since, count, ...next }: Failures & { since: Date }) => {
  const isRecent = and(eq(accountEvents.accountId, accountId), gt(accountEvents.at, since), eq(accountEvents.kind, 'SIGN_IN_FAILED'))
  const newest = db.select({ id: accountEvents.id }).from(accountEvents).where(isRecent).orderBy(desc(accountEvents.at)).limit(1)
  return db
    .update(accountEvents)
    .set({ ...next, count: sql`${accountEvents.count} + ${count}` })
    .where(eq(accountEvents.id, newest))
})

/** Writes down who failed to sign in: a row for each account and hour. An account that was deleted meanwhile gets none. */
export async function writeFailedSignIns(ctx: Context): Promise<void> {
  const taken = ctx.resources.failedSignIns.take()
  if (taken.length > 0) await ctx.write((tx) => writeAll(tx, taken))
}

async function writeAll(tx: Tx, taken: Failures[]): Promise<void> {
  for (const failures of taken) {
    const since = new Date(failures.at.getTime() - togetherMs)
    const isKnown = (await updateRecent.run(tx, { ...failures, since })) > 0
    const isThere = isKnown || (await selectAccount.get(tx, { id: failures.accountId }))
    if (!isKnown && isThere) await insertFailures.run(tx, { id: newId('act', tx.now), kind: 'SIGN_IN_FAILED', ...failures })
  }
}
