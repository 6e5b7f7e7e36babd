import { useQuery } from '@apollo/client/react'
import { Card, SimpleGrid, Skeleton, Stack, Table, Title } from '@mantine/core'
import { ProductStockDocument, type ProductStockFragment } from '#pages/console/documents.generated.ts'
import { Fault } from '#pages/console/parts/fault.tsx'
import { Adjustment, Transfer } from './adjustments.tsx'
import { Ledger } from './ledger.tsx'
import { texts } from './texts.ts'

/** What there is of a product at each location, how to change it, and every change so far. */
export function Stock({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(ProductStockDocument, { variables: { id }, fetchPolicy: 'cache-and-network' })
  const { product, stockLocations } = data ?? {}
  const locations = (stockLocations ?? []).map((location) => ({ value: location.id, label: location.name }))
  return (
    <Stack>
      <Fault error={error} onRetry={() => refetch()} />
      {!data && !error && <Skeleton h={120} />}
      {product && <Levels product={product} />}
      {product && (
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <Card withBorder component="section">
            <Title order={2} fz={18} mb="sm">
              {texts.adjust}
            </Title>
            <Adjustment productId={id} locations={locations} />
          </Card>
          {locations.length > 1 && (
            <Card withBorder component="section">
              <Title order={2} fz={18} mb="sm">
                {texts.transfer}
              </Title>
              <Transfer productId={id} locations={locations} />
            </Card>
          )}
        </SimpleGrid>
      )}
      <Title order={2} fz={18}>
        {texts.ledger}
      </Title>
      <Ledger id={id} />
    </Stack>
  )
}

function Levels({ product: { onHand, held, available, stockByLocation } }: { product: ProductStockFragment }) {
  return (
    <Table aria-label={texts.stock}>
      <Table.Thead>
        <Table.Tr>
          {[texts.location, texts.onHand, texts.held, texts.available].map((title, at) => (
            <Table.Th key={title} className={at > 0 ? 'number' : ''}>
              {title}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {stockByLocation?.map(({ location, ...units }) => (
          <Level key={location.id} name={location.name} {...units} />
        ))}
        {(stockByLocation?.length ?? 0) > 1 && <Level name={texts.everywhere} onHand={onHand} held={held} available={available} />}
      </Table.Tbody>
    </Table>
  )
}

type Units = { name: string; onHand?: number | null; held?: number | null; available?: number | null }

function Level({ name, onHand, held, available }: Units) {
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        {name}
      </Table.Th>
      <Table.Td className="number">{onHand}</Table.Td>
      <Table.Td className="number">{held}</Table.Td>
      <Table.Td className="number">{available}</Table.Td>
    </Table.Tr>
  )
}
