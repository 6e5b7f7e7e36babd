import { Table } from '@mantine/core'
import type { ReactNode } from 'react'

/** What is known of something, each fact with its name. What is null is left out. */
export function Facts({ facts, label, areNumbers = false }: { facts: [string, ReactNode | null][]; label: string; areNumbers?: boolean }) {
  return (
    <Table withRowBorders={false} verticalSpacing={4} horizontalSpacing={0} aria-label={label}>
      <Table.Tbody>
        {facts
          .filter(([, value]) => value !== null)
          .map(([name, value]) => (
            <Table.Tr key={name}>
              <Table.Th scope="row" fw={400} c="dimmed" w="40%">
                {name}
              </Table.Th>
              <Table.Td className={areNumbers ? 'number' : 'fact'}>{value}</Table.Td>
            </Table.Tr>
          ))}
      </Table.Tbody>
    </Table>
  )
}
