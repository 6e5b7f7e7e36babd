import { useQuery } from '@apollo/client/react'
import { Group, NativeSelect, TextInput, Title } from '@mantine/core'
import { useSearchParams } from 'react-router'
import { type LocationRowFragment, StockAtLocationsDocument } from '#pages/console/documents.generated.ts'
import { Fault } from '#pages/console/parts/fault.tsx'
import { pageSize } from '#pages/console/parts/page.ts'
import { Pager } from '#pages/console/parts/pager.tsx'
import { type Column, Rows } from '#pages/console/parts/rows.tsx'
import { texts } from './texts.ts'

type Row = { productId: string; product?: { name: string; sku: string } | null; onHand: number; held: number; available: number }

const columns: Column<Row>[] = [
  { title: texts.product, of: nameOf },
  { title: texts.sku, of: ({ product }) => product?.sku },
  { title: texts.onHand, of: ({ onHand }) => onHand, isNumber: true },
  { title: texts.held, of: ({ held }) => held, isNumber: true },
  { title: texts.available, of: ({ available }) => available, isNumber: true },
]

/** What is at one of the locations, or has run low there. */
export function StockAtLocations({ locations }: { locations: readonly LocationRowFragment[] }) {
  const [address, setAddress] = useSearchParams()
  const [chosen, low, after] = ['location', 'low', 'after'].map((name) => address.get(name))
  const { data, previousData, error, loading, refetch } = useQuery(StockAtLocationsDocument, {
    variables: { first: pageSize, after: after ?? null, maxAvailable: low ? Number(low) : null },
    fetchPolicy: 'cache-and-network',
  })
  const found = (data ?? previousData)?.stockLocations?.find(({ id }) => id === (chosen ?? locations[0]?.id))
  const set = (name: string, value: string) => setAddress((now) => withValue(now, name, value))
  return (
    <section aria-label={texts.stockHere}>
      <Title order={2} fz={18} mb="sm">
        {texts.stockHere}
      </Title>
      <Group align="end" mb="sm">
        <Choice locations={locations} chosen={found?.id ?? ''} low={low ?? ''} set={set} />
        <Pager page={found?.stock ?? undefined} go={(way) => set('after', (way === 'next' && found?.stock?.pageInfo.endCursor) || '')} />
      </Group>
      <Fault error={error} onRetry={() => refetch()} />
      <Rows
        title={texts.stockHere}
        isLoading={loading}
        rows={found?.stock?.edges.map(({ node }) => ({ id: node.productId, ...node }))}
        columns={columns}
        nameOf={nameOf}
        to={({ productId }) => `/products/${productId}?part=stock`}
      />
    </section>
  )
}

type ChoiceProps = {
  locations: readonly LocationRowFragment[]
  chosen: string
  low: string
  set: (name: string, value: string) => void
}

function Choice({ locations, chosen, low, set }: ChoiceProps) {
  return (
    <>
      <NativeSelect
        label={texts.location}
        data={locations.map(({ id, name }) => ({ value: id, label: name }))}
        value={chosen}
        onChange={({ currentTarget }) => set('location', currentTarget.value)}
      />
      <TextInput
        label={texts.atMost}
        type="number"
        min={0}
        defaultValue={low}
        onChange={({ currentTarget }) => set('low', currentTarget.value)}
      />
    </>
  )
}

/** The address of the first page with another value, or of another page. */
function withValue(address: URLSearchParams, name: string, value: string): URLSearchParams {
  const next = new URLSearchParams(address)
  next.delete('after')
  if (value) next.set(name, value)
  else next.delete(name)
  return next
}

function nameOf({ product, productId }: Row): string {
  return product?.name ?? productId
}
