import { Anchor, Checkbox, Skeleton, Table, VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { texts } from '#pages/console/texts.ts'
import { pageSize } from './page.ts'

export type Column<Row> = { title: string; of: (row: Row) => ReactNode; isNumber?: boolean }
type Ticks = { ticked?: ReadonlySet<string>; onTick?: (ticked: ReadonlySet<string>) => void }
type Props<Row> = Ticks & {
  title: string
  columns: Column<Row>[]
  /** Undefined while there is no answer yet: then empty rows take their place. */
  rows: Row[] | undefined
  nameOf: (row: Row) => string
  to?: (row: Row) => string
  isLoading: boolean
}

/** The rows of a list, with a tick each where they can be chosen. */
export function Rows<Row extends { id: string }>({ title, columns, rows, nameOf, to, isLoading, ticked, onTick }: Props<Row>) {
  return (
    <Table.ScrollContainer minWidth={columns.length * 140}>
      <Table highlightOnHover verticalSpacing={7} aria-label={title} aria-busy={isLoading}>
        <Table.Thead>
          <Table.Tr>
            {onTick && (
              <Table.Th w={36}>
                <TickAll rows={rows ?? []} {...{ ticked, onTick }} />
              </Table.Th>
            )}
            {columns.map((column) => (
              <Table.Th key={column.title} className={column.isNumber ? 'number' : ''}>
                {column.title}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows ? (
            rows.map((row) => <OneRow key={row.id} {...{ row, columns, nameOf, to, ticked, onTick }} />)
          ) : (
            <EmptyRows columns={columns.length + (onTick ? 1 : 0)} />
          )}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

type RowProps<Row> = Ticks & { row: Row; columns: Column<Row>[]; nameOf: (row: Row) => string; to: ((row: Row) => string) | undefined }

function OneRow<Row extends { id: string }>({ row, columns, nameOf, to, ticked, onTick }: RowProps<Row>) {
  return (
    <Table.Tr bg={ticked?.has(row.id) ? 'var(--mantine-primary-color-light)' : undefined}>
      {onTick && (
        <Table.Td>
          <Checkbox
            aria-label={texts.tick(nameOf(row))}
            checked={ticked?.has(row.id) ?? false}
            onChange={({ currentTarget }) => onTick(withOr(ticked, row.id, currentTarget.checked))}
          />
        </Table.Td>
      )}
      {columns.map(({ title, of, isNumber }, index) => (
        <Table.Td key={title} className={isNumber ? 'number' : ''}>
          {to && index === 0 ? (
            <Anchor component={Link} to={to(row)} inherit>
              {of(row)}
            </Anchor>
          ) : (
            of(row)
          )}
        </Table.Td>
      ))}
    </Table.Tr>
  )
}

function TickAll({ rows, ticked, onTick }: Ticks & { rows: { id: string }[] }) {
  const count = rows.filter(({ id }) => ticked?.has(id)).length
  return (
    <Checkbox
      aria-label={texts.tickAll}
      checked={count > 0 && count === rows.length}
      indeterminate={count > 0 && count < rows.length}
      disabled={rows.length === 0}
      onChange={({ currentTarget }) => onTick?.(new Set(currentTarget.checked ? rows.map(({ id }) => id) : []))}
    />
  )
}

/** As high as a page of rows, so that nothing jumps when they come. */
function EmptyRows({ columns }: { columns: number }) {
  return Array.from({ length: pageSize }, (_, row) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: they never change
    <Table.Tr key={row}>
      <Table.Td colSpan={columns}>
        {row === 0 && <VisuallyHidden>{texts.looking}</VisuallyHidden>}
        <Skeleton h={20} animate={row < 8} />
      </Table.Td>
    </Table.Tr>
  ))
}

function withOr(ticked: ReadonlySet<string> | undefined, id: string, isIn: boolean): ReadonlySet<string> {
  const next = new Set(ticked)
  if (isIn) next.add(id)
  else next.delete(id)
  return next
}
