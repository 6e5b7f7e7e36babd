import { and, count, eq, gte, ne } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import { firstId, newId } from '#kit/data/id.ts'
import { statement } from '#kit/data/statement.ts'
import { settings } from '#subgraphs/users/settings.ts'
import { type MailRow, mails, type UserRow, users } from '#subgraphs/users/tables.ts'
import { type Content, type Language, languageOf } from './letter.ts'

/** A letter to write. To `userId` at the account's address, or at `email`, or to nobody where there is neither. */
export type NewMail = { about: string; content: Content; userId?: string | undefined; email?: string | undefined; occurredAt: string }

type Which = { address: string; since: string; kind?: Content['kind'] }
type Recipient = Pick<MailRow, 'userId' | 'address' | 'language'> & { name?: string }

const selectUser = statement((db, { id }: { id: string }) => db.select().from(users).where(eq(users.id, id)))
const insertMail = statement((db, row: typeof mails.$inferInsert) => db.insert(mails).values(row).onConflictDoNothing())
const countTo = statement((db, { address, since, kind }: Which) =>
  db
    .select({ rows: count() })
    .from(mails)
    .where(and(eq(mails.address, address), gte(mails.id, since), ne(mails.status, 'WITHHELD'), kind ? eq(mails.kind, kind) : undefined)),
)

const [hourMs, dayMs] = [3_600_000, 86_400_000]

/** Writes a letter, once, in the transaction of what it is about. It is sent soon after. Nobody gets too many of them. */
export async function writeMail(tx: Tx, { about, content, userId, email, occurredAt }: NewMail): Promise<void> {
  // what happened longer ago is no news
  if (tx.now.getTime() - Date.parse(occurredAt) > dayMs) return
  const recipient = await recipientOf(tx, userId, email)
  if (!recipient) return
  const { name, ...to } = recipient
  const state = await stateOf(tx, to.address, content.kind)
  const row = { id: newId('mail', tx.now), about, kind: content.kind, ...to, content: { ...content, name }, ...state }
  await insertMail.run(tx, { ...row, dueAt: tx.now, createdAt: tx.now })
  if (state.status === 'WAITING') tx.dueTasks.add('sendMails')
}

async function recipientOf(tx: Tx, userId: string | undefined, email: string | undefined): Promise<Recipient | undefined> {
  const user = userId ? await selectUser.get(tx, { id: userId }) : undefined
  const address = email ?? user?.email
  if (!address || (user && !wants(user))) return undefined
  const language: Language = (user && languageOf(user.locale)) ?? settings.of(tx.config).MAIL_LANGUAGE
  return { userId: user?.id ?? null, address, language, ...(user && { name: user.displayName }) }
}

function wants({ orderEmails, deletedAt }: UserRow): boolean {
  return orderEmails && !deletedAt
}

async function stateOf(tx: Tx, address: string, kind: Content['kind']): Promise<Pick<MailRow, 'status' | 'failure'>> {
  const { SMTP_URL, MAILS_OF_KIND_HOUR, MAILS_OF_ADDRESS_DAY } = settings.of(tx.config)
  if (await isOver(tx, MAILS_OF_KIND_HOUR, { address, kind, since: before(tx, hourMs) })) return { status: 'WITHHELD', failure: null }
  if (await isOver(tx, MAILS_OF_ADDRESS_DAY, { address, since: before(tx, dayMs) })) return { status: 'WITHHELD', failure: null }
  if (SMTP_URL) return { status: 'WAITING', failure: null }
  return tx.config.NODE_ENV === 'production' ? { status: 'WITHHELD', failure: 'NO_SERVER' } : { status: 'KEPT', failure: null }
}

async function isOver(tx: Tx, most: number, which: Which): Promise<boolean> {
  return most > 0 && ((await countTo.get(tx, which))?.rows ?? 0) >= most
}

/** The least id of a letter that is not older than `ms`. */
function before({ now }: Tx, ms: number): string {
  return firstId('mail', new Date(now.getTime() - ms))
}
