import { Badge } from '@mantine/core'
import { texts } from '#pages/console/texts.ts'

type OrderStatus = keyof typeof texts.orderStatuses
type PaymentStatus = keyof typeof texts.paymentStatuses

const colours: Record<string, string> = {
  AWAITING_PAYMENT: 'yellow',
  PAYING: 'yellow',
  PAID: 'teal',
  PROCESSING: 'blue',
  SHIPPED: 'violet',
  DELIVERED: 'green',
  CAPTURED: 'green',
  AUTHORIZED: 'blue',
  CAPTURING: 'blue',
  DONE: 'green',
  REQUESTED: 'yellow',
  FAILED: 'red',
  REJECTED: 'red',
}

/** A status in words; the colour only helps. */
export function StatusBadge({ status, children }: { status: string; children: string }) {
  return (
    <Badge variant="dot" color={colours[status] ?? 'gray'} tt="none" miw="max-content">
      {children}
    </Badge>
  )
}

export function OrderStatusBadge({ status }: { status: OrderStatus }) {
  return <StatusBadge status={status}>{texts.orderStatuses[status]}</StatusBadge>
}

export function PaymentStatusBadge({ status }: { status: PaymentStatus }) {
  return <StatusBadge status={status}>{texts.paymentStatuses[status]}</StatusBadge>
}
