import { useQuery } from '@apollo/client/react'
import { OwnCurrencyDocument } from '#pages/console/documents.generated.ts'
import type { Currency } from './amount.ts'

/** In a shop without a product nobody has said yet what its currency is: amounts are in its smallest unit then. */
const unknown = { currency: '', decimals: 0 }

/** The shop's own currency, as its products have it. Undefined until that is known. */
export function useOwnCurrency(): Currency | undefined {
  const { data, error } = useQuery(OwnCurrencyDocument)
  if (!data && !error) return undefined
  return data?.products?.edges[0]?.node.regularPrice ?? unknown
}
