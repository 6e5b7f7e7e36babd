import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { lt, sql } from 'drizzle-orm'
import type { Config } from '#kit/config.ts'
import type { Context } from '#kit/context.ts'
import { jsonEach } from '#kit/data/conditions.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError } from '#kit/errors.ts'
import { makePrivateFolder } from '#kit/secret-files.ts'
import { settings } from '#subgraphs/products/settings.ts'
import { imageUploads } from '#subgraphs/products/tables.ts'
import { encodeImage } from './encoding.ts'

/** Files in the store: their name, and the size of the largest. */
export type Stored = { hash: string; width: number; height: number }

type Place = Pick<Config, 'DATA_DIR'>

/** How long files stay that no row names: a backup that is being made may name them still. */
const keptMs = 24 * 3_600_000
/** How long a folder may be worked in. */
const workMs = 3_600_000
const hashes = /^[0-9a-f]{64}$/

const selectNamed = statement(
  (_, { names }: { names: string[] }) => sql`
    SELECT value AS hash FROM ${jsonEach(names)}
    WHERE EXISTS (SELECT 1 FROM product_images WHERE hash = value) OR EXISTS (SELECT 1 FROM image_uploads WHERE hash = value)`,
)
const deleteUploads = statement((db, { before }: { before: Date }) => db.delete(imageUploads).where(lt(imageUploads.at, before)))

/** The folder of the store: in it each image's files are in a folder of its name. */
export function imagesFolder({ DATA_DIR }: Place): string {
  return join(DATA_DIR, 'images')
}

/** Runs `work` with a new folder of its own, which is removed afterwards. */
export async function inWorkFolder<T>(place: Place, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = join(imagesFolder(place), `work-${randomUUID()}`)
  makePrivateFolder(folder)
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * Takes an image into the store, as it is shown: in fixed widths and without anything else. With IMAGE_BUCKET_ENDPOINT its files are in the bucket, and
 * the folder has a list of them. Throws IMAGE_REFUSED, and SERVICE_UNAVAILABLE where the bucket does not take them.
 */
export async function storeImage(config: Config, folder: string, source: string, type?: string): Promise<Stored> {
  const made = join(folder, 'made')
  await mkdir(made, { mode: 0o700 })
  const encoded = await encodeImage(source, made, type)
  if ('refused' in encoded) throw new DomainError('IMAGE_REFUSED', encoded.refused)
  if (isStored(config, encoded.hash)) return encoded
  if (settings.of(config).IMAGE_BUCKET_ENDPOINT) await (await bucket()).moveIntoBucket(config, made, encoded.hash)
  moveInto(config, made, encoded.hash)
  return encoded
}

/** Whether the files of this name are there. */
export function isStored(place: Place, hash: string): boolean {
  return existsSync(join(imagesFolder(place), hash))
}

/** Reads a file of the store; undefined if it is not there. Throws SERVICE_UNAVAILABLE. */
export async function readStored(config: Config, hash: string, file: string): Promise<Buffer | undefined> {
  if (!hashes.test(hash) || !/^\d{1,4}\.(webp|jpg)$/.test(file)) return undefined
  const found = await readFile(join(imagesFolder(config), hash, file)).catch(() => undefined)
  // what was stored before there was a bucket stays where it is; the bucket is not asked for what was never stored
  const isInBucket = !found && settings.of(config).IMAGE_BUCKET_ENDPOINT && isStored(config, hash)
  return isInBucket ? (await bucket()).readFromBucket(config, hash, file) : found
}

/** Begins the time after which files that no row names are removed. */
export function keepOnADay(place: Place, hash: string, now: Date): void {
  if (isStored(place, hash)) utimesSync(join(imagesFolder(place), hash), now, now)
}

/** Removes files that no row has named for a day, and what was left behind by a process that ended. */
export async function sweepImages(ctx: Context): Promise<void> {
  const before = new Date(ctx.now.getTime() - keptMs)
  await ctx.write(async (tx) => void (await deleteUploads.run(tx, { before })))
  const root = imagesFolder(ctx.config)
  if (!existsSync(root)) return
  const old = (name: string, ms: number) => ageOf(join(root, name), ctx.now) > ms
  const names = readdirSync(root)
  for (const name of names) if (name.startsWith('work-') && old(name, workMs)) rmSync(join(root, name), { recursive: true, force: true })
  const candidates = names.filter((name) => hashes.test(name) && old(name, keptMs))
  if (candidates.length > 0)
    await inWorkFolder(ctx.config, async (trash) => {
      await moveUnnamed(ctx, candidates, trash)
      if (settings.of(ctx.config).IMAGE_BUCKET_ENDPOINT) await (await bucket()).deleteListed(ctx.config, trash)
    })
}

// in a transaction, so that nobody names one of them meanwhile
async function moveUnnamed(ctx: Context, names: string[], trash: string): Promise<void> {
  await ctx.write(async (tx) => {
    const named = new Set((await selectNamed.all(tx, { names })).map((row) => (row as { hash: string }).hash))
    for (const name of names.filter((one) => !named.has(one))) renameSync(join(imagesFolder(ctx.config), name), join(trash, name))
  })
}

function moveInto(place: Place, made: string, hash: string): void {
  try {
    renameSync(made, join(imagesFolder(place), hash))
  } catch (error) {
    // another process was first
    if (!isStored(place, hash)) throw error
  }
}

function ageOf(path: string, now: Date): number {
  return now.getTime() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now.getTime())
}

/** Loaded where there is a bucket. */
function bucket() {
  return import('./object-store.ts')
}
