// The letters about an account, from what auth has published.
import { createHash, randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import { publish } from '#kit/events/outbox.ts'
import type { EventOf } from '#schema/events.ts'
import { users } from '#subgraphs/users/tables.ts'
import { writeMail } from './writing.ts'

const selectWithEmail = statement((db, { email }: { email: string }) =>
  db.select({ id: users.id }).from(users).where(eq(users.email, email)),
)

/** Writes the letter with a link to reset a password, where the address has an account. Auth is told the hash of the token, never the token. */
export async function mailPasswordReset(tx: Tx, { resetId, email, occurredAt }: EventOf<'password-reset.requested'>): Promise<void> {
  const user = await selectWithEmail.get(tx, { email })
  if (!user) return
  const secret = randomBytes(32).toString('base64url')
  const about = `PASSWORD_RESET ${resetId}`
  if (!(await writeMail(tx, { about, content: { kind: 'PASSWORD_RESET' }, userId: user.id, occurredAt, secret }))) return
  const tokenHash = createHash('sha256').update(secret).digest('hex')
  await publish(tx, { type: 'password-reset.issued', resetId, userId: user.id, tokenHash })
}

/** Says that the password was changed. */
export async function mailPasswordChanged(tx: Tx, { id, userId, occurredAt }: EventOf<'password.changed'>): Promise<void> {
  await writeMail(tx, { about: `PASSWORD_CHANGED ${id}`, content: { kind: 'PASSWORD_CHANGED' }, userId, occurredAt })
}
