import { and, eq, gt, lt } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError } from '#kit/errors.ts'
import { publish } from '#kit/events/outbox.ts'
import type { EventOf } from '#schema/events.ts'
import { accountsAt, takeAddress } from '#subgraphs/auth/addresses.ts'
import { countAttempt, deviceOf, findByPassword, turnOf } from '#subgraphs/auth/attempts.ts'
import type { Context } from '#subgraphs/auth/context.ts'
import { linkInvalid, tokenHashOf } from '#subgraphs/auth/links.ts'
import { insertNew } from '#subgraphs/auth/new-accounts.ts'
import { checkStrength } from '#subgraphs/auth/password-strength.ts'
import { hashPassword } from '#subgraphs/auth/passwords.ts'
import type { AcceptInvitationInput } from '#subgraphs/auth/schema.generated.ts'
import type { AccountRow } from '#subgraphs/auth/tables.ts'
import { staffInvitations } from './tables.ts'

type Which = { tokenHash: string; now: Date }
type Given = Pick<AcceptInvitationInput, 'password' | 'displayName'> & { email: string }

const insertInvitation = statement((db, row: typeof staffInvitations.$inferInsert) =>
  db.insert(staffInvitations).values(row).onConflictDoNothing(),
)
const selectInvitation = statement((db, { tokenHash, now }: Which) =>
  db
    .select()
    .from(staffInvitations)
    .where(and(eq(staffInvitations.tokenHash, tokenHash), gt(staffInvitations.expiresAt, now))),
)
const deleteByToken = statement((db, { tokenHash, now }: Which) =>
  db.delete(staffInvitations).where(and(eq(staffInvitations.tokenHash, tokenHash), gt(staffInvitations.expiresAt, now))),
)
const deleteById = statement((db, { invitationId }: { invitationId: string }) =>
  db.delete(staffInvitations).where(eq(staffInvitations.invitationId, invitationId)),
)
const deleteExpired = statement((db, { now }: { now: Date }) => db.delete(staffInvitations).where(lt(staffInvitations.expiresAt, now)))

/** Keeps the hash of an invitation's token. */
export async function keepInvitation(tx: Tx, event: EventOf<'staff-invitation.issued'>): Promise<void> {
  await deleteExpired.run(tx, { now: tx.now })
  const { invitationId, email, tokenHash, expiresAt } = event
  await insertInvitation.run(tx, { tokenHash, invitationId, email, expiresAt: new Date(expiresAt) })
}

/** Forgets an invitation that was revoked. */
export async function dropInvitation(tx: Tx, { invitationId }: EventOf<'staff-invitation.revoked'>): Promise<void> {
  await deleteById.run(tx, { invitationId })
}

/**
 * Accepts an invitation by the token of a letter: with the password of the account that has shown that the address is its own, or else for a new account
 * with this password. Nobody is signed in by it. Throws LINK_INVALID, INVALID_CREDENTIALS, PASSWORD_TOO_WEAK or RATE_LIMITED.
 */
export async function acceptInvitation(ctx: Context, { token, ...given }: AcceptInvitationInput): Promise<void> {
  await countAttempt(ctx)
  const tokenHash = tokenHashOf(token)
  const invitation = await selectInvitation.get(ctx.db, { tokenHash, now: ctx.now })
  if (!invitation) throw linkInvalid()
  const { email, invitationId } = invitation
  const candidates = await accountsAt(ctx.db, email)
  const holder = candidates.find((one) => one.email === email && !one.unverified)
  if (holder) await checkOwner(ctx, holder, given.password)
  const passwordHash = holder ? '' : await newHash(ctx, { email, ...given })
  await ctx.write(async (tx) => {
    // of two that use a link at once, one finds it
    if ((await deleteByToken.run(tx, { tokenHash, now: tx.now })) === 0) throw linkInvalid()
    const userId = holder?.id ?? (await addAccount(tx, { email, passwordHash, displayName: given.displayName.trim() }))
    await publish(tx, { type: 'staff-invitation.accepted', invitationId, userId })
  })
}

async function checkOwner(ctx: Context, account: AccountRow, password: string): Promise<void> {
  const { email } = account
  const found = await findByPassword(ctx, { email, password, candidates: [account], device: await deviceOf(ctx, account) })
  if (found.account) return
  const message = 'You have an account of this address already: give its password.'
  throw new DomainError('INVALID_CREDENTIALS', message, { path: ['input', 'password'] })
}

async function newHash(ctx: Context, { email, password, displayName }: Given): Promise<string> {
  await checkStrength(ctx, password, [email, displayName], ['input', 'password'])
  return hashPassword(password, turnOf(ctx))
}

/** Whoever has the link has the address, so the new account takes it from one that has not shown it. */
async function addAccount(tx: Tx, { email, passwordHash, displayName }: { email: string; passwordHash: string; displayName: string }) {
  const isHeld = (await accountsAt(tx, email))[0]?.email === email
  const account = await insertNew(tx, { email, passwordHash, unverified: true, isHeld }, displayName)
  // another account has shown the address meanwhile
  if (!account || !(await takeAddress(tx, account, email))) throw linkInvalid()
  return account.id
}
