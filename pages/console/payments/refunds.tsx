import { Table } from '@mantine/core'
import type { PaymentContentFragment } from '#pages/console/documents.generated.ts'
import { When } from '#pages/console/parts/date.tsx'
import { Money } from '#pages/console/parts/money.tsx'
import { StatusBadge } from '#pages/console/parts/status.tsx'
import { texts } from './texts.ts'

/** What was paid back, oldest first. */
export function Refunds({ refunds }: Pick<PaymentContentFragment, 'refunds'>) {
  if (refunds.length === 0) return null
  return (
    <Table.ScrollContainer minWidth={420}>
      <Table aria-label={texts.refunds} verticalSpacing={4}>
        <Table.Tbody>
          {refunds.map(({ id, status, reason, failureReason, createdAt, amount }) => (
            <Table.Tr key={id}>
              <Table.Td>
                <When at={createdAt} />
              </Table.Td>
              <Table.Td>
                <StatusBadge status={status}>{texts.refundStatuses[status]}</StatusBadge>
              </Table.Td>
              <Table.Td>{failureReason ? texts.failures[failureReason] : reason}</Table.Td>
              <Table.Td className="number">
                <Money of={amount} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
