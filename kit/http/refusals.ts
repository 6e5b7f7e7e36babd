import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyError } from 'fastify'

/** Said with every answer: a browser runs, frames, guesses and tells nothing of it. A page has a policy of its own. */
export const securityHeaders = {
  'content-security-policy': "default-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}

/** How much of a refused body is read, and for how long: a client that gets an answer before it has sent all may see a reset instead. */
const [readOnBytes, readOnMs] = [16 * 1024 * 1024, 2000]

const messages: Record<string, string> = {
  PAYLOAD_TOO_LARGE: 'The request is too large.',
  BAD_REQUEST: 'The request is not a GraphQL request in JSON.',
}

/** What a client gets for an error of the server: a status, and a GraphQL error with a code. It shows no internals. */
export function refusalOf({ statusCode: status = 500 }: Pick<FastifyError, 'statusCode'>) {
  const code = status === 413 ? 'PAYLOAD_TOO_LARGE' : status < 500 ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR'
  return { status, code, body: { errors: [{ message: messages[code] ?? 'Something went wrong on our side.', extensions: { code } }] } }
}

/** Reads on what the client still sends, within bounds. */
export function readOn(request: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    let bytes = 0
    const timer = setTimeout(resolve, readOnMs)
    const end = () => {
      clearTimeout(timer)
      resolve()
    }
    request.once('end', end).once('close', end)
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes > readOnBytes) end()
    })
    request.resume()
    if (request.readableEnded) end()
  })
}

/** Answers what is not HTTP, has headers that are too long, or took too long, and closes the connection once that is read. */
export function refuseConnection(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  socket
    .removeAllListeners('data')
    .on('data', () => {})
    .end(rawAnswer(error.code))
  setTimeout(() => socket.destroy(), readOnMs).unref()
}

function rawAnswer(code: string | undefined): string {
  const status = code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request'
  const body = JSON.stringify(refusalOf({ statusCode: 400 }).body)
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.length,
    connection: 'close',
    ...securityHeaders,
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  return `${[`HTTP/1.1 ${status}`, ...lines].join('\r\n')}\r\n\r\n${body}`
}
