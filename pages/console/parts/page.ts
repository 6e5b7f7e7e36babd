import type { DocumentNode, OperationVariables, TypedDocumentNode } from '@apollo/client'
import { useQuery } from '@apollo/client/react'
import { useSearchParams } from 'react-router'

type PageInfo = { hasNextPage: boolean; hasPreviousPage?: boolean; startCursor?: string | null; endCursor: string | null }

/** Which part of a list is asked for. */
export type Part = { first?: number | null; after?: string | null; last?: number | null; before?: string | null }
export type Asked = OperationVariables & Part
export type Page<Row> = { edges: readonly { node: Row }[]; pageInfo: PageInfo; totalCount?: number; totalCountIsExact?: boolean }
type Answer<Row> = { page?: Page<Row> | null }
export type ListDocument<Row, Variables extends Asked> = TypedDocumentNode<Answer<Row>, Variables>

/** How many rows a page has. */
export const pageSize = 25

/**
 * Returns the page of a list that the address names, and how to go to another. While another one is on its way, the one before stays. A list that
 * is read forward alone has no `last`: then the page before is the first one, and the browser's Back leads through those between.
 */
export function usePage<Row, Variables extends Asked>(
  query: ListDocument<Row, Variables>,
  variablesOf: ((address: URLSearchParams) => object) | undefined,
  prefix: string,
) {
  const [address, setAddress] = useSearchParams()
  const [after, before] = [address.get(`${prefix}after`), address.get(`${prefix}before`)]
  const goesBack = takes(query, 'last')
  const part: Part = before && goesBack ? { last: pageSize, before } : { first: pageSize, after }
  const { data, previousData, error, loading, refetch } = useQuery(query as TypedDocumentNode<Answer<Row>, OperationVariables>, {
    variables: { ...variablesOf?.(address), ...part },
    fetchPolicy: 'cache-and-network',
  })
  const { page } = ((data ?? previousData) as Answer<Row> | undefined) ?? {}
  const go = (direction: 'next' | 'previous') => setAddress((now) => moved(now, { page, prefix, direction, goesBack }))
  return { page: page ?? undefined, error, isLoading: loading, refetch: () => refetch(), go }
}

type Move<Row> = { page: Page<Row> | null | undefined; prefix: string; direction: 'next' | 'previous'; goesBack: boolean }

function moved<Row>(address: URLSearchParams, { page, prefix, direction, goesBack }: Move<Row>): URLSearchParams {
  const next = new URLSearchParams(address)
  next.delete(`${prefix}after`)
  next.delete(`${prefix}before`)
  const { startCursor, endCursor } = page?.pageInfo ?? {}
  if (direction === 'next' && endCursor) next.set(`${prefix}after`, endCursor)
  if (direction === 'previous' && goesBack && startCursor) next.set(`${prefix}before`, startCursor)
  return next
}

function takes(query: DocumentNode, name: string): boolean {
  return query.definitions.some(
    (definition) =>
      definition.kind === 'OperationDefinition' && definition.variableDefinitions?.some(({ variable }) => variable.name.value === name),
  )
}
