import { existsSync, linkSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { makePrivateFolder } from '#kit/secret-files.ts'
import { listFile } from '#subgraphs/products/images/list-file.ts'
import { type DataFolders, databaseFile } from './data-folders.ts'
import { areRight, copyFiles, type Files, filesIn, storeOf } from './image-files.ts'
import { type Images, manifestIn } from './manifest.ts'

type Earlier = { dir: string; files: Images['files'] }

const namedImages = 'SELECT hash FROM product_images UNION SELECT hash FROM image_uploads ORDER BY hash'

/**
 * Adds the images that the copied database of products names, each file checked. What the last backup in the folder `beside` has is linked,
 * so only new images take time and space: files never change. What is missing or damaged in the shop is `lost`, and no reason to have no backup.
 */
export async function backUpImages(dir: string, folders: DataFolders, beside: string): Promise<Images> {
  const [store, earlier] = [storeOf(folders), lastBackup(beside)]
  const images: Images = { files: {}, lost: [] }
  for (const hash of imagesIn(join(dir, databaseFile('products')))) {
    const to = join(dir, 'images', hash)
    const files = (await link(earlier, hash, to)) ?? (await copy(join(store, hash), hash, to))
    if (files) images.files[hash] = files
    else images.lost.push(hash)
  }
  return images
}

function lastBackup(beside: string): Earlier | undefined {
  const ages = readdirSync(beside).map((name) => {
    const dir = join(beside, name)
    return { dir, at: statSync(join(dir, 'manifest.json'), { throwIfNoEntry: false })?.mtimeMs ?? 0 }
  })
  for (const { dir, at } of ages.toSorted((one, other) => other.at - one.at)) {
    const images = at > 0 ? manifestIn(dir)?.images : undefined
    if (images) return { dir, files: images.files }
  }
  return undefined
}

// the database of an older revision has no such table
function imagesIn(file: string): string[] {
  const database = new Sqlite(file, { fileMustExist: true })
  try {
    const isThere = database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'image_uploads'").get()
    return isThere ? (database.prepare(namedImages).pluck().all() as string[]) : []
  } finally {
    database.close()
  }
}

async function link(earlier: Earlier | undefined, hash: string, to: string): Promise<Files | undefined> {
  const [files, from] = [earlier?.files[hash], join(earlier?.dir ?? '', 'images', hash)]
  if (!files || !(await areRight(from, files))) return undefined
  makePrivateFolder(to)
  try {
    for (const file of Object.keys(files)) linkSync(join(from, file), join(to, file))
    return files
  } catch {
    // a file system without links
    rmSync(to, { recursive: true })
    return undefined
  }
}

/** Returns the files that were copied; undefined, and none is left, unless they are the image of that name. */
async function copy(from: string, hash: string, to: string): Promise<Files | undefined> {
  if (!existsSync(from)) return undefined
  const files = await filesIn(from)
  await copyFiles(from, to, files)
  // an image is named by the SHA-256 of its largest file, which may be in object storage
  if ((Object.values(files).includes(hash) || listFile in files) && (await areRight(to, files))) return files
  rmSync(to, { recursive: true })
  return undefined
}
