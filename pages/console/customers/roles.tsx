import { useQuery } from '@apollo/client/react'
import { Button, Group, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { AssignRoleDocument, type CustomerStateFragment, RevokeRoleDocument, RolesDocument } from '#pages/console/documents.generated.ts'
import { useMe } from '#pages/console/me.ts'
import { ConfirmButton } from '#pages/console/parts/confirm.tsx'
import { Fault } from '#pages/console/parts/fault.tsx'
import { Part } from '#pages/console/parts/part.tsx'
import { useSend } from '#pages/console/parts/send.ts'
import { missingOf } from '#pages/console/roles/held.ts'
import { texts } from './texts.ts'

type User = CustomerStateFragment
type Role = NonNullable<User['roles']>[number]

/** The roles of a person. Nobody gives or takes what they do not hold themselves. */
export function Roles({ user }: { user: User }) {
  const { can } = useMe()
  const { send, rest, error } = useSend(RevokeRoleDocument)
  const mayChange = can('ROLES_WRITE') && !user.deletedAt
  return (
    <Part title={texts.roles}>
      <Stack>
        {user.roles?.map((role) => (
          <Held key={role.id} role={role} mayTake={mayChange} onTake={() => send({ input: { userId: user.id, roleId: role.id } })} />
        ))}
        <Fault refusals={rest} error={error} />
        {mayChange && <Give user={user} />}
      </Stack>
    </Part>
  )
}

function Held({ role, mayTake, onTake }: { role: Role; mayTake: boolean; onTake: () => Promise<unknown> }) {
  const { can } = useMe()
  const missing = missingOf(role, can)
  return (
    <Group justify="space-between" wrap="nowrap">
      <div>
        <Text>{role.name}</Text>
        {mayTake && missing && (
          <Text size="sm" c="dimmed">
            {texts.notHeld(missing)}
          </Text>
        )}
      </div>
      {mayTake && role.permissions.length > 0 && (
        <ConfirmButton
          size="xs"
          label={texts.take}
          aria-label={texts.takeRole(role.name)}
          disabled={missing !== undefined}
          onConfirm={onTake}
        >
          <strong>{role.name}</strong>: {texts.takeRoleAsks}
        </ConfirmButton>
      )}
    </Group>
  )
}

function Give({ user }: { user: User }) {
  const { can } = useMe()
  const { data } = useQuery(RolesDocument)
  const { send, isSending, rest, error } = useSend(AssignRoleDocument)
  const [roleId, setRoleId] = useState<string | null>(null)
  const held = user.roles?.map(({ id }) => id) ?? []
  const free = data?.roles?.edges.map(({ node }) => node).filter(({ id }) => !held.includes(id)) ?? []
  const give = async () => {
    if (roleId && (await send({ input: { userId: user.id, roleId } }))) setRoleId(null)
  }
  return (
    <>
      <Group align="end">
        <Select
          label={texts.giveRole}
          placeholder={texts.choose}
          data={free.map((role) => ({
            value: role.id,
            label: labelOf(role, missingOf(role, can)),
            disabled: missingOf(role, can) !== undefined,
          }))}
          value={roleId}
          onChange={setRoleId}
          flex={1}
        />
        <Button variant="default" disabled={!roleId} loading={isSending} onClick={() => void give()}>
          {texts.give}
        </Button>
      </Group>
      <Fault refusals={rest} error={error} />
    </>
  )
}

function labelOf({ name }: Role, missing: string | undefined): string {
  return missing ? `${name} (${texts.notHeld(missing)})` : name
}
