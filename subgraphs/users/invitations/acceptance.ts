import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import { audit } from '#kit/events/audit.ts'
import type { EventOf } from '#schema/events.ts'
import { giveRole } from '#subgraphs/users/holders.ts'
import { heldNow, permissionsOf } from '#subgraphs/users/permissions.ts'
import { roles } from '#subgraphs/users/tables.ts'
import { findUser } from '#subgraphs/users/user-rows.ts'
import { invitations } from './tables.ts'

type Acceptance = { id: string; acceptedBy: string; acceptedAt: Date }

const updateAccepted = statement((db, { id, ...acceptance }: Acceptance) =>
  db
    .update(invitations)
    .set(acceptance)
    .where(and(eq(invitations.id, id), isNull(invitations.acceptedAt), isNull(invitations.revokedAt)))
    .returning(),
)
const selectRole = statement((db, { id }: { id: string }) => db.select().from(roles).where(eq(roles.id, id)))

/**
 * Gives the role of an invitation to whoever has accepted it, once, where it was not revoked and who invited may still give that role. Auth has looked at
 * the time.
 */
export async function acceptInvitation(tx: Tx, { invitationId, userId, occurredAt }: EventOf<'staff-invitation.accepted'>): Promise<void> {
  const user = await findUser(tx, userId)
  if (!user || user.deletedAt) return
  const invitation = await updateAccepted.get(tx, { id: invitationId, acceptedBy: userId, acceptedAt: new Date(occurredAt) })
  const role = invitation && (await selectRole.get(tx, { id: invitation.roleId }))
  if (!role) return
  const { inviterId } = invitation
  const held = await heldNow(tx, inviterId)
  if (!['ROLES_WRITE' as const, ...permissionsOf(role)].every((one) => held.includes(one))) return
  if (await giveRole(tx, userId, role.id))
    await audit(tx, 'acceptInvitation', userId, null, { role: role.name, roleId: role.id, invitationId, inviterId })
}
