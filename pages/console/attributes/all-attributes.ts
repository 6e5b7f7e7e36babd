import { useQuery } from '@apollo/client/react'
import { useEffect } from 'react'
import { AllAttributesDocument, type AllAttributesQuery, type AttributeRowFragment } from '#pages/console/documents.generated.ts'

type Page = NonNullable<AllAttributesQuery['page']>

/** Every attribute of the shop: at most 500, which are read a hundred at a time. */
export function useAllAttributes(): AttributeRowFragment[] {
  const { data, fetchMore } = useQuery(AllAttributesDocument, { variables: { first: 100 } })
  const { hasNextPage, endCursor } = data?.page?.pageInfo ?? {}
  useEffect(() => {
    if (hasNextPage)
      void fetchMore({
        variables: { after: endCursor },
        updateQuery: (before, { fetchMoreResult }) => joined(before.page, fetchMoreResult),
      })
  }, [hasNextPage, endCursor, fetchMore])
  return data?.page?.edges.map(({ node }) => node) ?? []
}

function joined(before: Page | null | undefined, next: AllAttributesQuery): AllAttributesQuery {
  return next.page ? { page: { ...next.page, edges: [...(before?.edges ?? []), ...next.page.edges] } } : { page: before ?? null }
}
