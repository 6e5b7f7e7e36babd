import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { isPublic } from '#kit/http/public-address.ts'
import { bombOf } from '#tests/support/hostile-files.ts'
import { addDocument, openImageShop, pictureOf, storedImages } from '#tests/support/image-shop.ts'
import { codesOf } from '#tests/support/shop.ts'

test('only addresses of the public Internet are public', () => {
  const inner = [
    ...['127.0.0.1', '127.9.9.9', '10.1.2.3', '172.16.0.1', '192.168.0.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '224.0.0.1'],
    ...['255.255.255.255', '198.18.0.1', '192.0.2.1', '240.0.0.1', '192.0.0.1', '::1', '::', '::ffff:127.0.0.1', '::ffff:8.8.8.8'],
    ...[
      'fc00::1',
      'fd12::1',
      'fe80::1',
      'fec0::1',
      'ff02::1',
      '64:ff9b::7f00:1',
      '64:ff9b:1::1',
      '2002:7f00:1::',
      '2001:0:1::1',
      '2001:db8::1',
    ],
    ...['::127.0.0.1', '100::1', 'localhost', '', '0x7f.1', '017700000001'],
  ]
  expect(inner.filter(isPublic)).toEqual([])
  expect(['8.8.8.8', '93.184.215.14', '2606:4700::1111', '2a00:1450::1'].filter((one) => !isPublic(one))).toEqual([])
})

test('no URL reaches an inner address: by name, by number in any spelling, by redirect', async () => {
  let asked = 0
  const { host, port } = await serve((_, response) => {
    asked += 1
    response.end('x')
  })
  const redirecting = await serve(({ url }, response) =>
    response.writeHead(302, { location: decodeURIComponent(url?.slice(1) ?? '') }).end(),
  )
  const shop = await openImageShop({ settings: { IMAGE_HOSTS: redirecting.host } })
  const id = await shop.addProduct('POT', 'Teapot')
  const inner = [
    `http://${host}/`,
    `https://${host}/`,
    'https://localhost/',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f000001/',
    'https://0177.0.0.1/',
    'https://127.1/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://169.254.169.254/latest/meta-data/',
    'https://user:password@127.0.0.1/',
    `https://localhost:${port}/`,
    'file:///etc/passwd',
    'data:image/png;base64,AAAA',
    'ftp://127.0.0.1/x',
    'gopher://127.0.0.1/x',
    'no address',
    ...[`http://${host}/`, 'https://127.0.0.1/', 'file:///etc/passwd', '//127.0.0.1/'].map(
      (to) => `http://${redirecting.host}/${encodeURIComponent(to)}`,
    ),
    `http://${redirecting.host}/${encodeURIComponent('/'.padEnd(3, 'x'))}`,
  ]
  for (const url of inner) {
    const answer = await shop.as(addDocument, { input: { productId: id, url } })
    expect([url, codesOf(answer)]).toEqual([url, ['IMAGE_UNREACHABLE']])
    expect(JSON.stringify(answer)).not.toMatch(/ECONN|127\.0|passwd|ENOTFOUND/)
  }
  expect(asked).toBe(0)
  expect(storedImages(shop)).toEqual([])
})

test('what is fetched is bounded: its bytes, its time, its pixels, its type', async () => {
  const picture = await pictureOf('#abc')
  const pages: Record<string, RequestListener> = {
    '/good': (_, response) => response.end(picture),
    '/endless': (_, response) => {
      const more = setInterval(() => response.write(Buffer.alloc(500_000)), 1)
      response.once('close', () => clearInterval(more))
    },
    '/announced': (_, response) => response.writeHead(200, { 'content-length': '50000000' }).flushHeaders(),
    '/slow': (_, response) => response.writeHead(200, { 'content-type': 'image/png' }).flushHeaders(),
    '/bomb': (_, response) => response.end(bombOf(50_000, 50_000)),
    '/svg': (_, response) => response.writeHead(200, { 'content-type': 'image/png' }).end('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    '/missing': (_, response) => response.writeHead(404).end(picture),
  }
  const { host } = await serve((request, response) => pages[request.url ?? '']?.(request, response))
  const shop = await openImageShop({ settings: { IMAGE_HOSTS: host, IMAGE_BYTES: '3000000' } })
  const id = await shop.addProduct('POT', 'Teapot')
  const add = async (path: string) => codesOf(await shop.as(addDocument, { input: { productId: id, url: `http://${host}${path}` } }))
  for (const path of ['/endless', '/announced', '/slow', '/missing']) expect([path, await add(path)]).toEqual([path, ['IMAGE_UNREACHABLE']])
  for (const path of ['/bomb', '/svg']) expect([path, await add(path)]).toEqual([path, ['IMAGE_REFUSED']])
  expect(storedImages(shop)).toEqual([])
  expect(await add('/good')).toEqual([])
  expect(await shop.images(id)).toMatchObject([{ isMade: false, width: 200, height: 100 }])
})

async function serve(listener: RequestListener) {
  const server = createServer(listener)
  onTestFinished(() => void server.close().closeAllConnections())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { host: `127.0.0.1:${port}`, port }
}
