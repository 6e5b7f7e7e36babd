import { and, eq, gt, isNotNull, lt, ne } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError, requestError } from '#kit/errors.ts'
import { publish } from '#kit/events/outbox.ts'
import { checkEmail } from '#schema/email.ts'
import type { EventOf } from '#schema/events.ts'
import { selectAccount } from './account-rows.ts'
import { addressOf, takeAddress } from './addresses.ts'
import { countAttempt, findByPassword } from './attempts.ts'
import type { Context } from './context.ts'
import { deleteLinks, linkInvalid, tokenHashOf } from './links.ts'
import type { ConfirmEmailInput, RequestEmailChangeInput } from './schema.generated.ts'
import { type AccountRow, accounts, type EmailLinkRow, emailLinks } from './tables.ts'

type Found = { account: AccountRow; link: EmailLinkRow }
type Which = { tokenHash: string; now: Date }

/** How long a link is good. */
const goodMs = 86_400_000

const selectLink = statement((db, { tokenHash, now }: Which) =>
  db
    .select({ account: accounts, link: emailLinks })
    .from(emailLinks)
    .innerJoin(accounts, eq(accounts.id, emailLinks.accountId))
    .where(and(eq(emailLinks.tokenHash, tokenHash), gt(emailLinks.expiresAt, now))),
)
const selectOther = statement((db, { accountId, confirmationId, side }: EmailLinkRow) =>
  db
    .select()
    .from(emailLinks)
    .where(
      and(
        eq(emailLinks.accountId, accountId),
        eq(emailLinks.confirmationId, confirmationId),
        ne(emailLinks.side, side),
        isNotNull(emailLinks.confirmedAt),
      ),
    ),
)
const insertLink = statement((db, row: typeof emailLinks.$inferInsert) => db.insert(emailLinks).values(row).onConflictDoNothing())
const updateConfirmed = statement((db, { tokenHash, now }: Which) =>
  db.update(emailLinks).set({ confirmedAt: now }).where(eq(emailLinks.tokenHash, tokenHash)),
)
const deleteExpired = statement((db, { now }: { now: Date }) => db.delete(emailLinks).where(lt(emailLinks.expiresAt, now)))

/** Asks users to write the letter with the link that confirms a new account's address. */
export async function askToConfirm(tx: Tx, account: AccountRow): Promise<void> {
  const request = { confirmationId: newId('cnf', tx.now), userId: account.id, email: addressOf(account) }
  await publish(tx, { type: 'email-confirmation.requested', ...request })
}

/** Asks for another letter to confirm the address of the caller's account; one that is confirmed needs none. Throws UNAUTHENTICATED or RATE_LIMITED. */
export async function requestEmailVerification(ctx: Context): Promise<void> {
  await countAttempt(ctx)
  const account = await callersAccount(ctx)
  if (account.unverified) await ctx.write((tx) => askToConfirm(tx, account))
}

/**
 * Asks for the letters that confirm another address for the caller's account: one to the new address, and one to the address that it has, if that is
 * confirmed. Nobody learns whether the new one has an account. Throws INVALID_CREDENTIALS, INVALID_INPUT, UNAUTHENTICATED or RATE_LIMITED.
 */
export async function requestEmailChange(ctx: Context, { newEmail, password }: RequestEmailChangeInput): Promise<void> {
  await countAttempt(ctx)
  const account = await callersAccount(ctx)
  const email = checkEmail(newEmail, ['input', 'newEmail'])
  await checkOwner(ctx, account, password)
  const from = account.unverified ? {} : { from: account.email }
  await ctx.write((tx) =>
    publish(tx, { type: 'email-confirmation.requested', confirmationId: newId('cnf', tx.now), userId: account.id, email, ...from }),
  )
}

/** Keeps the hash of a link that is under way. */
export async function keepEmailLink(tx: Tx, { userId, occurredAt, ...link }: EventOf<'email-link.issued'>): Promise<void> {
  await deleteExpired.run(tx, { now: tx.now })
  const { confirmationId, email, side, tokenHash } = link
  if (!(await selectAccount.get(tx, { id: userId }))) return
  const expiresAt = new Date(Date.parse(occurredAt) + goodMs)
  await insertLink.run(tx, { tokenHash, accountId: userId, confirmationId, email, side, expiresAt })
}

/**
 * Confirms an address by the token of a letter. The link alone is not enough: who opens it is signed in to the account, or knows its password, so
 * that nobody confirms by mistake what a stranger has registered. Returns the account's id, and whether the address is the account's now; a
 * change needs both letters. Throws LINK_INVALID, INVALID_CREDENTIALS or RATE_LIMITED.
 */
export async function confirmEmail(ctx: Context, { token, password }: ConfirmEmailInput): Promise<{ id: string; isDone: boolean }> {
  await countAttempt(ctx)
  const tokenHash = tokenHashOf(token)
  const found = await selectLink.get(ctx.db, { tokenHash, now: ctx.now })
  if (!found) throw linkInvalid()
  const { id } = found.account
  if (ctx.caller.sub !== id) await checkOwner(ctx, found.account, password ?? '')
  return { id, isDone: await ctx.write((tx) => confirm(tx, tokenHash)) }
}

async function callersAccount(ctx: Context): Promise<AccountRow> {
  const account = await selectAccount.get(ctx.db, { id: ctx.caller.sub ?? '' })
  if (account) return account
  throw requestError('UNAUTHENTICATED', 'This account has been deleted.', { reason: 'TOKEN_REVOKED' })
}

async function checkOwner(ctx: Context, account: AccountRow, password: string): Promise<void> {
  const device = { name: ctx.caller.sid ?? ctx.caller.network ?? '', isKnown: ctx.caller.sub === account.id }
  const found = await findByPassword(ctx, { email: addressOf(account), password, candidates: [account], device })
  if (!found.account) throw new DomainError('INVALID_CREDENTIALS', 'The password is wrong.', { path: ['input', 'password'] })
}

async function confirm(tx: Tx, tokenHash: string): Promise<boolean> {
  const found = await selectLink.get(tx, { tokenHash, now: tx.now })
  if (!found) throw linkInvalid()
  await updateConfirmed.run(tx, { tokenHash, now: tx.now })
  if (!(await isEnough(tx, found))) return false
  const { account, link } = found
  const email = link.side === 'NEW' ? link.email : ((await selectOther.get(tx, link))?.email ?? '')
  if (!(await takeAddress(tx, account, email))) throw linkInvalid()
  await deleteLinks(tx, account.id)
  return true
}

// an address that nobody has confirmed has no say in its change
async function isEnough(tx: Tx, { account, link }: Found): Promise<boolean> {
  return (account.unverified && link.side === 'NEW') || (await selectOther.get(tx, link)) !== undefined
}
