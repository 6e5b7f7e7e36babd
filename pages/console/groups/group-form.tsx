import { useApolloClient } from '@apollo/client/react'
import { Modal } from '@mantine/core'
import { useState } from 'react'
import {
  CreateCustomerGroupDocument,
  type CustomerGroupStateFragment,
  UpdateCustomerGroupDocument,
} from '#pages/console/documents.generated.ts'
import { changedIn } from '#pages/console/parts/changed.ts'
import { Conflict } from '#pages/console/parts/conflict.tsx'
import { Fault } from '#pages/console/parts/fault.tsx'
import { type Named, NameForm } from '#pages/console/parts/name-form.tsx'
import { useSend } from '#pages/console/parts/send.ts'
import { texts as common } from '#pages/console/texts.ts'
import { texts } from './texts.ts'

type Props = { group: CustomerGroupStateFragment | undefined; onClose: () => void }

/** Makes a customer group, or changes one. */
export function GroupForm({ group, onClose }: Props) {
  return (
    <Modal
      opened
      onClose={onClose}
      title={group ? texts.changeOf(group.name) : texts.create}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {group ? <ChangedGroup group={group} onClose={onClose} /> : <NewGroup onClose={onClose} />}
    </Modal>
  )
}

function NewGroup({ onClose }: Pick<Props, 'onClose'>) {
  const client = useApolloClient()
  const { send, isSending, faultOf, rest, error } = useSend(CreateCustomerGroupDocument, ['name', 'description'])
  const save = async (values: Named) => {
    if (!(await send({ input: values }))) return
    onClose()
    await client.refetchQueries({ include: 'active' })
  }
  return (
    <NameForm labels={texts} {...{ faultOf, isSending }} values={{ name: '', description: '' }} onSend={save}>
      <Fault refusals={rest} error={error} />
    </NameForm>
  )
}

function ChangedGroup({ group, onClose }: { group: CustomerGroupStateFragment; onClose: () => void }) {
  const { send, isSending, faultOf, rest, error, answer, forget } = useSend(UpdateCustomerGroupDocument, ['name', 'description'])
  const [mine, setMine] = useState<Partial<Named>>({})
  const save = async (values: Partial<Named>, version = group.version) => {
    setMine(values)
    if (await send({ input: { id: group.id, expectedVersion: version, ...values } })) onClose()
  }
  const theirs = answer?.updateCustomerGroup?.customerGroup
  const isConflict = rest.some(({ code }) => code === 'VERSION_CONFLICT')
  return (
    <NameForm labels={texts} {...{ faultOf, isSending }} values={group} onSend={(values) => save(changedIn(values, group))}>
      <Fault refusals={rest} error={error} />
      {isConflict && theirs && (
        <Conflict<Named>
          mine={{ ...theirs, ...mine }}
          theirs={theirs}
          fields={[
            { label: texts.name, of: ({ name }) => name },
            { label: texts.description, of: ({ description }) => description },
          ]}
          onTake={onClose}
          onKeep={() => save(mine, theirs.version)}
          onClose={forget}
        />
      )}
    </NameForm>
  )
}
