import { Table, Text } from '@mantine/core'
import { Money } from '#pages/console/parts/money.tsx'
import { ProductLink } from '#pages/console/parts/product-link.tsx'
import { texts } from './texts.ts'
import type { WholeOrder } from './whole-order.ts'

type Line = WholeOrder['lines'][number]

/** What was ordered, at the names and prices of then. */
export function Lines({ order: { lines, takenFrom } }: { order: WholeOrder }) {
  return (
    <Table.ScrollContainer minWidth={560}>
      <Table aria-label={texts.lines}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{texts.product}</Table.Th>
            <Table.Th className="number">{texts.quantity}</Table.Th>
            <Table.Th className="number">{texts.unitPrice}</Table.Th>
            <Table.Th className="number">{texts.discount}</Table.Th>
            <Table.Th className="number">{texts.lineTotal}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => (
            <LineRow key={line.id} line={line} from={takenFrom?.filter(({ productId }) => productId === line.productId)} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

type RowProps = { line: Line; from: WholeOrder['takenFrom'] }

function LineRow({ line: { productId, sku, name, note, quantity, cancelledQuantity, unitPrice, discount, lineTotal }, from }: RowProps) {
  return (
    <Table.Tr>
      <Table.Td>
        <ProductLink id={productId}>{name}</ProductLink>
        <Text size="sm" c="dimmed">
          {[sku, ...(from ?? []).map((taken) => texts.takenFrom(taken.quantity, taken.location.name))].join(' · ')}
        </Text>
        {note && <Text size="sm">“{note}”</Text>}
      </Table.Td>
      <Table.Td className="number">
        {quantity}
        {cancelledQuantity > 0 && (
          <Text size="sm" c="dimmed">
            {texts.cancelledUnits(cancelledQuantity)}
          </Text>
        )}
      </Table.Td>
      <Table.Td className="number">
        <Money of={unitPrice} />
      </Table.Td>
      <Table.Td className="number">
        <Money of={discount.amount > 0 ? discount : null} />
      </Table.Td>
      <Table.Td className="number">
        <Money of={lineTotal} />
      </Table.Td>
    </Table.Tr>
  )
}
