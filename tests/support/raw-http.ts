import { connect } from 'node:net'

type Seen = { text: string; ended: string }

/** The headers that every answer carries. */
export const securityHeaders = {
  'content-security-policy': "default-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}

const internals = /SQLITE|node_modules|\.ts\b|\n\s+at |FST_|fastify|nginx|<html|file:|\/(work|home|tmp|usr|app)\//i

const query = '{"query":"{ __typename }"}'
const json = 'Content-Type: application/json\r\n'
const chunk = `40000\r\n${'x'.repeat(0x40000)}\r\n`

/** Requests that no client of ours sends, byte by byte: each is refused, and the connection is not. */
export const rawRequests: Record<string, string> = {
  'no HTTP': 'xyz\r\n\r\n',
  'a TLS handshake': `\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03${'a'.repeat(300)}\r\n\r\n`,
  'the preface of HTTP/2': 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  'a version that is none': 'GET /graphql HTTP/3.7\r\nHost: x\r\n\r\n',
  'a method that is none': 'BREW /graphql HTTP/1.1\r\nHost: x\r\n\r\n',
  'a long URL': get(`/graphql?query=${'a'.repeat(20_000)}`),
  'a very long URL': get(`/graphql?query=${'a'.repeat(200_000)}`),
  'a long header': get('/graphql', `X-A: ${'a'.repeat(40_000)}\r\n`),
  'a very long header': get('/graphql', `X-A: ${'a'.repeat(400_000)}\r\n`),
  'thousands of headers': get('/graphql', Array.from({ length: 3000 }, (_, at) => `X-${at}: a\r\n`).join('')),
  'a NUL in a header': get('/graphql', 'X-A: a\0b\r\n'),
  'a space in the name of a header': get('/graphql', 'X A: a\r\n'),
  'two hosts': get('/graphql', 'Host: y\r\n'),
  'a path that cannot be decoded': get('/%zz'),
  'a NUL in the path': get('/graphql%00'),
  'a path that climbs': get('/../../etc/passwd'),
  'the URL of somebody else': get('http://elsewhere.example/graphql'),
  'a WebSocket': get('/graphql', 'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: a\r\nSec-WebSocket-Version: 13\r\n'),
  'HTTP/2 without TLS': get('/graphql', 'Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMA\r\n'),
  'a range': get('/graphql', 'Range: bytes=5-1\r\n'),
  TRACE: 'TRACE /nowhere HTTP/1.1\r\nHost: x\r\n\r\n',
  'TRACE of the graph': 'TRACE /graphql HTTP/1.1\r\nHost: x\r\nX-Secret: a\r\n\r\n',
  PUT: 'PUT /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n',
  DELETE: 'DELETE /graphql HTTP/1.1\r\nHost: x\r\n\r\n',
  'an encoding of the transfer that is none': `POST /graphql HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip\r\n\r\n${query}`,
  'two encodings of the transfer': post('Transfer-Encoding: chunked, identity\r\n', '0\r\n\r\n'),
  'a length beside chunks': post('Transfer-Encoding: chunked\r\nContent-Length: 5\r\n', '0\r\n\r\n'),
  'a chunk without a length': post('Transfer-Encoding: chunked\r\n', 'zz\r\n{}\r\n0\r\n\r\n'),
  'a length in words': post('Content-Length: abc\r\n', '{}'),
  'a negative length': post('Content-Length: -5\r\n', '{}'),
  'a length beyond all numbers': post('Content-Length: 99999999999999999999\r\n', '{}'),
  'two lengths': post('Content-Length: 2\r\nContent-Length: 3\r\n', '{}'),
  'no body': post('', ''),
  'a body of 300 kB': sized(`{"query":"${'x'.repeat(300_000)}"}`),
  'a body of 10 MB': sized(`{"query":"${'x'.repeat(10_000_000)}"}`),
  'chunks of 512 kB': post('Transfer-Encoding: chunked\r\n', `${chunk}${chunk}0\r\n\r\n`),
  XML: sized('<'.repeat(100_000), 'Content-Type: text/xml\r\n'),
  'no type': sized('<'.repeat(100_000), ''),
  'a form': sized('--a--', 'Content-Type: multipart/form-data; boundary=a\r\n'),
  'a charset that is none': sized('{}', 'Content-Type: application/json; charset=utf-77\r\n'),
  'a body that says that it is compressed': sized('\x1f\x8bxxxxxxx', `${json}Content-Encoding: gzip\r\n`),
  'JSON that ends early': sized('{"query":'),
  'bytes that are no UTF-8': sized('{"query":"\xff\xfe"}'),
  'an empty body': sized(''),
  null: sized('null'),
  'a batch': sized(`[${query},${query}]`),
  'a prototype': sized('{"__proto__":{"a":1},"query":"{ __typename }"}'),
  'a webhook of 200 kB': sized('x'.repeat(200_000), '', '/webhooks/provider'),
}

/** Returns each raw request that is not refused as it should be. */
export async function wronglyAnswered(port: number): Promise<string[]> {
  const answers = Object.entries(rawRequests).map(async ([name, request]) => ({ name, seen: await ask(port, request) }))
  return (await Promise.all(answers)).flatMap(({ name, seen }) => {
    const faults = faultsOf(seen)
    return faults.length > 0 ? [`${name}: ${faults.join(', ')}; ${seen.text.slice(0, 300)}`] : []
  })
}

/** Sends bytes over a connection of its own. Returns all that came back, and how the connection ended. */
export function ask(port: number, request: string): Promise<Seen> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    let text = ''
    const end = (ended: string) => {
      clearTimeout(timer)
      socket.destroy()
      resolve({ text, ended })
    }
    let timer = setTimeout(() => end('no answer'), 10_000)
    socket.on('data', (bytes) => {
      text += bytes.toString('latin1')
      clearTimeout(timer)
      timer = setTimeout(() => end('left open'), 300)
    })
    socket.on('error', (error: NodeJS.ErrnoException) => end(error.code ?? error.message))
    socket.on('end', () => end('closed'))
    socket.write(Buffer.from(request, 'latin1'))
  })
}

/** Returns the headers of an answer, by their names in small letters. */
export function headersIn(answer: string): Record<string, string> {
  const [, ...lines] = answer.split('\r\n\r\n')[0]?.split('\r\n') ?? []
  return Object.fromEntries(lines.map((line) => [line.split(': ')[0]?.toLowerCase(), line.split(': ').slice(1).join(': ')]))
}

function faultsOf({ text, ended }: Seen): string[] {
  const [head = '', body = ''] = text.split(/\r\n\r\n(.*)/s)
  const [headers, status] = [headersIn(text), Number(head.split(' ')[1])]
  return [
    ...(['closed', 'left open'].includes(ended) ? [] : [`the connection ended with ${ended}`]),
    ...(status >= 400 && status < 500 ? [] : [`status ${status}`]),
    ...(codeIn(body) ? [] : ['no code']),
    ...(headers['content-type'] === 'application/json; charset=utf-8' ? [] : [`type ${headers['content-type']}`]),
    ...(internals.test(body) ? ['internals'] : []),
    ...Object.entries(securityHeaders).flatMap(([name, value]) => (headers[name] === value ? [] : [`no ${name}`])),
  ]
}

function codeIn(body: string): unknown {
  try {
    return JSON.parse(body).errors[0].extensions.code
  } catch {
    return undefined
  }
}

function get(path: string, headers = ''): string {
  return `GET ${path} HTTP/1.1\r\nHost: x\r\n${headers}\r\n`
}

function post(headers: string, body: string): string {
  return `POST /graphql HTTP/1.1\r\nHost: x\r\n${json}${headers}\r\n${body}`
}

function sized(body: string, type = json, path = '/graphql'): string {
  return `POST ${path} HTTP/1.1\r\nHost: x\r\n${type}Content-Length: ${body.length}\r\n\r\n${body}`
}
