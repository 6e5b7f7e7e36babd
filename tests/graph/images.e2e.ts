import { mkdirSync, readdirSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { nobody } from '#kit/context.ts'
import { frozenClock } from '#kit/test/testing.ts'
import { drawMade } from '#subgraphs/products/images/made.ts'
import { shapes } from '#subgraphs/products/images/shapes.ts'
import { addDocument, type ImageShop, openImageShop, pictureOf } from '#tests/support/image-shop.ts'
import { codesOf, dataOf } from '#tests/support/shop.ts'

const photo = await sharp({ create: { width: 1600, height: 800, channels: 3, background: '#a33' } })
  .composite([{ input: { create: { width: 800, height: 800, channels: 3, background: '#35a' } }, left: 0, top: 0 }])
  .withExif({ IFD0: { Copyright: 'somebody', Make: 'Camera' } })
  .withMetadata({ orientation: 6 })
  .jpeg()
  .toBuffer()

test('a product without an image has a made one, which tells what it is, never changes and is kept for a year', async () => {
  const shop = await openImageShop()
  const id = await shop.addProduct('MUG', 'Enamel Mug')
  const [image] = await shop.images(id)
  expect(image).toMatchObject({ alt: 'Enamel Mug', isMade: true, width: 640, height: 640 })
  expect(image.url).toMatch(/^\/images\/made\/mug-[0-9a-f]{8}\.svg$/)
  expect((await shop.images(id))[0].url).toBe(image.url)
  const answer = await shop.get(image.url)
  expect(answer.body).toMatch(/^<svg /)
  expect(answer.headers).toMatchObject({
    'content-type': 'image/svg+xml',
    'cache-control': 'public, max-age=31536000, immutable',
    'content-security-policy': expect.stringContaining("default-src 'none'"),
    'x-content-type-options': 'nosniff',
  })
  const etag = String(answer.headers.etag)
  for (const sent of [etag, `W/${etag}`, `"other", ${etag}`])
    expect(await shop.get(image.url, { 'if-none-match': sent })).toMatchObject({ statusCode: 304, body: '' })
  expect(await shop.get(image.url, {}, 'HEAD')).toMatchObject({ statusCode: 200, body: '' })
})

test('the form of a made picture comes from the name, else from a category', async () => {
  const shop = await openImageShop()
  const id = await shop.addProduct('X', 'Great Granny')
  expect((await shop.images(id))[0].url).toContain('/general-')
  const category = dataOf(await shop.as('mutation { createCategory(input: { name: "Candles" }) { category { id } } }')).createCategory
    .category
  await shop.as('mutation ($input: SetProductCategoriesInput!) { setProductCategories(input: $input) { userErrors { code } } }', {
    input: { productId: id, expectedVersion: 1, categoryIds: [category.id] },
  })
  expect((await shop.images(id))[0].url).toContain('/candle-')
})

test('every form is drawn of nothing but shapes, the same each time, and no other name is', () => {
  expect(Object.keys(shapes).length).toBeGreaterThan(20)
  for (const form of Object.keys(shapes)) {
    const picture = drawMade(`${form}-0badcafe.svg`) ?? ''
    expect(picture).toBe(drawMade(`${form}-0badcafe.svg`))
    expect(picture.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
      /script|href| on\w+=|style|http|="(main|dark|light|accent|back)"|fill="print"/,
    )
  }
  for (const name of ['toString-0badcafe.svg', 'mug-0BADCAFE.svg', 'mug-0badcafe', '../mug-0badcafe.svg', 'mug-0badcafe.svg%00', ''])
    expect(drawMade(name)).toBeUndefined()
})

test('an upload becomes files of fixed widths, turned as it is meant to be seen, with nothing of the camera', async () => {
  const shop = await openImageShop()
  const id = await shop.addProduct('POT', 'Teapot')
  const { uploadUrl, uploadId } = await shop.upload(id, photo.length)
  expect((await shop.put(uploadUrl, photo)).json()).toEqual({ width: 800, height: 1600 })
  const image = await shop.add({ productId: id, uploadId, alt: 'From the side' })
  expect(image).toMatchObject({ alt: 'From the side', isMade: false, width: 800, height: 1600 })
  const sizes = { 1: 160, 160: 160, 161: 320, 640: 640, 641: 800, 5000: 800 }
  for (const [asked, width] of Object.entries(sizes))
    for (const format of ['WEBP', 'JPEG'])
      expect(await shownOf(shop, id, Number(asked), format)).toMatchObject({
        width,
        height: 2 * width,
        format: format.toLowerCase(),
      })
  // the blue half was on the left, and is above now
  const top = await sharp(await fileOf(shop, id, 160, 'WEBP'))
    .extract({ left: 40, top: 20, width: 1, height: 1 })
    .raw()
    .toBuffer()
  expect((top[2] ?? 0) > (top[0] ?? 0)).toBe(true)
  expect(readdirSync(join(shop.config.DATA_DIR, 'images'))).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)])
})

test('images have an order and a text, which staff change, and the last one that goes leaves a made picture', async () => {
  const shop = await openImageShop()
  const id = await shop.addProduct('POT', 'Teapot')
  const ids: string[] = []
  for (const background of ['#111', '#222', '#333']) ids.push((await shop.addPicture(id, background, ids.length === 2 ? 0 : undefined)).id)
  const order = async () => (await shop.images(id)).map((image: { id: string }) => ids.indexOf(image.id))
  expect(await order()).toEqual([2, 0, 1])
  const update =
    'mutation ($input: UpdateProductImageInput!) { updateProductImage(input: $input) { image { id alt version } userErrors { code } } }'
  expect(
    dataOf(await shop.as(update, { input: { id: ids[1], expectedVersion: 1, position: 0, alt: 'Above' } })).updateProductImage.image,
  ).toMatchObject({ alt: 'Above', version: 2 })
  expect(await order()).toEqual([1, 2, 0])
  expect(codesOf(await shop.as(update, { input: { id: ids[1], expectedVersion: 1, alt: 'Late' } }))).toEqual(['VERSION_CONFLICT'])
  for (const [at, image] of ids.entries()) await shop.remove(image, at === 1 ? 2 : 1)
  expect(await shop.images(id)).toMatchObject([{ isMade: true, alt: 'Teapot' }])
})

test('an image is added once, however often, and a product has at most 20', async () => {
  const shop = await openImageShop()
  const id = await shop.addProduct('POT', 'Teapot')
  const first = await shop.addPicture(id, '#010101')
  expect((await shop.addPicture(id, '#010101')).id).toBe(first.id)
  expect(await shop.images(id)).toHaveLength(1)
  const table = shop.subgraph('products').context({ caller: { roles: [], permissions: [] }, requestId: 'test' }).db.$client
  const insert = table.prepare(
    "INSERT INTO product_images (id, productId, hash, alt, width, height, position, createdAt) VALUES (?, ?, ?, '', 1, 1, ?, 0)",
  )
  for (let at = 1; at < 20; at += 1) insert.run(`img_${at}`, id, `hash${at}`, at)
  const picture = await pictureOf('#777')
  const { uploadUrl, uploadId } = await shop.upload(id, picture.length, 'PNG')
  await shop.put(uploadUrl, picture)
  expect(codesOf(await shop.as(addDocument, { input: { productId: id, uploadId } }))).toEqual(['CATALOGUE_FULL'])
})

test('a page of products asks for the images of all in as many statements as for those of one', async () => {
  const statements: string[] = []
  const shop = await openImageShop({ onStatement: (sql) => void statements.push(sql) })
  for (let at = 0; at < 10; at += 1) await shop.addProduct(`P${at}`, `Thing ${at}`)
  statements.length = 0
  const list = (first: number) => shop.ask(`{ products(first: ${first}) { edges { node { images { url alt } } } } }`)
  await list(1)
  const one = statements.length
  await list(10)
  expect(one).toBeGreaterThan(2)
  expect(statements.length - one).toBeLessThanOrEqual(one)
})

test('files that no row has named for a day are swept, with their uploads, and those of a product stay', async () => {
  const clock = frozenClock(new Date().toISOString())
  const shop = await openImageShop({ clock })
  const id = await shop.addProduct('POT', 'Teapot')
  await shop.addPicture(id, '#111')
  const gone = await shop.addPicture(id, '#222')
  const root = join(shop.config.DATA_DIR, 'images')
  mkdirSync(join(root, 'work-left'))
  await shop.remove(gone.id, 1)
  clock.advance(23 * 3_600_000)
  await shop.subgraph('products').runTask('sweepImages')
  expect(readdirSync(root)).toHaveLength(2)
  clock.advance(2 * 3_600_000)
  await shop.subgraph('products').runTask('sweepImages')
  expect(readdirSync(root)).toHaveLength(1)
  const [left] = await shop.images(id)
  expect((await shop.get(left.url)).statusCode).toBe(200)
})

test('no statement about images reads the whole of a table', async () => {
  const statements = new Set<string>()
  const shop = await openImageShop({ onStatement: (sql) => void statements.add(sql) })
  const id = await shop.addProduct('POT', 'Teapot')
  await shop.addPicture(id, '#111')
  await shop.remove((await shop.addPicture(id, '#222', 0)).id, 1)
  const store = join(shop.config.DATA_DIR, 'images')
  for (const name of readdirSync(store)) utimesSync(join(store, name), 0, 0)
  await shop.subgraph('products').runTask('sweepImages')
  await shop.images(id)
  const { $client } = shop.subgraph('products').context({ caller: nobody, requestId: 'test' }).db
  const plans = [...statements]
    .filter((sql) => /product_images|image_uploads/.test(sql))
    .map((sql) => $client.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...Array.from(sql.matchAll(/\?/g), () => null)) as { detail: string }[])
  expect(plans.length).toBeGreaterThan(8)
  const lines = plans.flat().map(({ detail }) => detail)
  expect(lines.filter((line) => /^SCAN (product_images|image_uploads)|AUTOMATIC/.test(line))).toEqual([])
  expect(
    lines.filter((line) => /USING (COVERING )?INDEX (images_by_hash|uploads_by_hash|uploads_by_time)/.test(line)).length,
  ).toBeGreaterThan(2)
})

test('a variant shows the images of its product until it has its own', async () => {
  const shop = await openImageShop()
  const create = `mutation { createProduct(input: { sku: "TEE", name: "Tee", price: 900, options: [{ name: "Size", values: ["S", "M"] }],
    variants: [{ sku: "TEE-S", values: ["S"] }, { sku: "TEE-M", values: ["M"] }] }) { product { id variants { id } } userErrors { code message } } }`
  const { product } = dataOf(await shop.as(create)).createProduct
  const [small, medium] = product.variants.map(({ id }: { id: string }) => id)
  const image = await shop.addPicture(product.id, '#123')
  const own = await shop.addPicture(medium, '#321')
  expect(await shop.images(small)).toMatchObject([{ id: image.id, alt: 'Tee' }])
  expect(await shop.images(medium)).toMatchObject([{ id: own.id }])
})

/** What a file is that a client gets. It has nothing but pixels. */
async function shownOf(shop: ImageShop, id: string, width: number, format: string) {
  const shown = await sharp(await fileOf(shop, id, width, format)).metadata()
  expect(Object.keys(shown).filter((name) => /exif|icc|xmp|iptc|orientation|comments/.test(name))).toEqual([])
  return shown
}

async function fileOf(shop: ImageShop, id: string, width: number, format: string): Promise<Buffer> {
  return (await shop.get((await shop.images(id, width, format))[0].url)).rawPayload
}
