import { useQuery } from '@apollo/client/react'
import type { ReactNode } from 'react'
import { ShopDocument, type ShopQuery } from '#pages/console/documents.generated.ts'
import { Fault } from './fault.tsx'
import { Waiting } from './other-screens.tsx'

type Shop = NonNullable<ShopQuery['shop']>
type Currency = Shop['currencies'][number]

/** What needs the currencies or the languages of the shop, once they are known. `own` is the shop's own currency. */
export function WithShop({ children }: { children: (shop: Shop & { own: Currency }) => ReactNode }) {
  const { data, error, refetch } = useQuery(ShopDocument)
  const own = data?.shop?.currencies[0]
  if (data?.shop && own) return children({ ...data.shop, own })
  return error ? <Fault error={error} onRetry={() => refetch()} /> : <Waiting />
}
