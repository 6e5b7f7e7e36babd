import { Anchor } from '@mantine/core'
import { Link } from 'react-router'
import { BarChart } from '#pages/console/parts/bar-chart.tsx'
import { Figures } from '#pages/console/parts/figures.tsx'
import { texts as common } from '#pages/console/texts.ts'
import { locale } from '#pages/shared/language.ts'
import type { Stats } from './stats.ts'
import { texts } from './texts.ts'

type Count = Stats['ordersByStatus'][number]

/** How many of the orders of the period have each status now. */
export function OrdersByStatus({ counts }: { counts: readonly Count[] }) {
  return (
    <Figures
      title={texts.byStatus}
      chart={
        <BarChart
          bars={counts.map(({ status, count }) => ({ name: nameOf(status), value: count }))}
          format={(value) => value.toLocaleString(locale)}
        />
      }
      rows={counts}
      keyOf={({ status }) => status}
      columns={[
        {
          title: texts.status,
          of: ({ status }) => (
            <Anchor component={Link} to={`/orders?status=${status}`} inherit>
              {nameOf(status)}
            </Anchor>
          ),
        },
        { title: texts.count, of: ({ count }) => count.toLocaleString(locale), isNumber: true },
      ]}
    />
  )
}

function nameOf(status: string): string {
  return (common.orderStatuses as Record<string, string>)[status] ?? status
}
