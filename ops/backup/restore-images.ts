import { existsSync, renameSync } from 'node:fs'
import { basename, join } from 'node:path'
import { imagesFolder, inWorkFolder } from '#subgraphs/products/images/store.ts'
import type { DataFolders } from './data-folders.ts'
import { areRight, copyFiles, type Files, storeOf } from './image-files.ts'
import type { Manifest } from './manifest.ts'

/** How many images are in place, and those whose files are damaged or missing. */
export type RestoredImages = { restored: number; lost: string[] }

/** Puts images into the store of the shop. What is there and right stays. A backup of an older version has none. */
export async function restoreImages(dir: string, folders: DataFolders, { images }: Manifest): Promise<RestoredImages | undefined> {
  if (!images) return undefined
  const restored: RestoredImages = { restored: 0, lost: [...images.lost] }
  for (const [hash, files] of Object.entries(images.files)) {
    const isThere = (await areRight(join(storeOf(folders), hash), files)) || (await putBack(join(dir, 'images', hash), folders, files))
    if (isThere) restored.restored += 1
    else restored.lost.push(hash)
  }
  return restored
}

async function putBack(from: string, folders: DataFolders, files: Files): Promise<boolean> {
  if (!(await areRight(from, files))) return false
  const place = { DATA_DIR: folders.folderOf('products') }
  await inWorkFolder(place, async (folder) => {
    const [made, target] = [join(folder, 'made'), join(imagesFolder(place), basename(from))]
    await copyFiles(from, made, files)
    if (existsSync(target)) renameSync(target, join(folder, 'damaged'))
    renameSync(made, target)
  })
  return true
}
