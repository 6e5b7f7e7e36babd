import { useApolloClient } from '@apollo/client/react'
import { Anchor, Button, Group } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'
import { type CustomerGroupStateFragment, CustomerGroupsDocument, DeleteCustomerGroupDocument } from '#pages/console/documents.generated.ts'
import { useMe } from '#pages/console/me.ts'
import { ConfirmButton } from '#pages/console/parts/confirm.tsx'
import { When } from '#pages/console/parts/date.tsx'
import { Fault } from '#pages/console/parts/fault.tsx'
import { GraphTable } from '#pages/console/parts/graph-table.tsx'
import type { Column } from '#pages/console/parts/rows.tsx'
import { Screen } from '#pages/console/parts/screen.tsx'
import { useSend } from '#pages/console/parts/send.ts'
import { texts as common } from '#pages/console/texts.ts'
import { GroupForm } from './group-form.tsx'
import { texts } from './texts.ts'

type Row = CustomerGroupStateFragment

/** The customer groups, their members, and how they are made, changed and deleted. */
export function CustomerGroupsScreen() {
  const { can } = useMe()
  const [edited, setEdited] = useState<Row | 'new'>()
  const mayChange = can('USERS_WRITE')
  return (
    <Screen title={common.screens.customerGroups} actions={mayChange && <Button onClick={() => setEdited('new')}>{texts.create}</Button>}>
      <GraphTable
        query={CustomerGroupsDocument}
        title={common.screens.customerGroups}
        columns={
          mayChange ? [...columns, { title: common.acts, of: (row) => <Acts group={row} onEdit={() => setEdited(row)} /> }] : columns
        }
        nameOf={({ name }) => name}
      />
      {edited && <GroupForm group={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />}
    </Screen>
  )
}

const columns: Column<Row>[] = [
  { title: texts.inList, of: ({ name }) => name },
  { title: texts.description, of: ({ description }) => description },
  { title: texts.createdAt, of: ({ createdAt }) => <When at={createdAt} /> },
  {
    title: texts.members,
    of: ({ id, name }) => (
      <Anchor component={Link} to={`/customers?group=${id}&into=${id}`} inherit aria-label={texts.membersOf(name)}>
        {texts.members}
      </Anchor>
    ),
  },
]

function Acts({ group: { id, name, version }, onEdit }: { group: Row; onEdit: () => void }) {
  const client = useApolloClient()
  const { send, rest, error } = useSend(DeleteCustomerGroupDocument)
  const remove = async () => {
    if (await send({ input: { id, expectedVersion: version } })) await client.refetchQueries({ include: 'active' })
  }
  return (
    <Group gap="xs" justify="flex-end" wrap="nowrap">
      <Fault refusals={rest} error={error} />
      <Button size="xs" variant="default" aria-label={texts.changeOf(name)} onClick={onEdit}>
        {texts.change}
      </Button>
      <ConfirmButton size="xs" label={texts.delete} aria-label={texts.deleteOf(name)} onConfirm={remove}>
        <strong>{name}</strong>: {texts.deleteAsks}
      </ConfirmButton>
    </Group>
  )
}
