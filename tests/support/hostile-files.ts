import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { oneOf, type Random, randomOf } from '#lab/random.ts'
import { addDocument, type ImageShop } from './image-shop.ts'
import { codesOf } from './shop.ts'

/** A file, and the type that its sender says it has. */
export type Sent = { what: string; type: string; content: Buffer }

const types = ['JPEG', 'PNG', 'WEBP', 'GIF', 'AVIF']
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'

/** Draws files that are not what their senders say, or that no shop should open. */
export async function hostileFiles(seed: string, count: number): Promise<Sent[]> {
  const random = randomOf(seed)
  const names = Object.keys(kinds)
  const draw = async (at: number): Promise<Sent> => {
    const [what = '', type] = [names[at % names.length], oneOf(random, types)]
    return { what, type, content: await (kinds[what] as Kind)(random, type) }
  }
  const files: Sent[] = []
  for (let at = 0; at < count; at += 1) files.push(await draw(at))
  return files
}

/** Sends files to a shop. Returns those that were not refused as they should be, and what the shop has stored or shows of them. */
export async function wronglyTaken(shop: ImageShop, files: Sent[]): Promise<unknown[]> {
  const id = await shop.addProduct('POT', 'Teapot')
  const wrong: unknown[] = []
  for (const { what, type, content } of files) {
    const { uploadUrl, uploadId } = await shop.upload(id, content.length, type)
    const answer = await shop.put(uploadUrl, content)
    const added = codesOf(await shop.as(addDocument, { input: { productId: id, uploadId } }))
    const outcome = [answer.statusCode, answer.json().errors?.[0].extensions.code, ...added].join()
    if (outcome !== '422,IMAGE_REFUSED,NOT_FOUND') wrong.push([what, type, outcome])
  }
  const shown = (await shop.images(id)).filter(({ isMade }: { isMade: boolean }) => !isMade)
  return [...wrong, ...readdirSync(join(shop.config.DATA_DIR, 'images')), ...shown]
}

/** A PNG that says it has so many pixels; its data is a few kilobytes of zeros. */
export function bombOf(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 6, 0, 0, 0], 8)
  const data = deflateSync(Buffer.alloc(4_000_000), { level: 9 })
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

type Kind = (random: Random, type: string) => Promise<Buffer> | Buffer

const kinds: Record<string, Kind> = {
  'another type': async (random, type) =>
    imageOf(
      random,
      oneOf(
        random,
        types.filter((other) => other !== type),
      ),
    ),
  'cut off': async (random, type) => {
    const whole = await imageOf(random, type)
    return whole.subarray(0, Math.max(1, Math.floor(whole.length * (0.1 + 0.7 * random()))))
  },
  'SVG with a script': () => Buffer.from(svg),
  'SVG behind an XML head': () => Buffer.from(`<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svg}`),
  'a page': () => Buffer.from('<!doctype html><script>alert(1)</script>'),
  PDF: () => Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>'),
  noise: (random) => Buffer.from(Array.from({ length: 300 }, () => Math.floor(random() * 256))),
  'a head and then noise': async (random, type) =>
    Buffer.concat([
      (await imageOf(random, type)).subarray(0, 16),
      Buffer.from(Array.from({ length: 500 }, () => Math.floor(random() * 256))),
    ]),
  'a bomb of pixels': (random) => bombOf(20_000 + Math.floor(random() * 40_000), 20_000 + Math.floor(random() * 40_000)),
  TIFF: () =>
    sharp({ create: canvas(40) })
      .tiff()
      .toBuffer(),
  'a long width': () => bombOf(2_000_000_000, 1),
  nothing: () => Buffer.from([0]),
}

async function imageOf(random: Random, type: string): Promise<Buffer> {
  const format = { JPEG: 'jpeg', PNG: 'png', WEBP: 'webp', GIF: 'gif', AVIF: 'avif' }[type] as 'jpeg'
  return sharp({ create: { ...canvas(64 + Math.floor(random() * 64)), noise: { type: 'gaussian', mean: 128, sigma: 40 } } })
    .toFormat(format)
    .toBuffer()
}

function canvas(side: number) {
  return { width: side, height: side, channels: 3 as const, background: '#000' }
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
