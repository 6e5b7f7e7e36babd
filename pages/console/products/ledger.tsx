import { useQuery } from '@apollo/client/react'
import { Anchor } from '@mantine/core'
import { Link, useSearchParams } from 'react-router'
import { StockMovementsDocument, type StockMovementsQuery } from '#pages/console/documents.generated.ts'
import { When } from '#pages/console/parts/date.tsx'
import { Fault } from '#pages/console/parts/fault.tsx'
import { pageSize } from '#pages/console/parts/page.ts'
import { Pager } from '#pages/console/parts/pager.tsx'
import { type Column, Rows } from '#pages/console/parts/rows.tsx'
import { texts } from './texts.ts'

type Movement = NonNullable<NonNullable<StockMovementsQuery['product']>['stockMovements']>['edges'][number]['node']

const columns: Column<Movement>[] = [
  { title: texts.when, of: ({ at }) => <When at={at} /> },
  { title: texts.kind, of: ({ kind }) => texts.movements[kind] },
  { title: texts.location, of: ({ location }) => location.name },
  { title: texts.onHand, of: ({ onHand }) => signed(onHand), isNumber: true },
  { title: texts.held, of: ({ held }) => signed(held), isNumber: true },
  { title: texts.why, of: (row) => <Cause {...row} /> },
]

/** Every change of a product's stock, the newest first. */
export function Ledger({ id }: { id: string }) {
  const [address, setAddress] = useSearchParams()
  const after = address.get('after')
  const { data, previousData, error, loading, refetch } = useQuery(StockMovementsDocument, {
    variables: { id, first: pageSize, after },
    fetchPolicy: 'cache-and-network',
  })
  const page = (data ?? previousData)?.product?.stockMovements ?? undefined
  const go = (way: 'next' | 'previous') =>
    setAddress((now) => {
      const { endCursor } = page?.pageInfo ?? {}
      if (way === 'next' && endCursor) now.set('after', endCursor)
      else now.delete('after')
      return now
    })
  return (
    <section aria-label={texts.ledger}>
      <Pager page={page} go={go} />
      <Fault error={error} onRetry={() => refetch()} />
      {(page || !error) && (
        <Rows
          title={texts.ledger}
          columns={columns}
          rows={page?.edges.map(({ node }) => node)}
          nameOf={({ kind }) => kind}
          isLoading={loading}
        />
      )}
    </section>
  )
}

function Cause({ reason, orderId }: Movement) {
  if (!orderId) return reason
  return (
    <Anchor component={Link} to={`/orders/${orderId}`} inherit>
      {texts.order}
    </Anchor>
  )
}

function signed(units: number): string {
  return units > 0 ? `+${units}` : units === 0 ? '' : String(units).replace('-', '−')
}
