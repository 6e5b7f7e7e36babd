import { connect } from 'node:net'
import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { nobody } from '#kit/context.ts'
import type { RoutedRequest } from '#kit/http/routes.ts'
import { frozenClock } from '#kit/test/testing.ts'
import { hostileFiles, wronglyTaken } from '#tests/support/hostile-files.ts'
import { addDocument, openImageShop, pictureOf, storedImages } from '#tests/support/image-shop.ts'
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
  expect(storedImages(shop)).toEqual([])
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
  expect(storedImages(shop)).toHaveLength(1)
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
  await expect.poll(() => storedImages(shop)).toHaveLength(1)
  socket.destroy()
  await expect.poll(() => storedImages(shop), { timeout: 5000 }).toEqual([])
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
  const [hash] = storedImages(shop)
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
