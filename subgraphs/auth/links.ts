// The links in letters: users makes a token, auth knows only its hash.
import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError } from '#kit/errors.ts'
import { emailLinks, passwordResets } from './tables.ts'

type Of = { accountId: string }

const deleteResets = statement((db, { accountId }: Of) => db.delete(passwordResets).where(eq(passwordResets.accountId, accountId)))
const deleteEmailLinks = statement((db, { accountId }: Of) => db.delete(emailLinks).where(eq(emailLinks.accountId, accountId)))

/** The hash by which the token of a link is known. */
export function tokenHashOf(token: string): string {
  return createHash('sha256').update(token.trim()).digest('hex')
}

/** LINK_INVALID: the token is unknown, used or expired. */
export function linkInvalid(): DomainError {
  return new DomainError('LINK_INVALID', 'This link is no longer good. Ask for a new one.', { path: ['input', 'token'] })
}

/** Deletes the links to reset the password of an account whose password was changed. */
export async function deletePasswordResets(tx: Tx, accountId: string): Promise<void> {
  await deleteResets.run(tx, { accountId })
}

/** Deletes all links of an account that has used one of them, or is deleted. */
export async function deleteLinks(tx: Tx, accountId: string): Promise<void> {
  await deleteResets.run(tx, { accountId })
  await deleteEmailLinks.run(tx, { accountId })
}
