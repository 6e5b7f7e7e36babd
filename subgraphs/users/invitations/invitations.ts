import { and, count, eq, gt, isNull, lt, type SQL } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import { type PageArgs, pagesOf } from '#kit/data/page.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError, notFound } from '#kit/errors.ts'
import { audit } from '#kit/events/audit.ts'
import { publish } from '#kit/events/outbox.ts'
import { checkEmail } from '#schema/email.ts'
import { mailInvitation } from '#subgraphs/users/mail/account-mails.ts'
import { checkHeld, permissionsOf } from '#subgraphs/users/permissions.ts'
import { findRole } from '#subgraphs/users/roles.ts'
import type { InviteStaffInput, RevokeInvitationInput } from '#subgraphs/users/schema.generated.ts'
import { settings } from '#subgraphs/users/settings.ts'
import { type InvitationRow, invitations } from './tables.ts'

const dayMs = 86_400_000
/** How long an invitation is good, and how long it is listed after that. */
const [goodMs, keptMs] = [3 * dayMs, 90 * dayMs]

const insertInvitation = statement((db, row: typeof invitations.$inferInsert) => db.insert(invitations).values(row).returning())
const selectInvitation = statement((db, { id }: { id: string }) => db.select().from(invitations).where(eq(invitations.id, id)))
const countOpen = statement((db, { now }: { now: Date }) =>
  db
    .select({ open: count() })
    .from(invitations)
    .where(and(gt(invitations.expiresAt, now), isOpen())),
)
const updateRevoked = statement((db, { id, now }: { id: string; now: Date }) =>
  db
    .update(invitations)
    .set({ revokedAt: now })
    .where(and(eq(invitations.id, id), isOpen()))
    .returning(),
)
const updateReplaced = statement((db, { email, now }: { email: string; now: Date }) =>
  db
    .update(invitations)
    .set({ revokedAt: now })
    .where(and(eq(invitations.email, email), isOpen()))
    .returning(),
)
const deleteOf = statement((db, { userId }: { userId: string }) => db.delete(invitations).where(eq(invitations.acceptedBy, userId)))
const deleteOpenAt = statement((db, { email }: { email: string }) =>
  db
    .delete(invitations)
    .where(and(eq(invitations.email, email), isOpen()))
    .returning({ id: invitations.id }),
)
const deleteOld = statement((db, { before }: { before: Date }) => db.delete(invitations).where(lt(invitations.expiresAt, before)))

const invitationPage = pagesOf(invitations)

/** Returns a page of the invitations, the newest first. */
export function listInvitations(ctx: Context, args: PageArgs) {
  return invitationPage(ctx.db, args)
}

/**
 * Invites somebody to have a role, by a letter, in place of earlier invitations of the address. The answer does not say whether it has an account. Throws
 * NOT_FOUND, INVALID_INPUT, PERMISSION_NOT_HELD, LIST_FULL, NO_MAIL_SERVER, or
 * RATE_LIMITED where the address gets too many letters.
 */
export function inviteStaff(ctx: Context, { email: given, roleId }: InviteStaffInput): Promise<InvitationRow> {
  const email = checkEmail(given, ['input', 'email'])
  return ctx.write(async (tx) => {
    const path = ['input', 'roleId']
    const role = await findRole(tx, roleId, path)
    await checkHeld(tx, ['ROLES_WRITE', ...permissionsOf(role)], path)
    for (const { id } of await updateReplaced.all(tx, { email, now: tx.now })) await announceEnd(tx, id)
    await checkRoom(tx)
    const row = { id: newId('inv', tx.now), email, roleId, inviterId: tx.caller.sub ?? '', createdAt: tx.now }
    const invitation = (await insertInvitation.get(tx, { ...row, expiresAt: new Date(tx.now.getTime() + goodMs) })) as InvitationRow
    await mailInvitation(tx, invitation)
    // no address: the log outlives the invitation
    await audit(tx, 'inviteStaff', invitation.id, null, { role: role.name, roleId })
    return invitation
  })
}

/** Revokes an invitation. One that has ended stays as it is. Throws NOT_FOUND. */
export function revokeInvitation(ctx: Context, { id }: RevokeInvitationInput): Promise<InvitationRow> {
  return ctx.write(async (tx) => {
    const [revoked, found] = [await updateRevoked.get(tx, { id, now: tx.now }), await selectInvitation.get(tx, { id })]
    if (!found) throw notFound('invitation')
    if (!revoked) return found
    await announceEnd(tx, id)
    await audit(tx, 'revokeInvitation', id, { roleId: revoked.roleId }, null)
    return revoked
  })
}

/** Deletes what invitations say of a user who is being deleted. */
export async function deleteInvitationsOf(tx: Tx, userId: string, email: string | null): Promise<void> {
  await deleteOf.run(tx, { userId })
  for (const { id } of email ? await deleteOpenAt.all(tx, { email }) : []) await announceEnd(tx, id)
}

/** Deletes invitations that ended long ago. */
export async function sweepInvitations(ctx: Context): Promise<void> {
  await ctx.write((tx) => deleteOld.run(tx, { before: new Date(tx.now.getTime() - keptMs) }))
}

async function checkRoom(tx: Tx): Promise<void> {
  const most = settings.of(tx.config).INVITATIONS
  if (most > 0 && ((await countOpen.get(tx, { now: tx.now }))?.open ?? 0) >= most)
    throw new DomainError('LIST_FULL', `There can be ${most} open invitations. Revoke one first.`, { path: ['input'] })
}

function announceEnd(tx: Tx, invitationId: string): Promise<void> {
  return publish(tx, { type: 'staff-invitation.revoked', invitationId })
}

function isOpen(): SQL | undefined {
  return and(isNull(invitations.acceptedAt), isNull(invitations.revokedAt))
}
