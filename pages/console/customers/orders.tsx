import { Anchor, Text } from '@mantine/core'
import { Link } from 'react-router'
import type { CustomerQuery } from '#pages/console/documents.generated.ts'
import { When } from '#pages/console/parts/date.tsx'
import { FigureTable } from '#pages/console/parts/figures.tsx'
import { Money } from '#pages/console/parts/money.tsx'
import { Part } from '#pages/console/parts/part.tsx'
import { OrderStatusBadge } from '#pages/console/parts/status.tsx'
import { texts as common } from '#pages/console/texts.ts'
import { locale } from '#pages/shared/language.ts'
import { texts } from './texts.ts'

type Orders = NonNullable<NonNullable<CustomerQuery['user']>['orders']>
type Order = Orders['edges'][number]['node']

/** The newest orders of a person. */
export function Orders({ orders: { edges, totalCount } }: { orders: Orders }) {
  return (
    <Part title={texts.orders(totalCount.toLocaleString(locale))}>
      {edges.length === 0 ? (
        <Text c="dimmed">{texts.noOrders}</Text>
      ) : (
        <FigureTable title={common.screens.orders} columns={columns} rows={edges.map(({ node }) => node)} keyOf={({ id }) => id} />
      )}
    </Part>
  )
}

const columns = [
  {
    title: texts.placedAt,
    of: ({ id, placedAt }: Order) => (
      <Anchor component={Link} to={`/orders/${id}`} inherit>
        <When at={placedAt} />
      </Anchor>
    ),
  },
  { title: texts.status, of: ({ status }: Order) => <OrderStatusBadge status={status} /> },
  { title: texts.total, of: ({ total }: Order) => <Money of={total} />, isNumber: true },
]
