import { Card, SimpleGrid, Text } from '@mantine/core'
import { Money } from '#pages/console/parts/money.tsx'
import { locale } from '#pages/shared/language.ts'
import type { Earlier, Stats } from './stats.ts'
import { texts } from './texts.ts'

/** The sums of the period, each with how it differs from the one before. */
export function Sums({ now, earlier }: { now: Stats; earlier: Earlier }) {
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }}>
      <Sum title={texts.orders} now={now.orders} earlier={earlier.orders} />
      <Sum title={texts.netSales} now={now.netSales} earlier={earlier.netSales} />
      <Sum title={texts.averageOrder} now={now.averageOrderValue} earlier={earlier.averageOrderValue} />
      <Sum title={texts.refunds} now={now.refunds} earlier={earlier.refunds} />
    </SimpleGrid>
  )
}

type Figure = Stats['netSales'] | number | null

function Sum({ title, now, earlier }: { title: string; now: Figure; earlier: Figure }) {
  return (
    <Card withBorder component="section" aria-label={title}>
      <Text size="sm" c="dimmed">
        {title}
      </Text>
      <Text fz={26} fw={700}>
        {typeof now === 'number' ? now.toLocaleString(locale) : <Money of={now} />}
      </Text>
      <Text size="sm" c="dimmed">
        {change(sizeOf(now), sizeOf(earlier))}
      </Text>
    </Card>
  )
}

function sizeOf(figure: Figure): number {
  return typeof figure === 'number' ? figure : (figure?.amount ?? 0)
}

function change(now: number, earlier: number): string {
  if (earlier <= 0) return texts.nothingBefore
  return texts.change(new Intl.NumberFormat(locale, { style: 'percent', signDisplay: 'exceptZero' }).format(now / earlier - 1))
}
