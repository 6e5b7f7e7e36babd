import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Caller, nobody } from '#kit/context.ts'
import type { Log } from '#kit/observe/log.ts'
import { counter, histogram, secondsSince } from '#kit/observe/metrics.ts'
import { logSecurity } from '#kit/observe/security-log.ts'
import { isTracing, type RootSpan, startRootSpan } from '#kit/observe/trace.ts'
import type { LogEntry } from '#router/auth/request-context.ts'
import { createOperationNames, maxNameLength } from './operation-names.ts'

type ObservedRequest = { entry: LogEntry; span: RootSpan; start: number }

type Options = { path: string; log: Log; requestIdOf: (request: FastifyRequest) => string }

const requests = counter('bazaar_router_requests_total', 'Requests by the name of their operation, and OK or their first error.', [
  'operation',
  'outcome',
])
const requestSeconds = histogram('bazaar_router_request_seconds', 'Time from the head of a request to its answer.', ['operation'])

/** A request that takes longer is logged as a warning. */
const slowSeconds = 1
/** The codes of what somebody may have tried to get past. */
const refusals = ['FORBIDDEN', 'RATE_LIMITED', 'QUERY_TOO_COMPLEX', 'QUERY_NOT_IN_SAFELIST']

const labelOf = createOperationNames()

/**
 * Measures, logs and traces every request for the graph at `path`: one line at info, at warn if it took more than a second.
 * Returns a function that finds the log entry of a request.
 */
export function observeRequests(app: FastifyInstance, { path, log, requestIdOf }: Options) {
  app.decorateRequest('observed', undefined)
  const observedOf = (request: FastifyRequest) => request.getDecorator<ObservedRequest | undefined>('observed')
  const begin = (request: FastifyRequest): ObservedRequest => {
    const observed = beginRequest(requestIdOf(request))
    request.setDecorator('observed', observed)
    return observed
  }
  app.addHook('onRequest', (request, _, done) => {
    if (request.url.split('?', 1)[0] === path) begin(request)
    done()
  })
  if (isTracing())
    // the span starts here as reading the body loses the context: the end of the body is an event of the connection
    app.addHook('preValidation', (request, _, done) => {
      const observed = observedOf(request)
      if (observed) observed.span.within(done)
      else done()
    })
  app.addHook('onSend', (request, reply, payload, done) => {
    const observed = observedOf(request)
    if (observed) finish(log, observed, reply)
    done(null, payload)
  })
  return (request: FastifyRequest): LogEntry => (observedOf(request) ?? begin(request)).entry
}

function beginRequest(requestId: string): ObservedRequest {
  return { entry: { requestId, codes: [] }, span: startRootSpan(requestId, 'request'), start: performance.now() }
}

function finish(log: Log, { entry, span, start }: ObservedRequest, { statusCode: status }: FastifyReply): void {
  const { requestId, operation, codes: recorded, caller = nobody } = entry
  const codes = recorded.length === 0 && status >= 400 ? [codeOf(status)] : recorded
  // the landing page or a preflight
  if (operation === undefined && codes.length === 0) return
  const [seconds, label, outcome] = [secondsSince(start), labelOf(operation), codes[0] ?? 'OK']
  requests.inc({ operation: label, outcome })
  requestSeconds.observe({ operation: label }, seconds)
  span.end(label, outcome)
  const line = { requestId, operation: operation?.slice(0, maxNameLength), ms: Math.round(seconds * 1000), status, codes }
  log[seconds > slowSeconds ? 'warn' : 'info'](line, 'request')
  const tried = codes.filter((code) => refusals.includes(code) || (code === 'UNAUTHENTICATED' && isForged(caller)))
  if (tried.length > 0)
    logSecurity(log, caller, { event: 'refused', outcome: tried.join(' '), requestId, operation: line.operation, reason: caller.reason })
}

/** A token that has expired, and none at all, are how every page begins. */
function isForged({ reason }: Caller): boolean {
  return reason !== undefined && reason !== 'TOKEN_EXPIRED'
}

/** The code of a request that failed before it became an operation. */
function codeOf(status: number): string {
  return status >= 500 ? 'INTERNAL_SERVER_ERROR' : ({ 413: 'PAYLOAD_TOO_LARGE', 429: 'RATE_LIMITED' }[status] ?? 'BAD_REQUEST')
}
