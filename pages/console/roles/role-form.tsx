import { Modal } from '@mantine/core'
import { useState } from 'react'
import { CreateRoleDocument, type Permission, type RoleStateFragment, UpdateRoleDocument } from '#pages/console/documents.generated.ts'
import { changedIn } from '#pages/console/parts/changed.ts'
import { Conflict } from '#pages/console/parts/conflict.tsx'
import { Fault } from '#pages/console/parts/fault.tsx'
import { type Named, NameForm } from '#pages/console/parts/name-form.tsx'
import { useSend } from '#pages/console/parts/send.ts'
import { texts as common } from '#pages/console/texts.ts'
import { PermissionChoice } from './permission-choice.tsx'
import { texts } from './texts.ts'

type Props = { role: RoleStateFragment | undefined; onClose: () => void; onSaved: () => unknown }

const inputs = ['name', 'description']

/** Makes a role, or changes the name of one: what a role allows is ticked in the matrix. */
export function RoleForm({ role, onClose, onSaved }: Props) {
  return (
    <Modal opened onClose={onClose} title={role ? texts.editOf(role.name) : texts.create} closeButtonProps={{ 'aria-label': common.close }}>
      {role ? <ChangedRole role={role} onClose={onClose} /> : <NewRole {...{ onClose, onSaved }} />}
    </Modal>
  )
}

function NewRole({ onClose, onSaved }: Omit<Props, 'role'>) {
  const { send, isSending, faultOf, rest, error } = useSend(CreateRoleDocument, inputs)
  const [permissions, setPermissions] = useState<Permission[]>([])
  const save = async (values: Named) => {
    if (!(await send({ input: { ...values, permissions } }))) return
    onClose()
    await onSaved()
  }
  return (
    <NameForm labels={texts} values={{ name: '', description: '' }} {...{ faultOf, isSending }} onSend={save}>
      <PermissionChoice label={texts.allows} value={permissions} onChange={setPermissions} />
      <Fault refusals={rest} error={error} />
    </NameForm>
  )
}

function ChangedRole({ role, onClose }: { role: RoleStateFragment; onClose: () => void }) {
  const { send, isSending, faultOf, rest, error, answer, forget } = useSend(UpdateRoleDocument, inputs)
  const [mine, setMine] = useState<Partial<Named>>({})
  const save = async (values: Partial<Named>, version = role.version) => {
    setMine(values)
    if (await send({ input: { id: role.id, expectedVersion: version, ...values } })) onClose()
  }
  const theirs = answer?.updateRole?.role
  return (
    <NameForm labels={texts} values={role} {...{ faultOf, isSending }} onSend={(values) => save(changedIn(values, role))}>
      <Fault refusals={rest} error={error} />
      {theirs && rest.some(({ code }) => code === 'VERSION_CONFLICT') && (
        <Conflict<Named>
          mine={{ ...theirs, ...mine }}
          theirs={theirs}
          fields={compared}
          onTake={onClose}
          onKeep={() => save(mine, theirs.version)}
          onClose={forget}
        />
      )}
    </NameForm>
  )
}

const compared: { label: string; of: (values: Named) => string }[] = [
  { label: texts.name, of: ({ name }) => name },
  { label: texts.description, of: ({ description }) => description },
]
