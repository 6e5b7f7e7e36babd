import { and, eq } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import { statement } from '#kit/data/statement.ts'
import { expectVersion, updateVersion } from '#kit/data/version.ts'
import { DomainError, notFound } from '#kit/errors.ts'
import { reviewedProduct, reviewedProductIn } from './products.ts'
import { hasKept } from './purchases.ts'
import type { AddReviewInput, UpdateReviewInput } from './schema.generated.ts'
import { settings } from './settings.ts'
import { type ReviewRow, reviews } from './tables.ts'

type Words = Pick<ReviewRow, 'rating' | 'title' | 'text' | 'author'>

const selectReview = statement((db, { id }: { id: string }) => db.select().from(reviews).where(eq(reviews.id, id)))
const selectOwn = statement((db, { owner, productId }: { owner: string; productId: string }) =>
  db
    .select()
    .from(reviews)
    .where(and(eq(reviews.productId, productId), eq(reviews.owner, owner))),
)
const insertReview = statement((db, row: typeof reviews.$inferInsert) => db.insert(reviews).values(row).returning())

/** Writes the caller's review of a product, once. Throws NOT_FOUND, INVALID_INPUT, or VERSION_CONFLICT where the caller has written another. */
export function addReview(ctx: Context, { productId: asked, ...input }: AddReviewInput): Promise<ReviewRow> {
  return ctx.write(async (tx) => {
    const [owner, productId, words] = [tx.caller.sub ?? '', await reviewedProductIn(tx, asked), wordsOf(input)]
    const known = await selectOwn.get(tx, { owner, productId })
    if (known) return sameReview(known, words)
    if (!(await hasKept(tx, owner, productId))) throw notBought()
    const status = settings.of(tx.config).REVIEWS_AT_ONCE ? ('PUBLISHED' as const) : ('PENDING' as const)
    const waitsSince = status === 'PENDING' ? tx.now : null
    const row = { id: newId('rev', tx.now), productId, owner, ...words, status, waitsSince, createdAt: tx.now, updatedAt: tx.now }
    return (await insertReview.get(tx, row)) as ReviewRow
  })
}

/** Changes the caller's own review. Throws NOT_FOUND, VERSION_CONFLICT or INVALID_INPUT. */
export function updateReview(ctx: Context, { id, expectedVersion, ...input }: UpdateReviewInput): Promise<ReviewRow> {
  return ctx.write(async (tx) => {
    const before = await findReview(tx, id)
    if (!before || before.owner !== tx.caller.sub) throw notFound('review')
    expectVersion(before, expectedVersion)
    const change = { ...wordsOf({ ...before, ...given(input) }), ...statusAfter(tx, before), updatedAt: tx.now }
    return updateVersion(tx, reviews, { before, expectedVersion, change })
  })
}

/** Returns a review, whoever may see it. */
export function findReview(tx: Tx, id: string): Promise<ReviewRow | undefined> {
  return selectReview.get(tx, { id })
}

/** Returns the caller's own review of a product or of that of a variant; null if there is none. */
export async function findOwnReview(ctx: Context, productId: string): Promise<ReviewRow | null> {
  const owner = ctx.caller.sub
  if (!owner) return null
  return (await selectOwn.get(ctx.db, { owner, productId: await reviewedProduct(ctx, productId) })) ?? null
}

/** Whether the caller may review a product; null for a guest. */
export async function mayReview(ctx: Context, productId: string): Promise<boolean | null> {
  const owner = ctx.caller.sub
  if (!owner) return null
  return (await hasKept(ctx.db, owner, await reviewedProduct(ctx, productId))) && !(await findOwnReview(ctx, productId))
}

function wordsOf({ rating, title, text, author }: Omit<Words, 'author'> & { author?: string | null }): Words {
  const words = { rating, title: title.trim(), text: text.trim(), author: author?.trim() || null }
  if (words.title === '') throw new DomainError('INVALID_INPUT', 'Give your review a heading.', { path: ['input', 'title'] })
  return words
}

function sameReview(known: ReviewRow, words: Words): ReviewRow {
  if (Object.entries(words).every(([name, value]) => known[name as keyof Words] === value)) return known
  const message = 'You have reviewed this product already. You can change that review.'
  throw new DomainError('VERSION_CONFLICT', message, { path: ['input', 'productId'], subject: known.id })
}

function notBought(): DomainError {
  return new DomainError('NOT_FOUND', 'Only customers who have bought and paid this product, and kept it, can review it.', {
    path: ['input', 'productId'],
  })
}

/** The fields that are there and not null. */
function given(input: Omit<UpdateReviewInput, 'id' | 'expectedVersion'>): Partial<Words> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined && value !== null))
}

// one that was rejected, or waits, is not published by an edit
function statusAfter({ config, now }: Tx, { status, waitsSince }: ReviewRow): Pick<ReviewRow, 'status' | 'waitsSince'> {
  if (status === 'PUBLISHED' && settings.of(config).REVIEWS_AT_ONCE) return { status, waitsSince }
  return { status: 'PENDING', waitsSince: waitsSince ?? now }
}
