import { useQuery, useSubscription } from '@apollo/client/react'
import { Box, SimpleGrid, Skeleton, Stack } from '@mantine/core'
import { useDocumentVisibility } from '@mantine/hooks'
import { useParams } from 'react-router'
import { LiveOrderDocument, OrderDocument } from '#pages/console/documents.generated.ts'
import { useMe } from '#pages/console/me.ts'
import { Fault } from '#pages/console/parts/fault.tsx'
import { NotFound } from '#pages/console/parts/other-screens.tsx'
import { Part } from '#pages/console/parts/part.tsx'
import { Screen } from '#pages/console/parts/screen.tsx'
import { OrderStatusBadge } from '#pages/console/parts/status.tsx'
import { OrderPayments } from '#pages/console/payments/order-payments.tsx'
import { texts as common } from '#pages/console/texts.ts'
import { Amounts } from './amounts.tsx'
import { CancelOrder } from './cancel-order.tsx'
import { Customer } from './customer.tsx'
import { History } from './history.tsx'
import { Lines } from './lines.tsx'
import { MoveOrder } from './move-order.tsx'
import { texts } from './texts.ts'
import type { WholeOrder } from './whole-order.ts'

/** An order as it is at any time: what others do to it is seen at once, as long as somebody looks. */
export function OrderScreen() {
  const { id = '' } = useParams()
  const { can } = useMe()
  const variables = { id, withStock: can('STOCK_WRITE') }
  const { data, error, refetch } = useQuery(OrderDocument, { variables, fetchPolicy: 'cache-and-network' })
  // a browser has six connections to a host: a tab that nobody sees leaves its own to others
  useSubscription(LiveOrderDocument, { variables, errorPolicy: 'all', skip: useDocumentVisibility() === 'hidden' })
  const order = data?.order
  if (data && !error && !order) return <NotFound />
  return (
    <Screen
      title={`${common.screens.order} ${id}`}
      actions={<Box role="status">{order && <OrderStatusBadge status={order.status} />}</Box>}
    >
      <Fault error={error} onRetry={() => refetch()} />
      {order ? <Content order={order} onChange={() => refetch()} /> : !error && <Skeleton h={600} />}
    </Screen>
  )
}

function Content({ order, onChange }: { order: WholeOrder; onChange: () => unknown }) {
  return (
    <>
      <MoveOrder order={order} />
      <Fault refusals={order.refusals} />
      <Part title={texts.lines}>
        <Lines order={order} />
        <CancelOrder order={order} onChange={onChange} />
      </Part>
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Stack>
          <Part title={texts.amounts}>
            <Amounts order={order} />
          </Part>
          {order.payments && (
            <Part title={texts.payments}>
              <OrderPayments payments={order.payments} onChange={onChange} />
            </Part>
          )}
          <Part title={texts.customer}>
            <Customer order={order} />
          </Part>
        </Stack>
        <Part title={texts.history}>
          <History entries={order.timeline} />
        </Part>
      </SimpleGrid>
    </>
  )
}
