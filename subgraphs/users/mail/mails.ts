import { and, desc, eq, notInArray, type SQL } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { inList, unindexed } from '#kit/data/conditions.ts'
import type { Db } from '#kit/data/database.ts'
import { type PageArgs, pagesOf } from '#kit/data/page.ts'
import { statement } from '#kit/data/statement.ts'
import { notFound } from '#kit/errors.ts'
import { audit } from '#kit/events/audit.ts'
import { normalEmail } from '#schema/email.ts'
import { sharedSettings } from '#schema/settings.ts'
import type { MailFilter, ResendMailInput } from '#subgraphs/users/schema.generated.ts'
import { settings } from '#subgraphs/users/settings.ts'
import { type MailRow, mails } from '#subgraphs/users/tables.ts'
import { type Composed, compose } from './compose.ts'

/** Letters whose link is good for a short time: whoever needs another asks for it. */
const withLinks: MailRow['kind'][] = ['PASSWORD_RESET', 'EMAIL_VERIFICATION', 'EMAIL_CHANGE', 'CART_ABANDONED', 'STAFF_INVITATION']

type Filter = MailFilter & { anyStatus?: MailRow['status'][] }
type Next = Pick<MailRow, 'status' | 'dueAt' | 'attempts' | 'failure'>

const mailPage = pagesOf(mails, { where: matching, merged: { anyStatus: mails.status } })

const selectMail = statement((db, { id }: { id: string }) => db.select().from(mails).where(eq(mails.id, id)))
const selectNewest = statement((db, { limit }: { limit: number }) => db.select().from(mails).orderBy(desc(mails.id)).limit(limit))
const updateUnsent = statement((db, { id, ...next }: Next & { id: string }) =>
  db
    .update(mails)
    .set(next)
    .where(and(eq(mails.id, id), inList(mails.status, ['FAILED', 'WITHHELD']), notInArray(mails.kind, withLinks)))
    .returning(),
)

/** Returns a page of the letters, the newest first. */
export function listMails(ctx: Context, { filter, ...page }: PageArgs & { filter?: MailFilter | null }) {
  const { address, statuses, ...others } = filter ?? {}
  // where nothing else leads to a few letters, those of each status are merged
  const isWide = !address && !others.userId
  return mailPage(ctx.db, page, {
    ...others,
    ...(statuses && (isWide ? { anyStatus: statuses } : { statuses })),
    ...(address && { address: normalEmail(address) }),
  })
}

/** Sends a letter that has failed or was withheld; one of another status stays as it is. Throws NOT_FOUND. */
export function resendMail(ctx: Context, { id }: ResendMailInput): Promise<MailRow> {
  return ctx.write(async (tx) => {
    const before = await selectMail.get(tx, { id })
    if (!before) throw notFound('letter', ['input', 'id'])
    const after = await updateUnsent.get(tx, { id, ...waitingNow(tx) })
    if (!after) return before
    await audit(tx, 'resendMail', id, { status: before.status, failure: before.failure }, { status: after.status })
    tx.dueTasks.add('sendMails')
    return after
  })
}

/** The newest letters with what they say, for the page of development. */
export async function newestMails(db: Db, limit: number): Promise<MailRow[]> {
  return selectNewest.all(db, { limit })
}

/** A letter and what it says, for the page of development. Without PUBLIC_URL it links to the shop's pages at `origin`. */
export async function readMail(
  { db, config }: Context,
  id: string,
  origin: string,
): Promise<{ mail: MailRow; composed: Composed } | undefined> {
  const mail = await selectMail.get(db, { id })
  return mail && { mail, composed: compose(mail.content, { ...mail, publicUrl: sharedSettings.of(config).PUBLIC_URL || origin }) }
}

function waitingNow(tx: Tx): Next {
  const { SMTP_URL } = settings.of(tx.config)
  return SMTP_URL
    ? { status: 'WAITING', dueAt: tx.now, attempts: 0, failure: null }
    : { status: 'WITHHELD', dueAt: tx.now, attempts: 0, failure: 'NO_SERVER' }
}

function matching({ statuses, userId, address }: Filter): SQL | undefined {
  return and(
    statuses ? inList(unindexed(mails.status), statuses) : undefined,
    userId ? eq(mails.userId, userId) : undefined,
    address ? eq(mails.address, address) : undefined,
  )
}
