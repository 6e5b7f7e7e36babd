import { Table } from '@mantine/core'
import type { ReactNode } from 'react'
import { texts } from '#pages/console/texts.ts'
import { Part } from './part.tsx'
import type { Column } from './rows.tsx'

type Props<Row> = {
  title: string
  /** The chart, for those who see it. */
  chart: ReactNode
  columns: Column<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string
}

/** A chart, and the same figures as a table. */
export function Figures<Row>({ title, chart, columns, rows, keyOf }: Props<Row>) {
  return (
    <Part title={title}>
      <div aria-hidden="true">{chart}</div>
      <details>
        <summary>{texts.chartAsTable}</summary>
        <FigureTable {...{ title, columns, rows, keyOf }} />
      </details>
    </Part>
  )
}

/** Figures as a table. */
export function FigureTable<Row>({ title, columns, rows, keyOf }: Omit<Props<Row>, 'chart'>) {
  return (
    <Table.ScrollContainer minWidth={columns.length * 90}>
      <Table aria-label={title} verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column.title} className={column.isNumber ? 'number' : ''}>
                {column.title}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={keyOf(row)}>
              {columns.map(({ title: column, of, isNumber }) => (
                <Table.Td key={column} className={isNumber ? 'number' : ''}>
                  {of(row)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
