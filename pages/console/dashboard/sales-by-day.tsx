import { Figures } from '#pages/console/parts/figures.tsx'
import { LineChart } from '#pages/console/parts/line-chart.tsx'
import { Money } from '#pages/console/parts/money.tsx'
import { locale } from '#pages/shared/language.ts'
import { formatMoney } from '#pages/shared/money.ts'
import type { Stats } from './stats.ts'
import { texts } from './texts.ts'

type Day = Stats['byDay'][number]
/** A day, and the one as many days before as there are. */
type Pair = { now: Day; earlier: Day | undefined }

/** Net sales by day, against the days before. */
export function SalesByDay({ now, earlier }: { now: readonly Day[]; earlier: readonly Day[] }) {
  const pairs = now.map((day, index): Pair => ({ now: day, earlier: earlier[index] }))
  const unit = now[0]?.netSales ?? { amount: 0, currency: 'GBP', decimals: 2 }
  const show = (amount: number) => formatMoney({ ...unit, amount }, locale)
  return (
    <Figures
      title={texts.byDay}
      chart={
        <LineChart
          lines={[
            { name: texts.earlier, values: pairs.map((pair) => pair.earlier?.netSales.amount ?? 0), isEarlier: true },
            { name: texts.now, values: now.map((day) => day.netSales.amount) },
          ]}
          labels={[0, 1 / 2, 1].map((part) => now[Math.round(part * (now.length - 1))]).map((day) => (day ? shortDay(day) : ''))}
          format={show}
        />
      }
      rows={pairs}
      keyOf={({ now: { day } }) => day}
      columns={[
        { title: texts.day, of: (pair) => longDay(pair.now) },
        { title: texts.orders, of: (pair) => pair.now.orders.toLocaleString(locale), isNumber: true },
        { title: texts.netSales, of: (pair) => <Money of={pair.now.netSales} />, isNumber: true },
        { title: texts.earlier, of: (pair) => <Money of={pair.earlier?.netSales} />, isNumber: true },
      ]}
    />
  )
}

function shortDay({ day }: Day): string {
  return new Date(day).toLocaleDateString(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' })
}

function longDay({ day }: Day): string {
  return new Date(day).toLocaleDateString(locale, { dateStyle: 'full', timeZone: 'UTC' })
}
