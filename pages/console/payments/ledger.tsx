import type { PaymentQuery } from '#pages/console/documents.generated.ts'
import { When } from '#pages/console/parts/date.tsx'
import { FigureTable } from '#pages/console/parts/figures.tsx'
import { Money } from '#pages/console/parts/money.tsx'
import type { Column } from '#pages/console/parts/rows.tsx'
import { texts } from './texts.ts'

type Entry = NonNullable<NonNullable<PaymentQuery['payment']>['ledger']>[number]

const columns: Column<Entry>[] = [
  { title: texts.when, of: ({ at }) => <When at={at} /> },
  { title: texts.what, of: ({ kind, refundId }) => [texts.entries[kind], refundId].filter(Boolean).join(' · ') },
  { title: texts.by, of: ({ by }) => <code>{by}</code> },
  { title: texts.amount, of: ({ amount }) => <Money of={amount} />, isNumber: true },
]

/** Everything that happened to a payment, oldest first. */
export function Ledger({ entries }: { entries: readonly Entry[] }) {
  return <FigureTable title={texts.ledger} columns={columns} rows={entries} keyOf={({ id }) => id} />
}
