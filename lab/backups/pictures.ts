import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import sharp from 'sharp'
import type { Shop } from '#app/shop.ts'
import { type Goods, keeper } from '#lab/checkouts/goods.ts'
import { type Caller, type Client, createClient, refused } from '#lab/client.ts'
import { AddProductImage, CreateImageUpload, ImagesBySku } from '#lab/documents/documents.generated.ts'
import { allOf } from '#lab/pool.ts'
import { signedIn } from '#lab/session.ts'
import { overHttp } from '#lab/transport.ts'

/** A product has at most 20. */
const most = 100
const paceMs = 250

/** Gives the goods of a shop one new image after the other, until it is enough. */
export async function addPictures({ url, goods }: { url: string; goods: Goods }, isEnough: () => boolean): Promise<void> {
  const client = createClient({ transport: overHttp(url) })
  const admin = signedIn(client, keeper)
  for (let number = 0; number < most && !isEnough(); number += 1) {
    const { id = '' } = goods.plenty[number % goods.plenty.length] ?? {}
    await addPicture({ client, admin, url }, id, await pictureOf(number))
    await sleep(paceMs)
  }
}

/** The images that a shop shows, and those whose file is missing or not what its address says. */
export async function lookAtPictures({ router }: Shop, client: Client, admin: Caller): Promise<{ images: number; faults: string[] }> {
  const products = await allOf(client, ImagesBySku, { prefix: '' }, admin)
  const urls = products.flatMap(({ images }) => images.filter(({ isMade }) => !isMade).map(({ url }) => url))
  const isRight = async (url: string) => {
    const { statusCode, rawPayload } = await router.app.inject({ method: 'GET', url })
    return statusCode === 200 && url.includes(createHash('sha256').update(rawPayload).digest('hex'))
  }
  const right = await Promise.all(urls.map(isRight))
  return { images: urls.length, faults: urls.filter((_, at) => !right[at]).map((url) => `${url}: no such image`) }
}

async function addPicture({ client, admin, url }: { client: Client; admin: Caller; url: string }, productId: string, picture: Buffer) {
  const upload = await client.mutate(CreateImageUpload, { productId, type: 'PNG', bytes: picture.length }, admin)
  const { status } = await fetch(new URL(upload.uploadUrl ?? '', url), { method: 'PUT', body: new Uint8Array(picture) })
  if (status !== 200) throw new Error(`An image was answered with ${status}.`)
  const { image, userErrors } = await client.mutate(AddProductImage, { productId, uploadId: upload.uploadId }, admin)
  if (!image) throw refused('AddProductImage', userErrors)
}

function pictureOf(number: number): Promise<Buffer> {
  const background = { r: number, g: 255 - number, b: 128 }
  return sharp({ create: { width: 400, height: 300, channels: 3, background } })
    .png()
    .toBuffer()
}
