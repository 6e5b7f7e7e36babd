import type { GraphQLDataSource } from '@apollo/gateway'
import { atScrape, gauge, histogram, secondsSince } from '#kit/observe/metrics.ts'
import type { RouterContext } from '#router/auth/request-context.ts'
import type { Breaker } from '#router/sources/breaker.ts'
import type { SourceAnswer } from '#router/sources/operation.ts'

type Remote = { options: { name: string }; breaker: Breaker; held: number }

const fetchSeconds = histogram('bazaar_router_fetch_seconds', 'Time a subgraph took to answer the router, time on hold included.', [
  'subgraph',
  'outcome',
])
const breakerOpen = gauge('bazaar_router_breaker_open', '1 while the router does not ask a subgraph, as it does not answer.', ['subgraph'])
const heldRequests = gauge('bazaar_router_held_requests', 'Requests that wait for a subgraph that cannot be reached.', ['subgraph'])

/** A data source whose answers are measured. */
export function observeSource(name: string, source: GraphQLDataSource<RouterContext>): GraphQLDataSource<RouterContext> {
  return {
    process: async (request) => {
      const start = performance.now()
      const answer: SourceAnswer = await source.process(request)
      const outcome = String(answer.errors?.[0]?.extensions?.code ?? 'OK')
      fetchSeconds.observe({ subgraph: name, outcome }, secondsSince(start))
      return answer
    },
  }
}

/** Reports the state of a remote subgraph at each scrape. Returns a function that ends it. */
export function watchRemote(remote: Remote): () => void {
  return atScrape(async () => {
    const labels = { subgraph: remote.options.name }
    breakerOpen.set(labels, remote.breaker.isTrying() ? 1 : 0)
    heldRequests.set(labels, remote.held)
  })
}
