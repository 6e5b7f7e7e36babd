import { Anchor } from '@mantine/core'
import { Link } from 'react-router'
import { type PaymentStatus, PaymentsDocument, type PaymentsQuery } from '#pages/console/documents.generated.ts'
import { choicesIn, dayIn, textIn } from '#pages/console/parts/address.ts'
import { When } from '#pages/console/parts/date.tsx'
import { type FilterField, optionsOf } from '#pages/console/parts/filters.tsx'
import { GraphTable } from '#pages/console/parts/graph-table.tsx'
import { Money } from '#pages/console/parts/money.tsx'
import type { Column } from '#pages/console/parts/rows.tsx'
import { Screen } from '#pages/console/parts/screen.tsx'
import { PaymentStatusBadge } from '#pages/console/parts/status.tsx'
import { texts as common } from '#pages/console/texts.ts'
import { texts } from './texts.ts'

type Row = NonNullable<PaymentsQuery['page']>['edges'][number]['node']

const filters: FilterField[] = [
  {
    kind: 'choices',
    name: 'status',
    label: texts.status,
    options: optionsOf(common.paymentStatuses),
  },
  { kind: 'text', name: 'order', label: texts.order },
  { kind: 'day', name: 'from', label: texts.from },
  { kind: 'day', name: 'before', label: texts.before },
]

const columns: Column<Row>[] = [
  { title: texts.number, of: ({ id }) => <code>{id}</code> },
  { title: texts.status, of: ({ status }) => <PaymentStatusBadge status={status} /> },
  {
    title: texts.order,
    of: ({ order }) =>
      order && (
        <Anchor component={Link} to={`/orders/${order.id}`} inherit>
          <code>{order.id}</code>
        </Anchor>
      ),
  },
  { title: texts.started, of: ({ createdAt }) => <When at={createdAt} /> },
  { title: texts.amount, of: ({ amount }) => <Money of={amount} />, isNumber: true },
  { title: texts.refunded, of: ({ refundedAmount }) => <Money of={refundedAmount.amount > 0 ? refundedAmount : null} />, isNumber: true },
]

export function PaymentsScreen() {
  return (
    <Screen title={common.screens.payments}>
      <GraphTable
        query={PaymentsDocument}
        title={common.screens.payments}
        filters={filters}
        variables={(address) => ({ filter: filterOf(address) })}
        columns={columns}
        nameOf={({ id }) => id}
        to={({ id }) => `/payments/${id}`}
      />
    </Screen>
  )
}

function filterOf(address: URLSearchParams) {
  return {
    statuses: choicesIn<PaymentStatus>(address, 'status'),
    orderId: textIn(address, 'order'),
    createdFrom: dayIn(address, 'from'),
    createdBefore: dayIn(address, 'before'),
  }
}
