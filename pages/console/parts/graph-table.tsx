import { Box, Group, Text } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { texts } from '#pages/console/texts.ts'
import { type BulkAct, BulkActs } from './bulk-acts.tsx'
import { Fault } from './fault.tsx'
import { type FilterField, Filters } from './filters.tsx'
import { type Asked, type ListDocument, type Part, usePage } from './page.ts'
import { Pager } from './pager.tsx'
import { type Column, Rows } from './rows.tsx'

type Props<Row extends { id: string }, Variables extends Asked> = {
  /** A document that names its connection `page`, and takes `first` and `after`; also `last` and `before` where the list has them. */
  query: ListDocument<Row, Variables>
  /** What the rows are called, for those who cannot see them. */
  title: string
  columns: Column<NoInfer<Row>>[]
  /** The other variables, by what the address says of the filters. */
  variables?: (address: URLSearchParams) => Omit<NoInfer<Variables>, keyof Part>
  filters?: FilterField[]
  /** What can be done with the rows that are ticked. */
  acts?: BulkAct<NoInfer<Row>>[]
  /** What a row is called, where it is ticked, refused or led to. */
  nameOf: (row: NoInfer<Row>) => string
  /** Where the first cell of a row leads to. */
  to?: (row: NoInfer<Row>) => string
  /** What stands beside the filters. */
  actions?: ReactNode
  /** Where a screen has several tables: what the names in the address begin with. */
  prefix?: string
}

/** A list of the graph: filters and the place in it are in the address, so that it can be sent to somebody, and Back leads back. */
export function GraphTable<Row extends { id: string }, Variables extends Asked>(props: Props<Row, Variables>) {
  const { query, title, columns, variables, filters = [], acts = [], nameOf, to, actions, prefix = '' } = props
  const { page, error, isLoading, refetch, go } = usePage(query, variables, prefix)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const rows = page?.edges.map(({ node }) => node)
  const chosen = rows?.filter(({ id }) => ticked.has(id)) ?? []
  return (
    <Box component="section" aria-label={title}>
      <Group align="end" gap="sm" mb="sm">
        <Filters fields={filters} prefix={prefix} />
        {actions}
      </Group>
      <Group mb="xs" mih={36}>
        {acts.length > 0 && <BulkActs acts={acts} rows={chosen} nameOf={nameOf} onDone={refetch} onClose={() => setTicked(new Set())} />}
        <Pager page={page} go={go} />
      </Group>
      <Fault error={error} onRetry={refetch} />
      {(rows || !error) && (
        <Rows {...{ title, columns, rows, nameOf, isLoading, ...(to && { to }) }} {...(acts.length > 0 && { ticked, onTick: setTicked })} />
      )}
      {rows?.length === 0 && (
        <Text c="dimmed" p="md">
          {filters.length > 0 ? texts.nothingFound : texts.nothingYet}
        </Text>
      )}
    </Box>
  )
}
