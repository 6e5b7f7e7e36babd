import type { Tx } from '#kit/context.ts'
import { normalEmail } from '#schema/email.ts'
import type { EventOf } from '#schema/events.ts'
import { mailEmailChanged } from './mail/account-mails.ts'
import { nameColumns } from './names.ts'
import { findUser, saveUser } from './user-rows.ts'

/** Keeps the address that a user has shown to be theirs, and tells the address before. An older event changes nothing, nor does one of a deleted user. */
export async function confirmEmail(tx: Tx, event: EventOf<'email.confirmed'>): Promise<void> {
  const user = await findUser(tx, event.userId)
  if (!user || user.deletedAt || user.emailVersion >= event.version) return
  const email = normalEmail(event.email)
  const change = { email, emailUnverified: false, emailVersion: event.version, ...nameColumns(user.displayName, email) }
  await saveUser(tx, user, change)
  if (user.email && user.email !== email && !user.emailUnverified) await mailEmailChanged(tx, event, user.email)
}
