import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'

export type Span = {
  traceId: string
  spanId: string
  parentSpanId?: string
  name: string
  /** The service that sent it. */
  service: string
}

type Attribute = { key: string; value: { stringValue?: string } }
type Sent = Omit<Span, 'service'>
type Export = { resourceSpans: { resource: { attributes: Attribute[] }; scopeSpans: { spans: Sent[] }[] }[] }

/** Receives traces as an OpenTelemetry collector does, until the test ends. `sent` has the bodies as they arrived. */
export async function openCollector() {
  const spans: Span[] = []
  const sent: string[] = []
  const take = async (request: IncomingMessage) => {
    const body = await text(request)
    sent.push(body)
    spans.push(...spansIn(JSON.parse(body) as Export))
  }
  const server = createServer((request, response) => void take(request).then(() => response.end('{}')))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, spans, sent }
}

/** Returns the whole trace of a span with this name. */
export function traceWith(spans: Span[], name: string): Span[] {
  const found = spans.find((span) => span.name === name)
  return spans.filter(({ traceId }) => traceId === found?.traceId)
}

/** Returns the spans whose parent is not in the trace. A complete trace has one. */
export function rootsOf(trace: Span[]): Span[] {
  const ids = new Set(trace.map(({ spanId }) => spanId))
  return trace.filter(({ parentSpanId }) => !parentSpanId || !ids.has(parentSpanId))
}

function spansIn({ resourceSpans }: Export): Span[] {
  return resourceSpans.flatMap(({ resource, scopeSpans }) => {
    const service = resource.attributes.find(({ key }) => key === 'service.name')?.value.stringValue ?? ''
    return scopeSpans.flatMap(({ spans }) => spans.map((span) => ({ ...span, service })))
  })
}
