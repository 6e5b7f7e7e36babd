import { useQuery } from '@apollo/client/react'
import { Button, Skeleton } from '@mantine/core'
import { useState } from 'react'
import { type RoleStateFragment, RolesDocument } from '#pages/console/documents.generated.ts'
import { useMe } from '#pages/console/me.ts'
import { Fault } from '#pages/console/parts/fault.tsx'
import { Screen } from '#pages/console/parts/screen.tsx'
import { texts as common } from '#pages/console/texts.ts'
import { Matrix } from './matrix.tsx'
import { RoleForm } from './role-form.tsx'
import { texts } from './texts.ts'

/** Every role with what it allows. Who may change roles ticks it here. */
export function RolesScreen() {
  const { can } = useMe()
  const { data, error, refetch } = useQuery(RolesDocument, { fetchPolicy: 'cache-and-network' })
  const [edited, setEdited] = useState<RoleStateFragment | 'new'>()
  const roles = data?.roles?.edges.map(({ node }) => node)
  return (
    <Screen title={common.screens.roles} actions={can('ROLES_WRITE') && <Button onClick={() => setEdited('new')}>{texts.create}</Button>}>
      <Fault error={error} onRetry={() => refetch()} />
      {roles ? <Matrix roles={roles} onEdit={setEdited} onChanged={refetch} /> : !error && <Skeleton h={600} />}
      {edited && <RoleForm role={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} onSaved={refetch} />}
    </Screen>
  )
}
