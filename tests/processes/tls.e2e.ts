import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request as ask, createServer } from 'node:http'
import { request as askByTls } from 'node:https'
import { type AddressInfo, createServer as createTcpServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ConnectionOptions, connect } from 'node:tls'
import { expect, onTestFinished, test, vi } from 'vitest'
import { writeNginxFolder } from '#tools/processes/nginx.ts'
import { missingPrograms } from '#tools/processes/start.ts'

type Answer = { status: number | undefined; headers: Record<string, unknown>; body: string }

const missing = [...missingPrograms(), ...(spawnSync('openssl', ['version']).error ? ['openssl'] : [])]

test.skipIf(missing.length > 0)('every answer tells browsers to use TLS for a year, on subdomains too', async () => {
  const { tls } = await openNginx()
  for (const path of ['/graphql', '/nowhere', '/images/none', '/%00']) {
    const { headers } = await get(askByTls, tls, path)
    expect([path, headers['strict-transport-security']]).toEqual([path, 'max-age=31536000; includeSubDomains'])
  }
})

test.skipIf(missing.length > 0)('without TLS a page is led to it, and everything else is refused', async () => {
  const { plain, asked } = await openNginx()
  for (const path of ['/', '/admin', '/admin/orders']) {
    const page = await get(ask, plain, path)
    expect([page.status, page.headers.location]).toEqual([308, `https://127.0.0.1${path}`])
  }
  for (const path of ['/graphql', '/session', '/administration', '/images/uploads/one', '/nowhere']) {
    const { status, body } = await get(ask, plain, path)
    expect([path, status, JSON.parse(body).errors[0].extensions.code]).toEqual([path, 400, 'BAD_REQUEST'])
  }
  expect(asked).toEqual([])
})

test.skipIf(missing.length > 0)('TLS 1.2 and 1.3 are spoken, with sealed ciphers alone', async () => {
  const { tls } = await openNginx()
  const spoken = async (options: ConnectionOptions) => shake(tls, { ...options, ciphers: `${options.ciphers ?? 'ALL'}:@SECLEVEL=0` })
  expect(await spoken({})).toEqual(['TLSv1.3', 'TLS_AES_256_GCM_SHA384'])
  expect(await spoken({ maxVersion: 'TLSv1.2' })).toEqual(['TLSv1.2', 'ECDHE-RSA-AES256-GCM-SHA384'])
  expect(await spoken({ maxVersion: 'TLSv1.1', minVersion: 'TLSv1' })).toBe('refused')
  for (const ciphers of ['AES128-GCM-SHA256', 'ECDHE-RSA-AES128-SHA', 'ECDHE-RSA-AES256-SHA384', 'DHE-RSA-AES128-GCM-SHA256'])
    expect([ciphers, await spoken({ maxVersion: 'TLSv1.2', ciphers })]).toEqual([ciphers, 'refused'])
})

/** nginx as docker-compose.tls.yml has it, with a certificate of its own, before a router that only notes what it is asked. */
async function openNginx() {
  const dir = mkdtempSync(join(tmpdir(), 'bazaar-tls-'))
  const asked: string[] = []
  const router = createServer(({ url = '' }, response) => {
    asked.push(url)
    response.end('{}')
  }).listen(0, '127.0.0.1')
  await once(router, 'listening')
  const { port } = router.address() as AddressInfo
  const [plain, tls] = [await freePort(), await freePort()]
  const ports = { port: plain, routers: [port], auth: port, orders: port, payments: port, products: port, requestsPerSecond: 1000 }
  const args = writeNginxFolder(join(dir, 'nginx'), ports)
  writeFileSync(join(dir, 'nginx', 'listen.conf'), tlsConfig(dir, plain, tls))
  const nginx = spawn('nginx', args, { stdio: 'ignore' })
  onTestFinished(async () => {
    nginx.kill()
    await once(nginx, 'exit')
    router.close()
    rmSync(dir, { recursive: true, force: true })
  })
  await vi.waitFor(() => get(ask, plain, '/'), { timeout: 5000 })
  return { plain, tls, asked }
}

function tlsConfig(dir: string, plain: number, tls: number): string {
  const [key, certificate] = [join(dir, 'key.pem'), join(dir, 'certificate.pem')]
  const args = [
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-days',
    '2',
    '-subj',
    '/CN=localhost',
    '-keyout',
    key,
    '-out',
    certificate,
  ]
  expect(spawnSync('openssl', args).status).toBe(0)
  return readFileSync('nginx/tls.conf', 'utf8')
    .replace('listen 8080', `listen 127.0.0.1:${plain}`)
    .replace('listen 8443', `listen 127.0.0.1:${tls}`)
    .replace('/etc/nginx/tls/fullchain.pem', certificate)
    .replace('/etc/nginx/tls/privkey.pem', key)
}

function get(by: typeof ask | typeof askByTls, port: number, path: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    by({ host: '127.0.0.1', port, path, rejectUnauthorized: false }, (response) => {
      let body = ''
      response
        .on('data', (part) => {
          body += part
        })
        .on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }))
    })
      .on('error', reject)
      .end()
  })
}

/** Returns the version and the cipher that are agreed on. */
function shake(port: number, options: ConnectionOptions): Promise<[string | null, string] | 'refused'> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port, rejectUnauthorized: false, ...options })
    socket.on('secureConnect', () => {
      resolve([socket.getProtocol(), socket.getCipher().name])
      socket.destroy()
    })
    socket.on('error', () => resolve('refused'))
  })
}

async function freePort(): Promise<number> {
  const server = createTcpServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
