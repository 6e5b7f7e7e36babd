import { Badge, Group, Stack, Title } from '@mantine/core'
import { Suspension } from '#pages/console/customers/suspension.tsx'
import { CustomersDocument, type CustomersQuery, type UserFilter } from '#pages/console/documents.generated.ts'
import { useMe } from '#pages/console/me.ts'
import { textIn } from '#pages/console/parts/address.ts'
import { When } from '#pages/console/parts/date.tsx'
import { GraphTable } from '#pages/console/parts/graph-table.tsx'
import type { Column } from '#pages/console/parts/rows.tsx'
import { Screen } from '#pages/console/parts/screen.tsx'
import { texts as common } from '#pages/console/texts.ts'
import { Invitations } from './invitations.tsx'
import { InviteButton } from './invite.tsx'
import { texts } from './texts.ts'

type Row = NonNullable<CustomersQuery['page']>['edges'][number]['node']

/** Who works for the shop, and who is invited to. */
export function StaffScreen() {
  const { can } = useMe()
  return (
    <Screen title={common.screens.staff} actions={can('ROLES_WRITE') && <InviteButton />}>
      <Stack gap="xl">
        {can('USERS_READ') && <People />}
        <div>
          <Title order={2} fz={18} mb="sm">
            {texts.invitations}
          </Title>
          <Invitations />
        </div>
      </Stack>
    </Screen>
  )
}

function People() {
  const { can } = useMe()
  return (
    <GraphTable
      query={CustomersDocument}
      title={texts.people}
      columns={can('USERS_WRITE') ? [...columns, { title: common.acts, of: (row) => <Suspension user={row} size="xs" /> }] : columns}
      filters={[{ kind: 'text', name: 'search', label: texts.search }]}
      variables={(address) => ({ filter: filterIn(address) })}
      nameOf={nameOf}
      to={({ id }) => `/customers/${id}`}
    />
  )
}

const columns: Column<Row>[] = [
  { title: texts.name, of: nameOf },
  { title: texts.email, of: ({ email }) => email },
  {
    title: texts.roles,
    of: ({ roles }) =>
      roles
        ?.filter(({ permissions }) => permissions.length > 0)
        .map(({ name }) => name)
        .join(', '),
  },
  { title: texts.since, of: ({ createdAt }) => <When at={createdAt} /> },
  {
    title: texts.state,
    of: ({ suspendedAt }) => (
      <Group gap={4}>
        {suspendedAt && (
          <Badge variant="dot" color="red" tt="none">
            {texts.suspended}
          </Badge>
        )}
      </Group>
    ),
  },
]

function nameOf({ displayName, email, id }: Row): string {
  return displayName || email || id
}

function filterIn(address: URLSearchParams): UserFilter {
  const search = textIn(address, 'search')
  return { staff: true, ...(search && { search }) }
}
