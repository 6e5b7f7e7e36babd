import type { GraphQLDataSource } from '@apollo/gateway'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { GraphQLFormattedError } from 'graphql'
import type { Log } from '#kit/observe/log.ts'
import { atScrape, counter, gauge, histogram, secondsSince } from '#kit/observe/metrics.ts'
import { isTracing, type RootSpan, startRootSpan } from '#kit/observe/trace.ts'
import type { Noted, RouterContext } from '#router/auth/request-context.ts'
import type { Breaker } from '#router/sources/breaker.ts'
import type { SourceAnswer } from '#router/sources/unavailable.ts'

type Seen = { noted: Noted; top: RootSpan; start: number }

type Options = { path: string; log: Log; requestIdOf: (request: FastifyRequest) => string }

type Remote = { options: { name: string }; breaker: Breaker; held: number }

const requests = counter('bazaar_router_requests_total', 'Requests by the name of their operation, and OK or their first error.', [
  'operation',
  'outcome',
])
const requestSeconds = histogram('bazaar_router_request_seconds', 'Time from the head of a request to its answer.', ['operation'])
const fetchSeconds = histogram('bazaar_router_fetch_seconds', 'Time a subgraph took to answer the router, what was held included.', [
  'subgraph',
  'outcome',
])
const breakerOpen = gauge('bazaar_router_breaker_open', '1 while a subgraph is left alone, as it does not answer.', ['subgraph'])
const heldRequests = gauge('bazaar_router_held_requests', 'Requests that wait for a subgraph that cannot be reached.', ['subgraph'])

/** A request that takes longer is worth a warning. */
const slowSeconds = 1

/** Clients choose the names of their operations: so many are told apart, the rest are `other`. */
const namesMost = 200
const nameLengthMost = 60

const nameFor = openNames()

/** Keeps the number of different names bounded: the first 200 keep theirs. */
export function openNames(most = namesMost) {
  const names = new Set<string>()
  return (name: string | undefined): string => {
    if (!name) return 'anonymous'
    if (names.size < most && name.length <= nameLengthMost) names.add(name)
    return names.has(name) ? name : 'other'
  }
}

/** Notes the codes of an answer's errors. */
export function noteCodes({ noted }: RouterContext, errors: readonly GraphQLFormattedError[]): void {
  if (noted) noted.codes = [...new Set(errors.map(({ extensions }) => String(extensions?.code)))]
}

/**
 * Measures, logs and traces every request for the graph at `path`: one line at info, at warn when it took more than a second.
 * Answers how to find what is noted of a request, its id first.
 */
export function observeRequests(app: FastifyInstance, { path, log, requestIdOf }: Options) {
  app.decorateRequest('seen', undefined)
  const seenOf = (request: FastifyRequest) => request.getDecorator<Seen | undefined>('seen')
  const see = (request: FastifyRequest): Seen => {
    const requestId = requestIdOf(request)
    const seen: Seen = { noted: { requestId, codes: [] }, top: startRootSpan(requestId, 'request'), start: performance.now() }
    request.setDecorator('seen', seen)
    return seen
  }
  app.addHook('onRequest', (request, _, done) => {
    if (request.url.split('?', 1)[0] === path) see(request)
    done()
  })
  if (isTracing())
    // after the body was read: its end comes from the connection, which knows of no request
    app.addHook('preValidation', (request, _, done) => {
      const seen = seenOf(request)
      if (seen) seen.top.within(done)
      else done()
    })
  app.addHook('onSend', (request, reply, payload, done) => {
    const seen = seenOf(request)
    if (seen) finish(log, seen, reply)
    done(null, payload)
  })
  return (request: FastifyRequest): Noted => (seenOf(request) ?? see(request)).noted
}

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

/** Has the state of a subgraph, as the router sees it, read at each scrape; the answer ends it. */
export function watchRemote(remote: Remote): () => void {
  return atScrape(async () => {
    const labels = { subgraph: remote.options.name }
    breakerOpen.set(labels, remote.breaker.isTrying() ? 1 : 0)
    heldRequests.set(labels, remote.held)
  })
}

function finish(log: Log, { noted, top, start }: Seen, { statusCode: status }: FastifyReply): void {
  const { requestId, operation, codes: told } = noted
  const codes = told.length === 0 && status >= 400 ? [codeOf(status)] : told
  // a page or a preflight
  if (operation === undefined && codes.length === 0) return
  const [seconds, name, outcome] = [secondsSince(start), nameFor(operation), codes[0] ?? 'OK']
  requests.inc({ operation: name, outcome })
  requestSeconds.observe({ operation: name }, seconds)
  top.end(name, outcome)
  const line = { requestId, operation: operation?.slice(0, nameLengthMost), ms: Math.round(seconds * 1000), status, codes }
  log[seconds > slowSeconds ? 'warn' : 'info'](line, 'request')
}

/** What the status says of a request that never became an operation. */
function codeOf(status: number): string {
  return status >= 500 ? 'INTERNAL_SERVER_ERROR' : ({ 413: 'PAYLOAD_TOO_LARGE', 429: 'RATE_LIMITED' }[status] ?? 'BAD_REQUEST')
}
