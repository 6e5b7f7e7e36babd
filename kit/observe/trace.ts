import { createHash } from 'node:crypto'
import {
  type Attributes,
  context,
  ProxyTracerProvider,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  TraceFlags,
  type Tracer,
  trace,
} from '@opentelemetry/api'
import type { Config } from '#kit/config.ts'

type Ids = { traceId: string; spanId: string }

type Named = { name: string; requestId: string; kind?: keyof typeof SpanKind; attributes?: Attributes }

export type RootSpan = { within: (work: () => void) => void; end: (name: string, outcome: string) => void }

// the gateway has its own copy of this API and reads the provider once, when it is loaded, so a proxy must be registered before
const provided = new ProxyTracerProvider()
trace.setGlobalTracerProvider(provided)

/** The tracer of this process; undefined without OTEL_EXPORTER_OTLP_ENDPOINT, and then tracing costs nothing. */
let tracer: Tracer | undefined

/** How long a process that ends may take to send its last spans. */
const flushMs = 1000
/** How long the collector may take for a batch, and how many spans are kept for it: the most that a dead collector costs. */
const exportMs = 5000
const waitingMax = 2048

const hexOf32 = /^[0-9a-f]{32}$/
const invalidTraceId = '0'.repeat(32)

/** The ids of the next span if they are not random: those of a root span. */
let next: Ids | undefined

const noRootSpan: RootSpan = { within: (work) => work(), end: () => {} }

/** Whether this process sends traces. */
export function isTracing(): boolean {
  return tracer !== undefined
}

/**
 * The ids of a request's trace and of its root span, both derived from the request's id. So every process that works for a request, by
 * a fetch or by an event a day later, adds to the same trace, and only the request's id has to be passed on.
 */
export function traceOf(requestId: string): Ids {
  const hash = createHash('sha256').update(requestId).digest('hex')
  const own = hexOf32.test(requestId) && requestId !== invalidTraceId
  return { traceId: own ? requestId : hash.slice(0, 32), spanId: hash.slice(32, 48) }
}

/**
 * Runs `work` as a span of the request's trace; without tracing, just runs `work`. Attributes must be our own names and numbers, nothing
 * that comes from a client.
 */
export function traced<T>({ name, requestId, kind = 'INTERNAL', attributes = {} }: Named, work: () => Promise<T>): Promise<T> {
  if (!tracer) return work()
  const follow = async (span: Span): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      fail(span)
      throw error
    } finally {
      span.end()
    }
  }
  return tracer.startActiveSpan(name, { kind: SpanKind[kind], attributes }, parentOf(requestId), follow)
}

/**
 * Starts the root span of a request's trace. `within` runs work, and what follows from it, below this span; `end` sets the span's final
 * name and outcome.
 */
export function startRootSpan(requestId: string, name: string): RootSpan {
  if (!tracer) return noRootSpan
  const span = startWithIds(tracer, requestId, name)
  return {
    within: (work) => context.with(trace.setSpan(ROOT_CONTEXT, span), work),
    end: (known, outcome) => {
      span.updateName(known).setAttribute('bazaar.outcome', outcome)
      if (outcome !== 'OK') fail(span)
      span.end()
    },
  }
}

/**
 * Starts to send the traces of this process, as `service`, to OTEL_EXPORTER_OTLP_ENDPOINT by OTLP over HTTP; does nothing if that is not
 * set. Call it once, before serving; this module must be loaded before the gateway. Returns a function that sends the last spans, within a
 * second.
 */
export async function startTracing({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint }: Config, service: string): Promise<() => Promise<void>> {
  if (!endpoint) return async () => {}
  const { provider, contexts } = await createProvider(endpoint, service)
  provided.setDelegate(provider)
  context.setGlobalContextManager(contexts)
  tracer = provider.getTracer('bazaar')
  return async () => {
    tracer = undefined
    const late = new Promise<void>((resolve) => setTimeout(resolve, flushMs).unref())
    await Promise.race([provider.shutdown().catch(() => {}), late])
  }
}

// without the error's message, which may contain personal data
function fail(span: Span) {
  return span.setStatus({ code: SpanStatusCode.ERROR })
}

/** The parent of a new span: the active span if it belongs to the same trace, else the root span. */
function parentOf(requestId: string) {
  const root = traceOf(requestId)
  if (trace.getActiveSpan()?.spanContext().traceId === root.traceId) return context.active()
  return trace.setSpanContext(ROOT_CONTEXT, { ...root, traceFlags: TraceFlags.SAMPLED, isRemote: true })
}

function startWithIds(by: Tracer, requestId: string, name: string): Span {
  next = traceOf(requestId)
  try {
    return by.startSpan(name, { root: true, kind: SpanKind.SERVER }, ROOT_CONTEXT)
  } finally {
    next = undefined
  }
}

async function createProvider(endpoint: string, service: string) {
  const sdk = await loadSdk()
  const exporter = new sdk.OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces`, timeoutMillis: exportMs })
  const random = new sdk.RandomIdGenerator()
  const provider = new sdk.TracerProvider({
    resource: sdk.resourceFromAttributes({ 'service.name': service }),
    idGenerator: {
      generateTraceId: () => next?.traceId ?? random.generateTraceId(),
      generateSpanId: () => next?.spanId ?? random.generateSpanId(),
    },
    spanProcessors: [new sdk.BatchSpanProcessor({ exporter, maxQueueSize: waitingMax, exportTimeoutMillis: exportMs })],
  })
  return { provider, contexts: new sdk.AsyncLocalStorageContextManager().enable() }
}

// loaded only here, so that a process without traces does not load the SDK
async function loadSdk() {
  return {
    ...(await import('@opentelemetry/sdk-trace')),
    ...(await import('@opentelemetry/context-async-hooks')),
    ...(await import('@opentelemetry/resources')),
    ...(await import('@opentelemetry/exporter-trace-otlp-http')),
  }
}
