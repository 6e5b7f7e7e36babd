import { useApolloClient } from '@apollo/client/react'
import type { OrderSort, OrderStatus, OrdersQuery } from '#pages/console/documents.generated.ts'
import { MoveOrderDocument, OrdersDocument } from '#pages/console/documents.generated.ts'
import { useMe } from '#pages/console/me.ts'
import { choiceIn, choicesIn, dayIn, textIn } from '#pages/console/parts/address.ts'
import type { BulkAct } from '#pages/console/parts/bulk-acts.tsx'
import { When } from '#pages/console/parts/date.tsx'
import { type FilterField, optionsOf } from '#pages/console/parts/filters.tsx'
import { GraphTable } from '#pages/console/parts/graph-table.tsx'
import { Money } from '#pages/console/parts/money.tsx'
import type { Column } from '#pages/console/parts/rows.tsx'
import { Screen } from '#pages/console/parts/screen.tsx'
import { sendOnce } from '#pages/console/parts/send.ts'
import { OrderStatusBadge } from '#pages/console/parts/status.tsx'
import { texts as common } from '#pages/console/texts.ts'
import { ExportOrders } from './export-orders.tsx'
import { texts } from './texts.ts'

type Row = NonNullable<OrdersQuery['page']>['edges'][number]['node']

/** The statuses to which staff move orders, one step at a time. */
const steps = ['PROCESSING', 'SHIPPED', 'DELIVERED'] as const

const filters: FilterField[] = [
  {
    kind: 'choices',
    name: 'status',
    label: texts.status,
    options: optionsOf(common.orderStatuses),
  },
  { kind: 'text', name: 'email', label: texts.email },
  { kind: 'text', name: 'number', label: texts.number },
  { kind: 'day', name: 'from', label: texts.from },
  { kind: 'day', name: 'before', label: texts.before },
  { kind: 'choice', name: 'sort', label: texts.sort, none: texts.newest, options: optionsOf(texts.sorts) },
]

const columns: Column<Row>[] = [
  { title: common.screens.order, of: ({ id }) => <code>{id}</code> },
  { title: texts.status, of: ({ status }) => <OrderStatusBadge status={status} /> },
  { title: texts.email, of: ({ email }) => email ?? '–' },
  { title: texts.placed, of: ({ placedAt }) => <When at={placedAt} /> },
  { title: texts.total, of: ({ total }) => <Money of={total} />, isNumber: true },
]

export function OrdersScreen() {
  const { can } = useMe()
  const acts = useMoves()
  return (
    <Screen title={common.screens.orders}>
      <GraphTable
        query={OrdersDocument}
        title={common.screens.orders}
        filters={filters}
        variables={(address) => ({ filter: filterOf(address), sort: choiceIn<OrderSort>(address, 'sort') })}
        columns={columns}
        nameOf={({ id }) => id}
        to={({ id }) => `/orders/${id}`}
        acts={can('ORDERS_WRITE') ? acts : []}
        actions={<ExportOrders />}
      />
    </Screen>
  )
}

function filterOf(address: URLSearchParams) {
  return {
    statuses: choicesIn<OrderStatus>(address, 'status'),
    email: textIn(address, 'email'),
    idPrefix: textIn(address, 'number'),
    placedFrom: dayIn(address, 'from'),
    placedTo: dayIn(address, 'before'),
  }
}

function useMoves(): BulkAct<Row>[] {
  const client = useApolloClient()
  return steps.map((status) => ({
    label: texts.move(common.orderStatuses[status]),
    allows: ({ nextStatuses }) => nextStatuses.includes(status),
    act: ({ id: orderId, version: expectedVersion }) =>
      sendOnce(client, MoveOrderDocument, { input: { orderId, status, expectedVersion } }),
  }))
}
