import { Agent, request as httpRequest, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import type { Transport } from '#lab/transport.ts'

/** A transport to the graph at a URL that comes from one of this machine's addresses, such as 127.0.0.9. */
export function overHttpFrom(url: string, localAddress: string): Transport {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  return async (request, headers) => {
    const body = JSON.stringify(request)
    const json = { 'content-type': 'application/json', accept: 'application/json', 'content-length': String(Buffer.byteLength(body)) }
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const options = { method: 'POST', agent, localAddress, headers: { ...json, ...headers }, timeout: 30_000 }
      const sent = httpRequest(url, options, resolve)
      sent.once('timeout', () => sent.destroy(new Error('no answer within 30 s')))
      sent.once('error', reject).end(body)
    })
    return { status: response.statusCode ?? 0, text: await text(response) }
  }
}
