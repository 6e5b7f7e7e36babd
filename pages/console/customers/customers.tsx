import { useApolloClient } from '@apollo/client/react'
import { Badge, Group } from '@mantine/core'
import { useSearchParams } from 'react-router'
import { CustomersDocument, type CustomersQuery, type UserFilter } from '#pages/console/documents.generated.ts'
import { actsOnGroup } from '#pages/console/groups/acts.ts'
import { GroupChoice } from '#pages/console/groups/group-choice.tsx'
import { useGroups } from '#pages/console/groups/use-groups.ts'
import { useMe } from '#pages/console/me.ts'
import { choiceIn, dayIn, textIn } from '#pages/console/parts/address.ts'
import { When } from '#pages/console/parts/date.tsx'
import type { FilterField } from '#pages/console/parts/filters.tsx'
import { GraphTable } from '#pages/console/parts/graph-table.tsx'
import type { Column } from '#pages/console/parts/rows.tsx'
import { Screen } from '#pages/console/parts/screen.tsx'
import { texts as common } from '#pages/console/texts.ts'
import { texts } from './texts.ts'

type Row = NonNullable<CustomersQuery['page']>['edges'][number]['node']

/** The customers of the shop. Those who are ticked are put into a group, or taken out of it. */
export function CustomersScreen() {
  const { can } = useMe()
  const groups = useGroups()
  const client = useApolloClient()
  const [address] = useSearchParams()
  const target = groups.find(({ id }) => id === address.get('into'))
  return (
    <Screen title={common.screens.customers}>
      <GraphTable
        query={CustomersDocument}
        title={common.screens.customers}
        columns={columns}
        variables={(now) => ({ filter: filterIn(now) })}
        filters={filtersFor(groups)}
        acts={target && can('USERS_WRITE') ? actsOnGroup(client, target) : []}
        actions={can('USERS_WRITE') && groups.length > 0 && <GroupChoice groups={groups} />}
        nameOf={nameOf}
        to={({ id }) => `/customers/${id}`}
      />
    </Screen>
  )
}

const columns: Column<Row>[] = [
  { title: texts.name, of: nameOf },
  { title: texts.email, of: ({ email }) => email },
  { title: texts.groups, of: ({ customerGroups }) => customerGroups?.map(({ name }) => name).join(', ') },
  { title: texts.createdAt, of: ({ createdAt }) => <When at={createdAt} /> },
  { title: texts.state, of: (row) => <State {...row} /> },
]

function nameOf({ displayName, email, id }: Row): string {
  return displayName || email || id
}

function State({ roles, suspendedAt }: Row) {
  // every user has a role that allows nothing
  const given = roles?.filter(({ permissions }) => permissions.length > 0) ?? []
  return (
    <Group gap={4}>
      {suspendedAt && (
        <Badge variant="dot" color="red" tt="none">
          {texts.suspended}
        </Badge>
      )}
      {given.map(({ id, name }) => (
        <Badge key={id} variant="default" tt="none">
          {name}
        </Badge>
      ))}
    </Group>
  )
}

function filtersFor(groups: { id: string; name: string }[]): FilterField[] {
  const yesNo = (yes: string, no: string) => [
    { value: 'yes', label: yes },
    { value: 'no', label: no },
  ]
  return [
    { kind: 'text', name: 'search', label: texts.search },
    { kind: 'choice', name: 'group', label: texts.group, options: groups.map(({ id, name }) => ({ value: id, label: name })) },
    { kind: 'choice', name: 'suspended', label: texts.state, options: yesNo(texts.onlySuspended, texts.onlyOpen) },
    { kind: 'day', name: 'from', label: texts.registeredFrom },
    { kind: 'day', name: 'to', label: texts.registeredTo },
  ]
}

function filterIn(address: URLSearchParams): UserFilter {
  const suspended = choiceIn<'yes' | 'no'>(address, 'suspended')
  const given = {
    search: textIn(address, 'search'),
    customerGroupId: choiceIn(address, 'group'),
    suspended: suspended && suspended === 'yes',
    createdFrom: dayIn(address, 'from'),
    createdBefore: dayIn(address, 'to', 1),
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}
