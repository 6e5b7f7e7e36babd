import type { CustomerSignInsFragment } from '#pages/console/documents.generated.ts'
import { When } from '#pages/console/parts/date.tsx'
import { FigureTable } from '#pages/console/parts/figures.tsx'
import { Part } from '#pages/console/parts/part.tsx'
import { texts } from './texts.ts'

type Props = { activity: CustomerSignInsFragment['activity'] }
type Entry = NonNullable<Props['activity']>['edges'][number]['node']

/** What happened to an account, the newest first. */
export function Activity({ activity }: Props) {
  const rows = activity?.edges.map(({ node }) => node) ?? []
  return (
    <Part title={texts.activity}>
      <FigureTable title={texts.activity} columns={columns} rows={rows} keyOf={({ id }) => id} />
    </Part>
  )
}

const columns = [
  { title: texts.at, of: ({ at }: Entry) => <When at={at} /> },
  { title: texts.what, of: ({ kind, count }: Entry) => (count > 1 ? `${texts.kinds[kind]} (${count} ×)` : texts.kinds[kind]) },
  { title: texts.where, of: ({ device, place, byStaff }: Entry) => (byStaff ? texts.byStaff : [device, place].filter(Boolean).join(', ')) },
]
