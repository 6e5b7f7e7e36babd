import { useQuery } from '@apollo/client/react'
import { Badge, Skeleton, Text } from '@mantine/core'
import { HealthDocument, type SubgraphStateFragment } from '#pages/console/documents.generated.ts'
import { When } from '#pages/console/parts/date.tsx'
import { Fault } from '#pages/console/parts/fault.tsx'
import { FigureTable } from '#pages/console/parts/figures.tsx'
import { Screen } from '#pages/console/parts/screen.tsx'
import { ageOf } from '#pages/console/parts/span.ts'
import { texts as common } from '#pages/console/texts.ts'
import { locale } from '#pages/shared/language.ts'
import { texts } from './texts.ts'

/** A subgraph, with its state where it answers. */
type Row = { name: string; state: SubgraphStateFragment | null }

const everyMs = 5000

/** Every subgraph of the shop. */
const names = ['auth', 'users', 'products', 'carts', 'orders', 'payments', 'admin'] as const

/** How each subgraph is now. */
export function HealthScreen() {
  const { data, error, refetch } = useQuery(HealthDocument, { pollInterval: everyMs, fetchPolicy: 'network-only' })
  const health = data?.health
  const rows = health && names.map((name) => ({ name, state: health[name] }))
  return (
    <Screen title={common.screens.health}>
      <Text c="dimmed">{texts.help}</Text>
      {/* of parts that are silent the table tells */}
      {!rows && <Fault error={error} onRetry={() => refetch()} />}
      {rows ? (
        <FigureTable title={common.screens.health} columns={columns} rows={rows} keyOf={({ name }) => name} />
      ) : (
        !error && <Skeleton h={320} />
      )}
    </Screen>
  )
}

const columns = [
  { title: texts.part, of: ({ name }: Row) => <strong>{name}</strong> },
  {
    title: texts.state,
    of: ({ state }: Row) => (
      <Badge color={state ? 'green' : 'red'} variant="dot" tt="none" miw="max-content">
        {state ? texts.answers : texts.silent}
      </Badge>
    ),
  },
  { title: texts.runningSince, of: ({ state }: Row) => <When at={state?.runningSince} /> },
  { title: texts.lag, of: ({ state }: Row) => (state ? <Lags lags={state.lags} /> : '–') },
  { title: texts.deadLetters, of: ({ state }: Row) => state?.deadLetters.toLocaleString(locale) ?? '–', isNumber: true },
]

function Lags({ lags }: Pick<SubgraphStateFragment, 'lags'>) {
  if (!lags) return texts.streamDown
  const late = lags.filter(({ events }) => events > 0)
  if (late.length === 0) return texts.current
  return late.map(({ producer, events, seconds }) => (
    <div key={producer}>{texts.behind(producer, events.toLocaleString(locale), ageOf(seconds))}</div>
  ))
}
