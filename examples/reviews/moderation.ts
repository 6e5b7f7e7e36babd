import { and, count, desc, eq, gt, min, sql } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { isDeletedOwner } from '#kit/data/deleted-owners.ts'
import { statement } from '#kit/data/statement.ts'
import { expectVersion, updateVersion } from '#kit/data/version.ts'
import { notFound, requestError } from '#kit/errors.ts'
import { audit } from '#kit/events/audit.ts'
import { findReview } from './reviews.ts'
import type { ModerateReviewInput, ReportReviewInput } from './schema.generated.ts'
import { settings } from './settings.ts'
import { type ReviewRow, reports, reviews } from './tables.ts'

const dayMs = 86_400_000

const insertReport = statement((db, row: typeof reports.$inferInsert) => db.insert(reports).values(row))
const selectReport = statement((db, { reviewId, reporter }: { reviewId: string; reporter: string }) =>
  db
    .select()
    .from(reports)
    .where(and(eq(reports.reviewId, reviewId), eq(reports.reporter, reporter))),
)
const selectRecent = statement((db, { reporter, since }: { reporter: string; since: Date }) =>
  db
    .select({ reports: count(), first: min(reports.at) })
    .from(reports)
    .where(and(eq(reports.reporter, reporter), gt(reports.at, since))),
)
const selectReasons = statement((db, { reviewId }: { reviewId: string }) =>
  db.select({ reason: reports.reason }).from(reports).where(eq(reports.reviewId, reviewId)).orderBy(desc(reports.at)).limit(20),
)
const countReport = statement((db, { id, now }: { id: string; now: Date }) =>
  db
    .update(reviews)
    .set({ reports: sql`${reviews.reports} + 1`, waitsSince: sql`coalesce(${reviews.waitsSince}, ${now})` })
    .where(eq(reviews.id, id))
    .returning(),
)

/** Publishes or rejects a review; what was reported about it is settled. Throws NOT_FOUND or VERSION_CONFLICT. */
export function moderateReview(ctx: Context, { id, expectedVersion, publish }: ModerateReviewInput): Promise<ReviewRow> {
  return ctx.write(async (tx) => {
    const before = await findReview(tx, id)
    if (!before) throw notFound('review')
    expectVersion(before, expectedVersion)
    const status = publish ? ('PUBLISHED' as const) : ('REJECTED' as const)
    const after = await updateVersion(tx, reviews, { before, expectedVersion, change: { status, waitsSince: null, reports: 0 } })
    await audit(tx, 'moderateReview', id, { status: before.status, reports: before.reports }, { status })
    return after
  })
}

/** Records the caller's report of a published review, once. Throws NOT_FOUND, and RATE_LIMITED beyond REVIEW_REPORTS_A_DAY. */
export function reportReview(ctx: Context, { id, reason }: ReportReviewInput): Promise<ReviewRow> {
  return ctx.write(async (tx) => {
    const [review, reporter] = [await findReview(tx, id), tx.caller.sub ?? '']
    if (review?.status !== 'PUBLISHED' || (await isDeletedOwner(tx, reporter))) throw notFound('review')
    if (await selectReport.get(tx, { reviewId: id, reporter })) return review
    await checkReports(tx, reporter)
    await insertReport.run(tx, { reviewId: id, reporter, reason: reason.trim(), at: tx.now })
    return (await countReport.get(tx, { id, now: tx.now })) as ReviewRow
  })
}

/** What customers have said of a review when they reported it, the last ones first. */
export async function reasonsOf({ db }: Context, reviewId: string): Promise<string[]> {
  return (await selectReasons.all(db, { reviewId })).map(({ reason }) => reason)
}

async function checkReports(tx: Tx, reporter: string): Promise<void> {
  const { REVIEW_REPORTS_A_DAY: most } = settings.of(tx.config)
  const recent = await selectRecent.get(tx, { reporter, since: new Date(tx.now.getTime() - dayMs) })
  if (most === 0 || (recent?.reports ?? 0) < most) return
  const retryAfterMs = dayMs - (tx.now.getTime() - (recent?.first ?? tx.now).getTime())
  throw requestError('RATE_LIMITED', 'You have reported many reviews today. Try again tomorrow.', { retryAfterMs })
}
