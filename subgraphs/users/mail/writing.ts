import { and, count, eq, gte, ne } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import type { Db } from '#kit/data/database.ts'
import { firstId, newId } from '#kit/data/id.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError } from '#kit/errors.ts'
import { createLog } from '#kit/observe/log.ts'
import { settings } from '#subgraphs/users/settings.ts'
import { type MailRow, mails, type UserRow, users } from '#subgraphs/users/tables.ts'
import { type Content, type Language, languageOf } from './letter.ts'

/**
 * A letter to write. To `userId` at the account's address, or at `email`, or to nobody where there is neither. One with a `secret`, the token
 * of its link, is sent soon or never.
 */
export type NewMail = {
  about: string
  content: Content
  userId?: string | undefined
  email?: string | undefined
  occurredAt: string
  secret?: string
  /** How long it is held back, as it may turn out that it is not needed. */
  holdMs?: number
}

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

/** Letters that strangers can cause by an address alone: each kind has a bound of its own, and a low one. */
const linkKinds: Content['kind'][] = ['PASSWORD_RESET', 'EMAIL_VERIFICATION', 'ACCOUNT_EXISTS', 'EMAIL_CHANGE']

/** How long a letter with a secret may be on its way: about as long as its link is good. */
export const secretMs = hourMs

/**
 * Writes a letter, once, in the transaction of what it is about. It is sent soon after. Nobody gets too many of them. Returns whether it is on
 * its way.
 */
export async function writeMail(tx: Tx, { about, content, userId, email, occurredAt, secret, holdMs = 0 }: NewMail): Promise<boolean> {
  // what happened longer ago is no news
  if (tx.now.getTime() - Date.parse(occurredAt) > (secret ? secretMs : dayMs)) return false
  const recipient = await recipientOf(tx, content.kind, userId, email)
  if (!recipient) return false
  const { name, ...to } = recipient
  const state = await stateOf(tx, to.address, content.kind)
  const isWithheld = state.status === 'WITHHELD'
  // nobody sends it later
  if (secret && isWithheld) return false
  if (state.failure === 'NO_SERVER')
    createLog(tx.config, 'users').warn({ kind: content.kind }, 'no mail leaves this shop: SMTP_URL is not set')
  const row = { id: newId('mail', tx.now), about, kind: content.kind, ...to, content: { ...content, name }, secret, ...state }
  await insertMail.run(tx, { ...row, dueAt: new Date(tx.now.getTime() + holdMs), createdAt: tx.now })
  // its request is answered meanwhile: a letter that is sent at once would take time that tells whether there is one
  const isHurried = holdMs === 0 && !linkKinds.includes(content.kind)
  if (state.status === 'WAITING' && isHurried) tx.dueTasks.add('sendMails')
  return !isWithheld
}

/** Throws NO_MAIL_SERVER where no letter leaves this shop, nor is kept to be read. */
export function checkMailLeaves(tx: Tx): void {
  if (settings.of(tx.config).SMTP_URL || isKept(tx)) return
  throw new DomainError('NO_MAIL_SERVER', 'This shop sends no letters: its mail server is not set.', { path: ['input'] })
}

/** Whether the user to whom a letter is written still wants it. */
export async function isWanted(db: Db, { kind, userId }: MailRow): Promise<boolean> {
  const user = userId === null ? undefined : await selectUser.get(db, { id: userId })
  return !user || wants(user, kind)
}

async function recipientOf(tx: Tx, kind: Content['kind'], userId?: string, email?: string): Promise<Recipient | undefined> {
  const user = userId ? await selectUser.get(tx, { id: userId }) : undefined
  const address = email ?? user?.email
  if (!address || (user && !wants(user, kind))) return undefined
  const language: Language = (user && languageOf(user.locale)) ?? settings.of(tx.config).MAIL_LANGUAGE
  return { userId: user?.id ?? null, address, language, ...(user && { name: user.displayName }) }
}

function wants({ orderEmails, marketingEmails, deletedAt, suspendedAt }: UserRow, kind: Content['kind']): boolean {
  if (kind === 'CART_ABANDONED') return marketingEmails && !deletedAt && !suspendedAt
  return !deletedAt && (orderEmails || !kind.startsWith('ORDER_'))
}

async function stateOf(tx: Tx, address: string, kind: Content['kind']): Promise<Pick<MailRow, 'status' | 'failure'>> {
  if (await hasEnough(tx, address, kind)) return { status: 'WITHHELD', failure: null }
  if (settings.of(tx.config).SMTP_URL) return { status: 'WAITING', failure: null }
  return isKept(tx) ? { status: 'KEPT', failure: null } : { status: 'WITHHELD', failure: 'NO_SERVER' }
}

/** Whether letters are kept for /mail where there is no mail server. */
function isKept({ config }: Tx): boolean {
  return config.NODE_ENV !== 'production'
}

// letters about orders, which others can cause, do not use up those with which an owner gets back in
async function hasEnough(tx: Tx, address: string, kind: Content['kind']): Promise<boolean> {
  const { MAILS_OF_KIND_HOUR, MAILS_OF_ADDRESS_DAY, PASSWORD_RESETS_HOUR } = settings.of(tx.config)
  const isOfLink = linkKinds.includes(kind)
  const ofKind = { address, kind, since: before(tx, hourMs) }
  const ofDay = { address, since: before(tx, dayMs), ...(isOfLink && { kind }) }
  const [hourMost, dayMost] = isOfLink ? [PASSWORD_RESETS_HOUR, 4 * PASSWORD_RESETS_HOUR] : [MAILS_OF_KIND_HOUR, MAILS_OF_ADDRESS_DAY]
  return (await isOver(tx, hourMost, ofKind)) || isOver(tx, dayMost, ofDay)
}

async function isOver(tx: Tx, most: number, which: Which): Promise<boolean> {
  return most > 0 && ((await countTo.get(tx, which))?.rows ?? 0) >= most
}

/** The least id of a letter that is not older than `ms`. */
function before({ now }: Tx, ms: number): string {
  return firstId('mail', new Date(now.getTime() - ms))
}
