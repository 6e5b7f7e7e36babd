import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { frozenClock } from '#kit/test/testing.ts'
import { settings as ofProducts } from '#subgraphs/products/settings.ts'
import { openBucket } from '#tests/support/bucket.ts'
import { openImageShop, pictureOf } from '#tests/support/image-shop.ts'

test('the files of an image are in the bucket, shown from there, and deleted a day after it is taken away', async () => {
  const { objects, settings, state } = await openBucket()
  const clock = frozenClock()
  const shop = await openImageShop({ settings, clock })
  const id = await shop.addProduct('POT', 'Teapot')
  const image = await shop.addPicture(id, '#123456')
  expect([...objects.keys()].every((key) => /^\/shop\/images\/[0-9a-f]{64}\/\d+\.(webp|jpg)$/.test(key))).toBe(true)
  const folder = join(shop.config.DATA_DIR, 'images')
  expect(readdirSync(join(folder, readdirSync(folder)[0] ?? ''))).toEqual(['in-bucket.json'])
  const [{ url }] = await shop.images(id)
  const shown = await shop.get(url)
  expect([shown.statusCode, shown.headers['content-type'], (await sharp(shown.rawPayload).metadata()).width]).toEqual([
    200,
    'image/webp',
    200,
  ])
  expect((await shop.get(url.replace(/\d+\.webp$/, '999.webp'))).statusCode).toBe(404)
  await shop.remove(image.id, 1)
  clock.advance(25 * 3_600_000)
  await shop.subgraph('products').runTask('sweepImages')
  clock.advance(25 * 3_600_000)
  await shop.subgraph('products').runTask('sweepImages')
  expect([objects.size, state.refused]).toEqual([0, 0])
}, 60_000)

test('while the bucket does not answer, an image is neither taken nor shown, and nothing of its answer is told', async () => {
  const { objects, settings, state } = await openBucket()
  const shop = await openImageShop({ settings })
  const id = await shop.addProduct('POT', 'Teapot')
  await shop.addPicture(id, '#123456')
  const [{ url }] = await shop.images(id)
  const [picture, kept] = [await pictureOf('#654321'), objects.size]
  const { uploadUrl } = await shop.upload(id, picture.length, 'PNG')
  state.isDown = true
  for (const answer of [await shop.get(url), await shop.put(uploadUrl, picture)]) {
    expect([answer.statusCode, answer.json().errors[0].extensions.code]).toEqual([503, 'SERVICE_UNAVAILABLE'])
    expect(answer.body).not.toMatch(/inside|127\.0\.0\.1/)
  }
  state.isDown = false
  expect((await shop.put(uploadUrl, picture)).statusCode).toBe(200)
  expect(objects.size).toBe(2 * kept)
}, 60_000)

test('a wrong key is refused by the bucket, and half a setting by the shop', async () => {
  const { objects, settings } = await openBucket()
  const shop = await openImageShop({ settings: { ...settings, IMAGE_BUCKET_SECRET_KEY: 'wrong' } })
  const picture = await pictureOf('#123456')
  const { uploadUrl } = await shop.upload(await shop.addProduct('POT', 'Teapot'), picture.length, 'PNG')
  expect([(await shop.put(uploadUrl, picture)).statusCode, objects.size]).toEqual([503, 0])
  const { IMAGE_BUCKET_ENDPOINT, IMAGE_BUCKET } = settings
  expect(ofProducts.faults({ IMAGE_BUCKET_ENDPOINT, IMAGE_BUCKET })).toEqual([
    'IMAGE_BUCKET_KEY_ID: needed with IMAGE_BUCKET_ENDPOINT',
    'IMAGE_BUCKET_SECRET_KEY: needed with IMAGE_BUCKET_ENDPOINT',
  ])
}, 60_000)
