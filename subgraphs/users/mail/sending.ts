import { and, asc, eq, lte, sql } from 'drizzle-orm'
import type { Context as KitContext } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import { failpoint } from '#kit/failpoint.ts'
import { sharedSettings } from '#schema/settings.ts'
import { settings } from '#subgraphs/users/settings.ts'
import { type MailRow, mails } from '#subgraphs/users/tables.ts'
import { compose } from './compose.ts'
import type { Mailer, Outcome } from './mailer.ts'
import { isWanted, secretMs } from './writing.ts'

export type Context = KitContext<{ mailer: Mailer | undefined }>

type Change = Partial<Pick<MailRow, 'status' | 'dueAt' | 'failure' | 'sentAt' | 'secret'>>

/** The pause after the first failure, doubled with each, and the longest one: with 18 attempts a letter fails after a day. */
const [firstPauseMs, longestPauseMs, attemptsMax] = [60_000, 7_200_000, 18]

const selectDue = statement((db, { now }: { now: Date }) =>
  db
    .select({ id: mails.id })
    .from(mails)
    .where(and(eq(mails.status, sql`'WAITING'`), lte(mails.dueAt, now)))
    .orderBy(asc(mails.dueAt))
    .limit(1),
)
// none where another process has taken it
const claim = statement((db, { id, now, dueAt }: { id: string; now: Date; dueAt: Date }) =>
  db
    .update(mails)
    .set({ dueAt, attempts: sql`${mails.attempts} + 1` })
    .where(and(eq(mails.id, id), eq(mails.status, 'WAITING'), lte(mails.dueAt, now)))
    .returning(),
)
const updateWaiting = statement((db, { id, ...change }: Change & { id: string }) =>
  db
    .update(mails)
    .set(change)
    .where(and(eq(mails.id, id), eq(mails.status, 'WAITING'))),
)

/**
 * Hands the letters that are due to the mail server, one after the other, until it takes none. A letter is put off before it is handed over:
 * if this process dies before it has written down that the server took it, the letter is handed over again, with the same Message-ID.
 */
export async function sendMails(ctx: Context): Promise<void> {
  const { mailer } = ctx.resources
  while (mailer) {
    const mail = await claimNext(ctx)
    if (!mail || !(await sendOne(ctx, mailer, mail))) return
  }
}

async function claimNext(ctx: Context): Promise<MailRow | undefined> {
  const leaseMs = 2 * settings.of(ctx.config).MAIL_TIMEOUT_SECONDS * 1000
  const due = await selectDue.get(ctx.db, ctx)
  return due && ctx.write((tx) => claim.get(tx, { ...due, now: tx.now, dueAt: new Date(tx.now.getTime() + leaseMs) }))
}

/** Returns whether the server can be given another. */
async function sendOne(ctx: Context, mailer: Mailer, mail: MailRow): Promise<boolean> {
  if (mail.secret && ctx.now.getTime() - mail.createdAt.getTime() > secretMs) {
    await ctx.write((tx) => updateWaiting.run(tx, { id: mail.id, status: 'FAILED', failure: 'TOO_OLD', secret: null }))
    return true
  }
  if (mail.kind === 'CART_ABANDONED' && !(await isWanted(ctx.db, mail))) {
    await ctx.write((tx) => updateWaiting.run(tx, { id: mail.id, status: 'FAILED', failure: 'UNWANTED' }))
    return true
  }
  const { PUBLIC_URL: publicUrl } = sharedSettings.of(ctx.config)
  failpoint(ctx.config, 'users', 'mail', 'before-answer')
  const outcome = await mailer.send(mail, compose(mail.content, { ...mail, publicUrl }))
  failpoint(ctx.config, 'users', 'mail', 'after-answer')
  await ctx.write((tx) => updateWaiting.run(tx, { id: mail.id, ...changeOf(mail, outcome, tx.now) }))
  failpoint(ctx.config, 'users', 'mail', 'after-commit')
  if (outcome.failure) ctx.log.warn({ mail: mail.id, kind: mail.kind, failure: outcome.failure }, 'a letter was not taken')
  return !outcome.isDown
}

function changeOf({ attempts }: MailRow, { failure, isRefused }: Outcome, now: Date): Change {
  if (!failure) return { status: 'SENT', sentAt: now, failure: null, secret: null }
  if (isRefused || attempts >= attemptsMax) return { status: 'FAILED', failure, secret: null }
  const pauseMs = Math.min(longestPauseMs, firstPauseMs * 2 ** (attempts - 1))
  return { failure, dueAt: new Date(now.getTime() + pauseMs) }
}
