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

// the gateway brings a copy of this API, and asks for the provider once, when it is loaded: so one stands here before it does
const provided = new ProxyTracerProvider()
trace.setGlobalTracerProvider(provided)

/** The tracer of this process; undefined where nobody asked for traces, and then nothing of this costs anything. */
let tracer: Tracer | undefined

/** What is under way when a process ends is sent within this time, or lost. */
const flushMs = 1000
/** How long the collector may take for a batch, and how many spans wait for it at most: a dead one costs no more than these. */
const exportMs = 5000
const waitingMost = 2048

const hexOf32 = /^[0-9a-f]{32}$/
const nothing = '0'.repeat(32)

/** The ids of the next span, where they are not random: those of the span at the top of a trace. */
let next: Ids | undefined

const noTop: RootSpan = { within: (work) => work(), end: () => {} }

/** Whether traces are asked for. */
export function isTracing(): boolean {
  return tracer !== undefined
}

/**
 * The trace of a request, and the span at its top, both made of the request's id. So every process that hears of a request,
 * by a fetch or by an event a day later, adds to the same trace, and nothing but the id has to travel.
 */
export function traceOf(requestId: string): Ids {
  const hash = createHash('sha256').update(requestId).digest('hex')
  const own = hexOf32.test(requestId) && requestId !== nothing
  return { traceId: own ? requestId : hash.slice(0, 32), spanId: hash.slice(32, 48) }
}

/**
 * Does `work` as a span of the request's trace. Attributes are names and numbers of ours, nothing that came from a client.
 * Does nothing but `work` where no traces are asked for.
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
 * Opens the span at the top of a request's trace. `within` does something below it, and all that follows from that;
 * `end` names it by what was asked and tells how that ended.
 */
export function startRootSpan(requestId: string, name: string): RootSpan {
  if (!tracer) return noTop
  const span = startTop(tracer, requestId, name)
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
 * Sends traces of this process to OTEL_EXPORTER_OTLP_ENDPOINT, by OTLP over HTTP, in the name of `service`; does nothing where that is not
 * set. To be called once, before anything is served; this module must be loaded before the gateway is. The answer sends what is left, for at most a second.
 */
export async function startTracing({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint }: Config, service: string): Promise<() => Promise<void>> {
  if (!endpoint) return async () => {}
  const { provider, contexts } = await openProvider(endpoint, service)
  provided.setDelegate(provider)
  context.setGlobalContextManager(contexts)
  tracer = provider.getTracer('bazaar')
  return async () => {
    tracer = undefined
    const late = new Promise<void>((resolve) => setTimeout(resolve, flushMs).unref())
    await Promise.race([provider.shutdown().catch(() => {}), late])
  }
}

/** A span never says what an error said: it could be anybody's data. */
function fail(span: Span) {
  return span.setStatus({ code: SpanStatusCode.ERROR })
}

/** Where a span of this request hangs: below the one that is open here, if it is of the same trace, else below the top. */
function parentOf(requestId: string) {
  const top = traceOf(requestId)
  if (trace.getActiveSpan()?.spanContext().traceId === top.traceId) return context.active()
  return trace.setSpanContext(ROOT_CONTEXT, { ...top, traceFlags: TraceFlags.SAMPLED, isRemote: true })
}

function startTop(by: Tracer, requestId: string, name: string): Span {
  next = traceOf(requestId)
  try {
    return by.startSpan(name, { root: true, kind: SpanKind.SERVER }, ROOT_CONTEXT)
  } finally {
    next = undefined
  }
}

async function openProvider(endpoint: string, service: string) {
  const sdk = await loadSdk()
  const exporter = new sdk.OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces`, timeoutMillis: exportMs })
  const random = new sdk.RandomIdGenerator()
  const provider = new sdk.TracerProvider({
    resource: sdk.resourceFromAttributes({ 'service.name': service }),
    idGenerator: {
      generateTraceId: () => next?.traceId ?? random.generateTraceId(),
      generateSpanId: () => next?.spanId ?? random.generateSpanId(),
    },
    spanProcessors: [new sdk.BatchSpanProcessor({ exporter, maxQueueSize: waitingMost, exportTimeoutMillis: exportMs })],
  })
  return { provider, contexts: new sdk.AsyncLocalStorageContextManager().enable() }
}

// all of it is loaded here, so that a process without traces has none of it
async function loadSdk() {
  return {
    ...(await import('@opentelemetry/sdk-trace')),
    ...(await import('@opentelemetry/context-async-hooks')),
    ...(await import('@opentelemetry/resources')),
    ...(await import('@opentelemetry/exporter-trace-otlp-http')),
  }
}
