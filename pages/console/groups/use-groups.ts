import { useQuery } from '@apollo/client/react'
import { AllCustomerGroupsDocument } from '#pages/console/documents.generated.ts'

export type NamedGroup = { id: string; name: string }

/** Returns the customer groups to choose from: the first hundred by name. */
export function useGroups(): NamedGroup[] {
  const { data } = useQuery(AllCustomerGroupsDocument)
  return data?.customerGroups?.edges.map(({ node }) => node) ?? []
}
