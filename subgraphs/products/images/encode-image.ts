// Makes the files of an image from what somebody sent: node encode-image.ts SOURCE FOLDER TYPE. It runs as a process of its own, so that what a
// file does to a decoder happens to nobody else, and so that the memory is given back.
import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp, { type Metadata, type OutputInfo } from 'sharp'
import { widths } from './widths.ts'

type Pixels = { data: Buffer; info: OutputInfo }
/** The name of the files and the size of the largest; or why the source is refused. */
export type Encoded = { hash: string; width: number; height: number } | { refused: string }

const heightMost = 2560
/** The most pixels of a source: what phones take at most. */
const pixelsMost = 50_000_000

/** The name that sharp gives each type. */
const formats: Record<string, string> = { JPEG: 'jpeg', PNG: 'png', WEBP: 'webp', GIF: 'gif', AVIF: 'heif' }
const loaders = ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif'].map((name) => `VipsForeignLoad${name}`)

const [source = '', folder = '', type = ''] = process.argv.slice(2)

diesFirst()
sharp.cache(false)
sharp.concurrency(1)
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: loaders })
console.log(JSON.stringify(await encode()))

async function encode(): Promise<Encoded> {
  const { format, width, height } = await sharp(source, { limitInputPixels: false })
    .metadata()
    .catch(() => ({}) as Partial<Metadata>)
  if (!format || !width || !height || !Object.values(formats).includes(format))
    return { refused: 'It is no image of a type that the shop takes.' }
  if (type && formats[type] !== format) return { refused: `It is no ${type}.` }
  if (width * height > pixelsMost) return { refused: `It has more than ${pixelsMost / 1_000_000} million pixels.` }
  try {
    return await writeAll(await readPixels())
  } catch {
    return { refused: 'It is damaged, or cut off.' }
  }
}

/** The first frame, turned as it is meant to be seen, without anything that is no pixel. */
async function readPixels(): Promise<Pixels> {
  return sharp(source, { limitInputPixels: pixelsMost, failOn: 'warning' })
    .autoOrient()
    .resize({ width: widths.at(-1), height: heightMost, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
}

async function writeAll(pixels: Pixels): Promise<Encoded> {
  const { width, height } = pixels.info
  for (const smaller of widths.filter((one) => one < width)) await write(pixels, smaller)
  const largest = await write(pixels, width)
  return { hash: createHash('sha256').update(largest).digest('hex'), width, height }
}

async function write({ data, info: { width, height, channels } }: Pixels, wanted: number): Promise<Buffer> {
  const scaled = () => sharp(data, { raw: { width, height, channels } }).resize({ width: wanted })
  const webp = await scaled().webp({ quality: 82 }).toBuffer()
  save(`${wanted}.webp`, webp)
  save(`${wanted}.jpg`, await scaled().flatten({ background: '#fff' }).jpeg({ quality: 82, progressive: true }).toBuffer())
  return webp
}

// to the disk: what is acknowledged is not lost
function save(name: string, content: Buffer): void {
  const file = openSync(join(folder, name), 'wx', 0o600)
  writeFileSync(file, content)
  fsyncSync(file)
  closeSync(file)
}

/** Where memory runs out, Linux ends this process rather than the shop. */
function diesFirst(): void {
  try {
    writeFileSync('/proc/self/oom_score_adj', '1000')
  } catch {
    // not Linux
  }
}
