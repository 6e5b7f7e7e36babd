import { count, isNotNull, min } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { gauge } from '#kit/observe/metrics.ts'
import { payments, refunds } from './tables.ts'

const owedAnswers = gauge('bazaar_provider_owed_answers', 'Payments and refunds that the provider owes an answer about.')
const owedSeconds = gauge('bazaar_provider_owed_seconds', 'For how long it owes the oldest of these answers; 0 where it owes none.')

/** Reads what the provider owes us, for the metrics. */
export async function readPendingMetrics({ db, now }: Context): Promise<void> {
  const owed = await Promise.all([owedOf(db, payments), owedOf(db, refunds)])
  const since = owed.flatMap((of) => of?.since?.getTime() ?? [])
  owedAnswers.set(owed.reduce((sum, of) => sum + (of?.answers ?? 0), 0))
  owedSeconds.set(since.length > 0 ? (now.getTime() - Math.min(...since)) / 1000 : 0)
}

function owedOf(db: Context['db'], table: typeof payments | typeof refunds) {
  return db
    .select({ answers: count(), since: min(table.updatedAt) })
    .from(table)
    .where(isNotNull(table.nextTryAt))
    .get()
}
