import { useQuery } from '@apollo/client/react'
import { Alert, SimpleGrid, Skeleton } from '@mantine/core'
import { useParams } from 'react-router'
import { CustomerDocument, type CustomerQuery } from '#pages/console/documents.generated.ts'
import { useMe } from '#pages/console/me.ts'
import { When } from '#pages/console/parts/date.tsx'
import { Fault } from '#pages/console/parts/fault.tsx'
import { NotFound } from '#pages/console/parts/other-screens.tsx'
import { Screen } from '#pages/console/parts/screen.tsx'
import { texts as common } from '#pages/console/texts.ts'
import { AccountActs } from './account-acts.tsx'
import { Activity } from './activity.tsx'
import { Addresses } from './addresses.tsx'
import { Groups } from './groups.tsx'
import { Notes } from './notes.tsx'
import { Orders } from './orders.tsx'
import { Profile } from './profile.tsx'
import { Roles } from './roles.tsx'
import { SignIns } from './sign-ins.tsx'
import { texts } from './texts.ts'

/** A customer: everything that staff may know and do about one person. */
export function CustomerScreen() {
  const { id = '' } = useParams()
  const { data, error, refetch } = useQuery(CustomerDocument, { variables: { id }, fetchPolicy: 'cache-and-network' })
  const user = data?.user
  if (data && !error && !user) return <NotFound />
  return (
    <Screen
      title={user ? user.displayName || user.email || texts.deleted : common.screens.customer}
      actions={user && <AccountActs user={user} />}
    >
      <Fault error={error} onRetry={() => refetch()} />
      {user ? <Content user={user} /> : !error && <Waiting />}
    </Screen>
  )
}

function Content({ user }: { user: NonNullable<CustomerQuery['user']> }) {
  const { can } = useMe()
  const { suspendedAt, suspensionReason } = user
  return (
    <>
      {suspendedAt && (
        <Alert color="red" variant="light">
          {texts.isSuspended} <When at={suspendedAt} />: {suspensionReason}
        </Alert>
      )}
      <SimpleGrid cols={{ base: 1, lg: 2 }}>
        <Profile user={user} />
        <Roles user={user} />
        <Groups user={user} />
        <Addresses user={user} />
        {user.orders && <Orders orders={user.orders} />}
        <Notes userId={user.id} mayWrite={can('USERS_WRITE')} />
        <SignIns user={user} />
        <Activity activity={user.activity} />
      </SimpleGrid>
    </>
  )
}

/** As high as what comes. */
function Waiting() {
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }} role="status" aria-label={common.looking}>
      {['profile', 'roles', 'groups', 'addresses'].map((name) => (
        <Skeleton key={name} h={220} />
      ))}
    </SimpleGrid>
  )
}
