import { count, isNotNull, min } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import { gauge } from '#kit/observe/metrics.ts'
import { payments, refunds } from './tables.ts'

const selectPending = [payments, refunds].map((table) =>
  statement((db) =>
    db
      .select({ calls: count(), since: min(table.updatedAt) })
      .from(table)
      .where(isNotNull(table.nextTryAt)),
  ),
)

const pendingCalls = gauge('bazaar_provider_pending_calls', 'Payments and refunds that wait for an answer of the provider.')
const oldestSeconds = gauge('bazaar_provider_pending_seconds', 'How long the oldest of them has waited; 0 where none waits.')

/** Sets the metrics of the calls that wait for an answer. */
export async function readPendingMetrics({ db, now }: Context): Promise<void> {
  const pending = await Promise.all(selectPending.map((select) => select.get(db)))
  const since = pending.flatMap((rows) => rows?.since?.getTime() ?? [])
  pendingCalls.set(pending.reduce((sum, rows) => sum + (rows?.calls ?? 0), 0))
  oldestSeconds.set(since.length > 0 ? (now.getTime() - Math.min(...since)) / 1000 : 0)
}
