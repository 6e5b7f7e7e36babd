import { eq, inArray, lt } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import { statement } from '#kit/data/statement.ts'
import { useOf } from '#subgraphs/auth/sessions/uses.ts'
import { settings } from '#subgraphs/auth/settings.ts'
import { type AccountEventRow, accountEvents } from './tables.ts'

const dayMs = 86_400_000
/** How many rows one transaction deletes at most. */
const piece = 500

const insertEvent = statement((db, row: typeof accountEvents.$inferInsert) => db.insert(accountEvents).values(row))
const deleteOf = statement((db, { accountId }: { accountId: string }) =>
  db.delete(accountEvents).where(eq(accountEvents.accountId, accountId)),
)
const deleteOld = statement((db, { before }: { before: Date }) => {
  const old = db.select({ id: accountEvents.id }).from(accountEvents).where(lt(accountEvents.at, before)).limit(piece)
  return db.delete(accountEvents).where(inArray(accountEvents.id, old))
})

/** Notes what happened to an account, in the transaction of the change. Of staff the owner need not know from where they did it. */
export async function noteEvent(tx: Tx, accountId: string, kind: AccountEventRow['kind'], byStaff = false): Promise<void> {
  const { network, userAgent } = byStaff ? { network: null, userAgent: null } : useOf(tx)
  await insertEvent.run(tx, { id: newId('act', tx.now), accountId, kind, at: tx.now, network, userAgent, byStaff })
}

/** Deletes what happened to an account that is deleted. */
export async function deleteEvents(tx: Tx, accountId: string): Promise<void> {
  await deleteOf.run(tx, { accountId })
}

/** Deletes what happened long ago, in pieces. */
export async function sweepEvents(ctx: Context): Promise<void> {
  const before = historyStart(ctx)
  while ((await ctx.write((tx) => deleteOld.run(tx, { before }))) === piece);
}

/** The time from which on the history of accounts is kept. */
export function historyStart({ config, now }: Pick<Context, 'config' | 'now'>): Date {
  return new Date(now.getTime() - settings.of(config).HISTORY_DAYS * dayMs)
}
