import { Button, Stack } from '@mantine/core'
import { useState } from 'react'
import { DeleteRoleDocument, type Permission, type RoleStateFragment, UpdateRoleDocument } from '#pages/console/documents.generated.ts'
import { ConfirmButton } from '#pages/console/parts/confirm.tsx'
import { Conflict } from '#pages/console/parts/conflict.tsx'
import { Fault } from '#pages/console/parts/fault.tsx'
import { useSend } from '#pages/console/parts/send.ts'
import { texts as common } from '#pages/console/texts.ts'
import { texts } from './texts.ts'

type Role = RoleStateFragment
type Props = { role: Role; draft: Permission[]; onDiscard: () => void; onEdit: () => void; onChanged: () => unknown }

/** What can be done with a role, below its column: where something was ticked, to save it. */
export function RoleActs({ role, draft, onDiscard, onEdit, onChanged }: Props) {
  const isChanged = listOf(role.permissions) !== listOf(draft)
  return (
    <Stack gap={6}>
      {isChanged ? (
        <Save {...{ role, draft, onDiscard, onChanged }} />
      ) : (
        <>
          <Button size="xs" variant="default" aria-label={texts.editOf(role.name)} onClick={onEdit}>
            {texts.edit}
          </Button>
          <Delete role={role} onChanged={onChanged} />
        </>
      )}
    </Stack>
  )
}

function Save({ role, draft, onDiscard, onChanged }: Omit<Props, 'onEdit'>) {
  const { send, isSending, rest, error, answer, forget } = useSend(UpdateRoleDocument)
  // what the shop answers changes the role: what was ticked began with the one before
  const [seen] = useState(role.version)
  const save = async (version = seen) => {
    if (await send({ input: { id: role.id, expectedVersion: version, permissions: draft } })) onDiscard()
  }
  const takeTheirs = () => {
    onDiscard()
    void onChanged()
  }
  const theirs = answer?.updateRole?.role
  return (
    <>
      <Button size="xs" aria-label={texts.saveOf(role.name)} loading={isSending} onClick={() => void save()}>
        {common.save}
      </Button>
      <Button size="xs" variant="default" aria-label={texts.discardOf(role.name)} onClick={onDiscard}>
        {texts.discard}
      </Button>
      <Fault refusals={rest} error={error} />
      {theirs && rest.some(({ code }) => code === 'VERSION_CONFLICT') && (
        <Conflict
          mine={{ name: role.name, permissions: draft }}
          theirs={theirs}
          fields={compared}
          onTake={takeTheirs}
          onKeep={() => save(theirs.version)}
          onClose={forget}
        />
      )}
    </>
  )
}

const compared: { label: string; of: (values: Pick<Role, 'name' | 'permissions'>) => string }[] = [
  { label: texts.name, of: ({ name }) => name },
  { label: texts.allows, of: ({ permissions }) => listOf(permissions) },
]

function Delete({ role: { id, name, version }, onChanged }: Pick<Props, 'role' | 'onChanged'>) {
  const { send, rest, error } = useSend(DeleteRoleDocument)
  const remove = async () => {
    if (await send({ input: { id, expectedVersion: version } })) await onChanged()
  }
  return (
    <>
      <ConfirmButton size="xs" label={texts.delete} aria-label={texts.deleteOf(name)} onConfirm={remove}>
        <strong>{name}</strong>: {texts.deleteAsks}
      </ConfirmButton>
      <Fault refusals={rest} error={error} />
    </>
  )
}

/** Permissions as text, whatever their order. */
function listOf(permissions: readonly Permission[]): string {
  return [...permissions].sort().join(', ')
}
