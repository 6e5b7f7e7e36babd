import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readConfig } from '#kit/config.ts'
import { newFolder } from '#kit/test/folder.ts'
import { backup } from '#ops/backup/backup.ts'
import { dataFoldersOf } from '#ops/backup/data-folders.ts'
import { isAllDone, linesOf } from '#ops/backup/report.ts'
import { restore } from '#ops/backup/restore.ts'
import { openBucket } from '#tests/support/bucket.ts'
import { type ImageShop, openImageShop } from '#tests/support/image-shop.ts'

test('images are in a backup, and are shown by the shop that is restored from it', async () => {
  const { shop, id, hashes, dir } = await shopWithImages()
  mkdirSync(join(storeOf(shop), 'work-under-way'))
  await backUp(shop, join(dir, 'one'))
  expect(readdirSync(join(dir, 'one', 'images')).sort()).toEqual(hashes)
  const target = join(dir, 'target')
  const restored = await restoreApart(join(dir, 'one'), target)
  expect(linesOf(restored, target)).toContain('Images: 2 put back.')
  expect(isAllDone(restored)).toBe(true)
  expect(filesIn(join(target, 'images'))).toEqual(filesIn(join(dir, 'one', 'images')))
  const again = await openImageShop({ settings: { DATA_DIR: target } })
  for (const { url } of await again.images(id)) expect((await again.get(url)).statusCode).toBe(200)
  expect(await again.images(id)).toHaveLength(2)
})

test('of images whose files are in object storage a backup has the names, and the shop that is restored shows them', async () => {
  const { settings } = await openBucket()
  const { shop, id, dir } = await shopWithImages(settings)
  const { images } = await backUp(shop, join(dir, 'one'))
  const files = Object.values(images?.files ?? {}).map((names) => Object.keys(names))
  expect([images?.lost, files]).toEqual([[], [['in-bucket.json'], ['in-bucket.json']]])
  const target = join(dir, 'target')
  expect(isAllDone(await restoreApart(join(dir, 'one'), target))).toBe(true)
  const again = await openImageShop({ settings: { ...settings, DATA_DIR: target } })
  for (const { url } of await again.images(id)) expect((await again.get(url)).statusCode).toBe(200)
})

test('a second backup beside the first links what it has, and survives when the first is deleted', async () => {
  const { shop, id, hashes, dir } = await shopWithImages()
  await backUp(shop, join(dir, 'one'))
  await shop.addPicture(id, '#00f')
  await backUp(shop, join(dir, 'two'))
  const inode = (name: string, hash = '') => statSync(join(dir, name, 'images', hash, '160.webp')).ino
  for (const hash of hashes) expect(inode('two', hash)).toBe(inode('one', hash))
  // never with the shop's own files: what happens to those does not happen to a backup
  for (const hash of hashes) expect(statSync(join(storeOf(shop), hash, '160.webp')).ino).not.toBe(inode('one', hash))
  rmSync(join(dir, 'one'), { recursive: true })
  expect(linesOf(await restoreApart(join(dir, 'two'), join(dir, 'target')), '')).toContain('Images: 3 put back.')
})

test('what rotted in an earlier backup is copied from the shop again', async () => {
  const { shop, hashes, dir } = await shopWithImages()
  await backUp(shop, join(dir, 'one'))
  writeFileSync(join(dir, 'one', 'images', hashes[0] ?? '', '160.jpg'), 'rotten')
  const { images } = await backUp(shop, join(dir, 'two'))
  expect(images?.lost).toEqual([])
  expect(filesIn(join(dir, 'two', 'images'))).toEqual(filesIn(storeOf(shop)))
})

test.each([
  ['missing', (file: string) => rmSync(file)],
  ['damaged', (file: string) => writeFileSync(file, 'x')],
])('an image that is %s in the shop is named, and the books are backed up', async (_, spoil) => {
  const { shop, hashes, dir } = await shopWithImages()
  spoil(join(storeOf(shop), hashes[1] ?? '', '200.webp'))
  const { images } = await backUp(shop, join(dir, 'one'))
  expect(images).toMatchObject({ lost: [hashes[1]], files: { [hashes[0] ?? '']: expect.anything() } })
  const restored = await restoreApart(join(dir, 'one'), join(dir, 'target'))
  expect(linesOf(restored, '')).toContain(`Images: 1 put back. Lost: ${hashes[1]}`)
  expect(isAllDone(restored)).toBe(false)
})

test('an image that is damaged in the backup is not put back, and what is in place and right stays', async () => {
  const { shop, hashes, dir } = await shopWithImages()
  await backUp(shop, join(dir, 'one'))
  writeFileSync(join(dir, 'one', 'images', hashes[0] ?? '', '160.jpg'), 'rotten')
  const target = join(dir, 'target')
  const restored = await restoreApart(join(dir, 'one'), target)
  expect(linesOf(restored, '')).toContain(`Images: 1 put back. Lost: ${hashes[0]}`)
  expect(readdirSync(join(target, 'images'))).toEqual([hashes[1]])
  // the store of the shop was left where it is, with one file that rotted
  const kept = join(dir, 'kept')
  cpSync(storeOf(shop), join(kept, 'images'), { recursive: true })
  writeFileSync(join(kept, 'images', hashes[1] ?? '', '160.webp'), 'rotten')
  expect(linesOf(await restoreApart(join(dir, 'one'), kept), '')).toContain('Images: 2 put back.')
  expect(filesIn(join(kept, 'images'))).toEqual(filesIn(storeOf(shop)))
})

test('a backup of an older version, which has no images, is restored', async () => {
  const { shop, dir } = await shopWithImages()
  await backUp(shop, join(dir, 'one'))
  const file = join(dir, 'one', 'manifest.json')
  const { images: _, ...older } = JSON.parse(readFileSync(file, 'utf8'))
  writeFileSync(file, JSON.stringify(older))
  const restored = await restoreApart(join(dir, 'one'), join(dir, 'target'))
  expect(linesOf(restored, '').filter((line) => line.startsWith('Images'))).toEqual([])
  expect(isAllDone(restored)).toBe(true)
})

/** A shop with two images of a product, whose names in the store are in order; and a folder for backups. */
async function shopWithImages(settings: Record<string, string> = {}) {
  const shop = await openImageShop({ settings })
  const id = await shop.addProduct('POT', 'Teapot')
  for (const background of ['#f00', '#0f0']) await shop.addPicture(id, background)
  const dir = newFolder()
  return { shop, id, dir, hashes: readdirSync(storeOf(shop)).sort() }
}

function storeOf({ config }: Pick<ImageShop, 'config'>): string {
  return join(config.DATA_DIR, 'images')
}

function foldersOf({ config }: ImageShop) {
  return dataFoldersOf(config)
}

function restoreApart(dir: string, target: string) {
  const config = readConfig({ NODE_ENV: 'test', LOG_LEVEL: 'silent', DATA_DIR: target })
  return restore({ dir, config, folders: dataFoldersOf(config), apart: true })
}

/** Every image's files with their content. */
function filesIn(dir: string): Record<string, string> {
  const names = readdirSync(dir, { recursive: true }).map(String)
  const files = names.filter((name) => /^[0-9a-f]{64}\/\d+\./.test(name)).sort()
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(dir, name), 'base64')]))
}

/** Backs up the shop of this process. It must rest, since taking the snapshot holds up the process, and with it whoever writes. */
async function backUp(shop: ImageShop, to: string) {
  await shop.untilIdle()
  return backup(to, foldersOf(shop), { keys: false })
}
