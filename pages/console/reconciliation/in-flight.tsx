import { Anchor } from '@mantine/core'
import { Link } from 'react-router'
import { FigureTable } from '#pages/console/parts/figures.tsx'
import { Part } from '#pages/console/parts/part.tsx'
import { ageOf } from '#pages/console/parts/span.ts'
import { texts } from './texts.ts'
import type { Comparison } from './use-comparison.ts'

type Order = Comparison['inFlight'][number]

/** Orders that are still in progress, and what each waits for. */
export function InFlight({ orders }: { orders: Order[] }) {
  const title = texts.inFlight(orders.length)
  return (
    <Part title={title}>
      <FigureTable title={title} columns={columns} rows={orders} keyOf={({ orderId }) => orderId} />
    </Part>
  )
}

const columns = [
  {
    title: texts.order,
    of: ({ orderId }: Order) => (
      <Anchor component={Link} to={`/orders/${orderId}`} inherit>
        <code>{orderId}</code>
      </Anchor>
    ),
  },
  { title: texts.waitingFor, of: ({ waitingFor }: Order) => waitingFor.join(', ') },
  { title: texts.age, of: ({ ageSeconds }: Order) => texts.ago(ageOf(ageSeconds)) },
]
