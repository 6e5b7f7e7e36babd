// The letters about an account, from what auth has published. A letter's link has a token; auth is told its hash, never the token.
import { createHash, randomBytes } from 'node:crypto'
import type { Tx } from '#kit/context.ts'
import { requestError } from '#kit/errors.ts'
import { publish } from '#kit/events/outbox.ts'
import type { EventOf } from '#schema/events.ts'
import type { InvitationRow } from '#subgraphs/users/tables.ts'
import { findWithEmail } from '#subgraphs/users/user-rows.ts'
import { checkMailLeaves, writeMail } from './writing.ts'

/** Writes the letter with a link to reset a password, where the address has an account. */
export async function mailPasswordReset(tx: Tx, { resetId, email, occurredAt }: EventOf<'password-reset.requested'>): Promise<void> {
  const user = await findWithEmail(tx, email)
  if (!user) return
  const { secret, tokenHash } = newSecret()
  const about = `PASSWORD_RESET ${resetId}`
  if (await writeMail(tx, { about, content: { kind: 'PASSWORD_RESET' }, userId: user.id, occurredAt, secret }))
    await publish(tx, { type: 'password-reset.issued', resetId, userId: user.id, tokenHash })
}

/** Says that the password was changed. */
export async function mailPasswordChanged(tx: Tx, { id, userId, occurredAt }: EventOf<'password.changed'>): Promise<void> {
  await writeMail(tx, { about: `PASSWORD_CHANGED ${id}`, content: { kind: 'PASSWORD_CHANGED' }, userId, occurredAt })
}

/** Says that the second factor was turned on, or off. */
export async function mailMfaChanged(tx: Tx, { id, userId, on, occurredAt }: EventOf<'mfa.changed'>): Promise<void> {
  const kind = on ? 'MFA_ON' : 'MFA_OFF'
  await writeMail(tx, { about: `${kind} ${id}`, content: { kind }, userId, occurredAt })
}

/** Says that the account can be signed in to by a provider now, or no longer. */
export async function mailIdentityChanged(tx: Tx, { id, userId, linked, occurredAt }: EventOf<'identity.changed'>): Promise<void> {
  const kind = linked ? 'PROVIDER_LINKED' : 'PROVIDER_UNLINKED'
  await writeMail(tx, { about: `${kind} ${id}`, content: { kind }, userId, occurredAt })
}

/**
 * Writes the letters that confirm an address: with a link to the new address, or without one to the account that has it, and with another link to
 * the address before.
 */
export async function mailEmailLinks(tx: Tx, event: EventOf<'email-confirmation.requested'>): Promise<void> {
  const { confirmationId, userId, email, from, occurredAt } = event
  const holder = await findWithEmail(tx, email)
  const isTaken = holder !== undefined && holder.id !== userId && !holder.emailUnverified
  if (isTaken) {
    await writeMail(tx, { about: `ACCOUNT_EXISTS ${confirmationId}`, content: { kind: 'ACCOUNT_EXISTS' }, userId: holder.id, occurredAt })
    // the same work as for an address without an account: nobody has the token
    await publish(tx, { type: 'email-link.issued', confirmationId, userId, email, side: 'NEW', tokenHash: newSecret().tokenHash })
  }
  if (!isTaken) await mailLink(tx, event, 'NEW', email)
  if (from) await mailLink(tx, event, 'OLD', from)
}

/** Says to the address before that the account has another one now. */
export async function mailEmailChanged(tx: Tx, { id, userId, occurredAt }: EventOf<'email.confirmed'>, before: string): Promise<void> {
  await writeMail(tx, { about: `EMAIL_CHANGED ${id}`, content: { kind: 'EMAIL_CHANGED' }, userId, email: before, occurredAt })
}

/** Writes the letter with the link of an invitation to the staff. Throws NO_MAIL_SERVER, or RATE_LIMITED where the address has got enough of them. */
export async function mailInvitation(tx: Tx, { id: invitationId, email, expiresAt, createdAt }: InvitationRow): Promise<void> {
  checkMailLeaves(tx)
  const { secret, tokenHash } = newSecret()
  const letter = { about: `STAFF_INVITATION ${invitationId}`, content: { kind: 'STAFF_INVITATION' } as const, email, secret }
  if (!(await writeMail(tx, { ...letter, occurredAt: createdAt.toISOString() })))
    throw requestError('RATE_LIMITED', 'No more letters go to this address for now. Try again in an hour.')
  await publish(tx, { type: 'staff-invitation.issued', invitationId, email, tokenHash, expiresAt: expiresAt.toISOString() })
}

async function mailLink(tx: Tx, event: EventOf<'email-confirmation.requested'>, side: 'NEW' | 'OLD', to: string): Promise<void> {
  const { confirmationId, userId, email, occurredAt } = event
  const { secret, tokenHash } = newSecret()
  const content = side === 'NEW' ? ({ kind: 'EMAIL_VERIFICATION' } as const) : ({ kind: 'EMAIL_CHANGE', newEmail: email } as const)
  if (await writeMail(tx, { about: `${content.kind} ${confirmationId}`, content, userId, email: to, occurredAt, secret }))
    await publish(tx, { type: 'email-link.issued', confirmationId, userId, email, side, tokenHash })
}

/** A token of 256 random bits, and the hash by which auth knows it. */
function newSecret(): { secret: string; tokenHash: string } {
  const secret = randomBytes(32).toString('base64url')
  return { secret, tokenHash: createHash('sha256').update(secret).digest('hex') }
}
