import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'

export type Span = {
  traceId: string
  spanId: string
  parentSpanId?: string
  name: string
  /** The service that it was sent by. */
  service: string
}

type Attribute = { key: string; value: { stringValue?: string } }
type Sent = Omit<Span, 'service'>
type Export = { resourceSpans: { resource: { attributes: Attribute[] }; scopeSpans: { spans: Sent[] }[] }[] }

/** Something that takes traces, as an OpenTelemetry collector does, until the test ends: `spans`, and all that was `sent`, as it came. */
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

/** The whole trace that a span of this name is in. */
export function traceWith(spans: Span[], name: string): Span[] {
  const found = spans.find((span) => span.name === name)
  return spans.filter(({ traceId }) => traceId === found?.traceId)
}

/** The spans of a trace whose parent is nowhere in it; a whole one has one, its top. */
export function topsOf(trace: Span[]): Span[] {
  const ids = new Set(trace.map(({ spanId }) => spanId))
  return trace.filter(({ parentSpanId }) => !parentSpanId || !ids.has(parentSpanId))
}

function spansIn({ resourceSpans }: Export): Span[] {
  return resourceSpans.flatMap(({ resource, scopeSpans }) => {
    const service = resource.attributes.find(({ key }) => key === 'service.name')?.value.stringValue ?? ''
    return scopeSpans.flatMap(({ spans }) => spans.map((span) => ({ ...span, service })))
  })
}
