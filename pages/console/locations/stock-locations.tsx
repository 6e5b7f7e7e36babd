import { useQuery } from '@apollo/client/react'
import { Badge, Button, Group, Skeleton, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { type LocationRowFragment, StockLocationsDocument } from '#pages/console/documents.generated.ts'
import { Fault } from '#pages/console/parts/fault.tsx'
import { OpenButton } from '#pages/console/parts/open-button.tsx'
import { Screen } from '#pages/console/parts/screen.tsx'
import { texts as frame } from '#pages/console/texts.ts'
import { LocationDialog } from './location-dialog.tsx'
import { StockAtLocations } from './stock-at-locations.tsx'
import { texts } from './texts.ts'

/** Where stock is kept, in the order in which orders take from it, and what has run low there. */
export function StockLocationsScreen() {
  const { data, error, refetch } = useQuery(StockLocationsDocument, { fetchPolicy: 'cache-and-network' })
  const [opened, setOpened] = useState<LocationRowFragment | 'new'>()
  const locations = data?.stockLocations
  return (
    <Screen title={frame.screens.stockLocations} actions={<Button onClick={() => setOpened('new')}>{texts.newLocation}</Button>}>
      <Fault error={error} onRetry={() => refetch()} />
      <Text c="dimmed">{texts.orderHint}</Text>
      {!locations && !error && <Skeleton h={80} />}
      {locations && <Locations locations={locations} onOpen={setOpened} />}
      {locations && <StockAtLocations locations={locations} />}
      {opened && <LocationDialog location={opened === 'new' ? undefined : opened} onClose={() => setOpened(undefined)} />}
    </Screen>
  )
}

type Props = { locations: readonly LocationRowFragment[]; onOpen: (location: LocationRowFragment) => void }

function Locations({ locations, onOpen }: Props) {
  return (
    <Stack>
      <Table aria-label={frame.screens.stockLocations}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{texts.name}</Table.Th>
            <Table.Th className="number">{texts.priority}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {locations.map((location) => (
            <Table.Tr key={location.id}>
              <Table.Td>
                <Group gap="xs">
                  <OpenButton onOpen={() => onOpen(location)}>{location.name}</OpenButton>
                  {location.isMain && <Badge variant="light">{texts.main}</Badge>}
                </Group>
              </Table.Td>
              <Table.Td className="number">{location.priority}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  )
}
