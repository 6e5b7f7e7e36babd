import type { Caller, Operation, Shop } from './client.ts'
import type { Page } from './readings.ts'

/** All entries of a list, page by page. */
export async function* pagesOf<Data, Variables extends { after: string | null }, Node>(
  shop: Shop,
  operation: Operation<Data, Variables>,
  variables: Omit<Variables, 'after'>,
  caller: Caller,
  pick: (data: Data) => Page<Node>,
): AsyncGenerator<Node> {
  let after: string | null = null
  do {
    const { edges, pageInfo }: Page<Node> = pick(await shop.ask(operation, { ...variables, after } as Variables, caller))
    for (const { node } of edges) yield node
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null
  } while (after !== null)
}
