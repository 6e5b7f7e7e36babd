import { useQuery } from '@apollo/client/react'
import { Anchor, SimpleGrid, Skeleton, Stack } from '@mantine/core'
import { Link, useParams } from 'react-router'
import { PaymentDocument, type PaymentQuery } from '#pages/console/documents.generated.ts'
import { When } from '#pages/console/parts/date.tsx'
import { Facts } from '#pages/console/parts/facts.tsx'
import { Fault } from '#pages/console/parts/fault.tsx'
import { Money } from '#pages/console/parts/money.tsx'
import { NotFound } from '#pages/console/parts/other-screens.tsx'
import { Part } from '#pages/console/parts/part.tsx'
import { Screen } from '#pages/console/parts/screen.tsx'
import { PaymentStatusBadge } from '#pages/console/parts/status.tsx'
import { texts as common } from '#pages/console/texts.ts'
import { CaptureOrVoid } from './capture-or-void.tsx'
import { Ledger } from './ledger.tsx'
import { PaymentNotes } from './payment-notes.tsx'
import { RefundPayment } from './refund-payment.tsx'
import { Refunds } from './refunds.tsx'
import { texts } from './texts.ts'

type Payment = NonNullable<PaymentQuery['payment']>

export function PaymentScreen() {
  const { id = '' } = useParams()
  const { data, error, refetch } = useQuery(PaymentDocument, { variables: { id }, fetchPolicy: 'cache-and-network' })
  const payment = data?.payment
  if (data && !error && !payment) return <NotFound />
  return (
    <Screen title={`${common.screens.payment} ${id}`} actions={payment && <PaymentStatusBadge status={payment.status} />}>
      <Fault error={error} onRetry={() => refetch()} />
      {payment ? <Content payment={payment} onChange={() => refetch()} /> : !error && <Skeleton h={600} />}
    </Screen>
  )
}

function Content({ payment, onChange }: { payment: Payment; onChange: () => unknown }) {
  return (
    <>
      <CaptureOrVoid payment={payment} onDone={onChange} />
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Stack>
          <Part title={texts.details}>
            <Details payment={payment} />
          </Part>
          <Part title={texts.refunds}>
            <Refunds refunds={payment.refunds} />
            <RefundPayment payment={payment} onDone={onChange} />
          </Part>
        </Stack>
        <Part title={texts.notes}>
          <PaymentNotes payment={payment} />
        </Part>
      </SimpleGrid>
      {payment.ledger && (
        <Part title={texts.ledger}>
          <Ledger entries={payment.ledger} />
        </Part>
      )}
    </>
  )
}

function Details({ payment: { order, amount, capturedAmount, refundedAmount, method, failureReason, createdAt } }: { payment: Payment }) {
  return (
    <Facts
      label={texts.details}
      facts={[
        [
          texts.order,
          order && (
            <Anchor key="order" component={Link} to={`/orders/${order.id}`}>
              {order.id}
            </Anchor>
          ),
        ],
        [texts.amount, <Money key="amount" of={amount} />],
        [texts.captured, <Money key="captured" of={capturedAmount} />],
        [texts.refunded, <Money key="refunded" of={refundedAmount} />],
        [texts.method, <code key="method">{method}</code>],
        [texts.failure, failureReason && texts.failures[failureReason]],
        [texts.started, <When key="started" at={createdAt} />],
      ]}
    />
  )
}
