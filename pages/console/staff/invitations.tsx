import { type InvitationStateFragment, InvitationsDocument, RevokeInvitationDocument } from '#pages/console/documents.generated.ts'
import { useMe } from '#pages/console/me.ts'
import { ConfirmButton } from '#pages/console/parts/confirm.tsx'
import { When } from '#pages/console/parts/date.tsx'
import { Fault } from '#pages/console/parts/fault.tsx'
import { GraphTable } from '#pages/console/parts/graph-table.tsx'
import type { Column } from '#pages/console/parts/rows.tsx'
import { useSend } from '#pages/console/parts/send.ts'
import { texts as common } from '#pages/console/texts.ts'
import { texts } from './texts.ts'

type Row = InvitationStateFragment

/** The invitations to the shop's staff, open and ended. */
export function Invitations() {
  const { can } = useMe()
  return (
    <GraphTable
      query={InvitationsDocument}
      title={texts.invitations}
      columns={can('ROLES_WRITE') ? [...columns, { title: common.acts, of: (row) => <Revoke invitation={row} /> }] : columns}
      nameOf={({ email }) => email}
      prefix="invitations-"
    />
  )
}

const columns: Column<Row>[] = [
  { title: texts.email, of: ({ email }) => email },
  { title: texts.role, of: ({ role }) => role?.name ?? '–' },
  { title: texts.invitedBy, of: ({ inviter }) => inviter?.displayName ?? '–' },
  { title: texts.state, of: (row) => <State {...row} /> },
]

function State({ acceptedAt, revokedAt, expiresAt }: Row) {
  const [said, at] = acceptedAt
    ? [texts.accepted, acceptedAt]
    : revokedAt
      ? [texts.revoked, revokedAt]
      : [isPast(expiresAt) ? texts.expired : texts.open, expiresAt]
  return (
    <>
      {said} <When at={at} />
    </>
  )
}

function Revoke({ invitation: { id, email, acceptedAt, revokedAt, expiresAt } }: { invitation: Row }) {
  const { send, rest, error } = useSend(RevokeInvitationDocument)
  if (acceptedAt || revokedAt || isPast(expiresAt)) return null
  return (
    <>
      <ConfirmButton size="xs" label={texts.revoke} aria-label={texts.revokeOf(email)} onConfirm={() => send({ input: { id } })}>
        <strong>{email}</strong>: {texts.revokeAsks}
      </ConfirmButton>
      <Fault refusals={rest} error={error} />
    </>
  )
}

function isPast(time: string): boolean {
  return Date.parse(time) < Date.now()
}
