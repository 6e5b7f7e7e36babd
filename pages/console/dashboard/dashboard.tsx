import { useQuery } from '@apollo/client/react'
import { SegmentedControl, SimpleGrid, Skeleton } from '@mantine/core'
import { useSearchParams } from 'react-router'
import { DashboardDocument } from '#pages/console/documents.generated.ts'
import { Fault } from '#pages/console/parts/fault.tsx'
import { Screen } from '#pages/console/parts/screen.tsx'
import { texts as common } from '#pages/console/texts.ts'
import { LowStock } from './low-stock.tsx'
import { OrdersByStatus } from './orders-by-status.tsx'
import { SalesByDay } from './sales-by-day.tsx'
import type { Earlier, Stats } from './stats.ts'
import { Sums } from './sums.tsx'
import { texts } from './texts.ts'
import { TopProducts } from './top-products.tsx'

const periods = ['7', '30', '90'] as const
const dayMs = 86_400_000
const refreshMs = 60_000

/** How the shop does: these days against as many before, each by a chart and as a table. */
export function DashboardScreen() {
  const [address, setAddress] = useSearchParams()
  const days = periods.find((one) => one === address.get('days')) ?? '30'
  const { data, previousData, error, refetch } = useQuery(DashboardDocument, {
    variables: rangeOf(Number(days)),
    fetchPolicy: 'cache-and-network',
    pollInterval: refreshMs,
  })
  const { now, earlier } = data ?? previousData ?? {}
  return (
    <Screen
      title={common.screens.dashboard}
      actions={
        <SegmentedControl
          aria-label={texts.period}
          data={periods.map((value) => ({ value, label: texts.periods[value] }))}
          value={days}
          onChange={(value) => setAddress({ days: value }, { replace: true })}
        />
      }
    >
      <Fault error={error} onRetry={() => refetch()} />
      {now && earlier ? <Content now={now} earlier={earlier} /> : !error && <Skeleton h={900} />}
    </Screen>
  )
}

function Content({ now, earlier }: { now: Stats; earlier: Earlier }) {
  return (
    <>
      <Sums now={now} earlier={earlier} />
      <SalesByDay now={now.byDay} earlier={earlier.byDay} />
      <SimpleGrid cols={{ base: 1, lg: 2 }}>
        <OrdersByStatus counts={now.ordersByStatus} />
        <TopProducts products={now.topProducts} />
      </SimpleGrid>
      <LowStock products={now.lowStock} />
    </>
  )
}

/** So many days with today, and as many before them. Days are those of the graph's sums: in UTC. */
function rangeOf(days: number) {
  const tomorrow = Math.floor(Date.now() / dayMs) * dayMs + dayMs
  const [to = '', from = '', before = ''] = [0, days, 2 * days].map((back) => new Date(tomorrow - back * dayMs).toISOString())
  return { before, from, to }
}
