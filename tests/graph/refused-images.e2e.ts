import { readdirSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { expect, onTestFinished, test } from 'vitest'
import { nobody } from '#kit/context.ts'
import type { RoutedRequest } from '#kit/http/routes.ts'
import { frozenClock } from '#kit/test/testing.ts'
import { isPublic } from '#subgraphs/products/images/public-address.ts'
import { bombOf, hostileFiles, wronglyTaken } from '#tests/support/hostile-files.ts'
import { addDocument, type ImageShop, openImageShop, pictureOf } from '#tests/support/image-shop.ts'
import { codesOf } from '#tests/support/shop.ts'

type Refused = { errors: { extensions: { code: string } }[] }

test('a file that is not what it says, or too much, is refused with a code, and nothing of it is stored', async () => {
  const shop = await openImageShop()
  expect(await wronglyTaken(shop, await hostileFiles('a few', 8))).toEqual([])
})

test('a file that is larger than was said is not read to its end, and 50 MB are refused before', async () => {
  const shop = await openImageShop({ settings: { PORT: '0' } })
  const id = await shop.addProduct('POT', 'Teapot')
  expect(await shop.upload(id, 50_000_000)).toMatchObject({ uploadUrl: null, userErrors: [{ code: 'IMAGE_REFUSED' }] })
  const { uploadUrl } = await shop.upload(id, 1000)
  const { origin } = new URL(await shop.listen())
  for (const bytes of [1001, 50_000_000]) {
    const answer = await fetch(origin + uploadUrl, { method: 'PUT', body: Buffer.alloc(bytes) })
    expect([answer.status, ((await answer.json()) as Refused).errors[0]?.extensions.code]).toEqual([413, 'PAYLOAD_TOO_LARGE'])
  }
  expect((await shop.put(uploadUrl, Buffer.alloc(999))).statusCode).toBe(422)
  expect(stored(shop)).toEqual([])
})

test('an address that is forged, changed, too old or used takes nothing', async () => {
  const clock = frozenClock(new Date().toISOString())
  const shop = await openImageShop({ clock })
  const [id, other] = [await shop.addProduct('POT', 'Teapot'), await shop.addProduct('CUP', 'Cup')]
  const picture = await pictureOf('#abc')
  const { uploadUrl, uploadId } = await shop.upload(id, picture.length, 'PNG')
  const url = new URL(uploadUrl, 'http://x')
  const changed = (name: string, value: string) => {
    const copy = new URL(url)
    copy.searchParams.set(name, value)
    return copy.pathname + copy.search
  }
  const forged = [
    changed('productId', other),
    changed('type', 'JPEG'),
    changed('bytes', '999999'),
    changed('until', String(clock().getTime() + 86_400_000)),
    changed('signature', 'A'.repeat(43)),
    changed('signature', ''),
    url.pathname,
    uploadUrl.replace(uploadId, 'upl_other'),
    '/images/uploads/%00?signature=x',
  ]
  for (const address of forged) expect([address, (await shop.put(address, picture)).statusCode]).toEqual([address, 403])
  expect((await shop.put(uploadUrl, picture)).statusCode).toBe(200)
  for (const _ of [1, 2]) {
    const again = await shop.put(uploadUrl, picture)
    expect([again.statusCode, again.json().errors[0].extensions.code]).toEqual([409, 'UPLOAD_REFUSED'])
  }
  expect(codesOf(await shop.as(addDocument, { input: { productId: other, uploadId } }))).toEqual(['NOT_FOUND'])
  const late = await shop.upload(id, picture.length, 'PNG')
  clock.advance(10 * 60_000)
  expect((await shop.put(late.uploadUrl, picture)).statusCode).toBe(403)
  expect(stored(shop)).toHaveLength(1)
})

test('an address is used once by clients who use it at once', async () => {
  const shop = await openImageShop()
  const id = await shop.addProduct('POT', 'Teapot')
  const picture = await pictureOf('#abc')
  const { uploadUrl } = await shop.upload(id, picture.length, 'PNG')
  const answers = await Promise.all([1, 2, 3].map(() => shop.put(uploadUrl, picture)))
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409, 409])
})

test('a client that goes away in the middle leaves nothing, and may send the file again', async () => {
  const shop = await openImageShop({ settings: { PORT: '0' } })
  const id = await shop.addProduct('POT', 'Teapot')
  const picture = await pictureOf('#abc')
  const { uploadUrl } = await shop.upload(id, picture.length, 'PNG')
  const { port } = new URL(await shop.listen())
  const socket = connect(Number(port), '127.0.0.1')
  socket.write(`PUT ${uploadUrl} HTTP/1.1\r\nHost: x\r\nContent-Length: ${picture.length}\r\n\r\n`)
  socket.write(picture.subarray(0, 50))
  await expect.poll(() => stored(shop)).toHaveLength(1)
  socket.destroy()
  await expect.poll(() => stored(shop), { timeout: 5000 }).toEqual([])
  expect((await shop.put(uploadUrl, picture)).statusCode).toBe(200)
})

test('a connection that is closed in the middle is a refusal, not a fault of the shop', async () => {
  const shop = await openImageShop()
  const { uploadUrl, uploadId } = await shop.upload(await shop.addProduct('POT', 'Teapot'), 1000)
  const products = shop.subgraph('products')
  const stream = new PassThrough()
  stream.write(Buffer.alloc(10))
  const query = Object.fromEntries(new URL(uploadUrl, 'http://x').searchParams)
  const request = { params: { id: uploadId }, query, stream } as unknown as RoutedRequest
  const answer = products.routes['PUT /images/uploads/:id']?.(products.context({ caller: nobody, requestId: 'test' }), request)
  setTimeout(() => stream.destroy(new Error('aborted')), 20)
  await expect(answer).rejects.toMatchObject({ status: 400, code: 'BAD_REQUEST' })
})

test('no path leads out of the store', async () => {
  const shop = await openImageShop()
  const id = await shop.addProduct('POT', 'Teapot')
  await shop.addPicture(id, '#abc')
  const [hash] = stored(shop)
  const paths = [
    `/images/${hash}/../../products.db`,
    `/images/${hash}/..%2F..%2Fproducts.db`,
    `/images/..%2Fkeys/addresses.key`,
    `/images/${hash}/%2e%2e`,
    `/images/${hash}/160.webp%00.jpg`,
    `/images/${hash}/161.webp`,
    `/images/${hash?.toUpperCase()}/160.webp`,
    `/images/${'0'.repeat(64)}/160.webp`,
    `/images/${hash}`,
    '/images/',
    '/images/made/..%2F..%2Fetc%2Fpasswd',
    '/images/made/<script>.svg',
    `/images/made/${'a'.repeat(90)}.svg`,
  ]
  for (const path of paths) expect([path, (await shop.get(path)).statusCode]).toEqual([path, 404])
  expect((await shop.get(`/images/${hash}/160.webp`)).statusCode).toBe(200)
})

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
  expect(stored(shop)).toEqual([])
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
  expect(stored(shop)).toEqual([])
  expect(await add('/good')).toEqual([])
  expect(await shop.images(id)).toMatchObject([{ isMade: false, width: 200, height: 100 }])
})

test('who may not write products gets no address, and one source is given', async () => {
  const shop = await openImageShop()
  const id = await shop.addProduct('POT', 'Teapot')
  const token = await shop.register('customer')
  const input = { productId: id, type: 'PNG', bytes: 9 }
  const create = 'mutation ($input: CreateImageUploadInput!) { createImageUpload(input: $input) { uploadUrl } }'
  expect(codesOf(await shop.ask(create, { input }))).toEqual(['UNAUTHENTICATED'])
  expect(codesOf(await shop.ask(create, { input }, { token }))).toEqual(['FORBIDDEN'])
  expect(codesOf(await shop.as(create.replace('uploadUrl', 'userErrors { code }'), { input: { ...input, productId: 'no' } }))).toEqual([
    'NOT_FOUND',
  ])
  for (const source of [{}, { uploadId: 'x', url: 'https://example.com/x.png' }])
    expect(codesOf(await shop.as(addDocument, { input: { productId: id, ...source } }))).toEqual(['INVALID_INPUT'])
})

function stored({ config }: ImageShop): string[] {
  try {
    return readdirSync(join(config.DATA_DIR, 'images'))
  } catch {
    return []
  }
}

async function serve(listener: RequestListener) {
  const server = createServer(listener)
  onTestFinished(() => void server.close().closeAllConnections())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { host: `127.0.0.1:${port}`, port }
}
