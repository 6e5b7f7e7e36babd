import { Anchor, Group, Stack, Text } from '@mantine/core'
import { Link } from 'react-router'
import type { PaymentContentFragment } from '#pages/console/documents.generated.ts'
import { Money } from '#pages/console/parts/money.tsx'
import { PaymentStatusBadge } from '#pages/console/parts/status.tsx'
import { RefundPayment } from './refund-payment.tsx'
import { Refunds } from './refunds.tsx'
import { texts } from './texts.ts'

type Props = { payments: PaymentContentFragment[]; onChange: () => unknown }

/** The payments of an order, each with its refunds. */
export function OrderPayments({ payments, onChange }: Props) {
  if (payments.length === 0) return <Text c="dimmed">{texts.noPayments}</Text>
  return payments.map((payment) => (
    <Stack key={payment.id} gap="xs">
      <Group justify="space-between">
        <Anchor component={Link} to={`/payments/${payment.id}`} className="fact">
          {payment.id}
        </Anchor>
        <Group gap="sm">
          <PaymentStatusBadge status={payment.status} />
          <Money of={payment.amount} />
        </Group>
      </Group>
      {payment.failureReason && (
        <Text size="sm" c="dimmed">
          {texts.failures[payment.failureReason]}
        </Text>
      )}
      <Refunds refunds={payment.refunds} />
      <RefundPayment payment={payment} onDone={onChange} />
    </Stack>
  ))
}
