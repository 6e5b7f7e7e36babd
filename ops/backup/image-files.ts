import { constants, existsSync, readdirSync } from 'node:fs'
import { copyFile, mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { makePrivate, makePrivateFolder } from '#kit/secret-files.ts'
import { imagesFolder } from '#subgraphs/products/images/store.ts'
import { sha256Of } from './checksum.ts'
import type { DataFolders } from './data-folders.ts'

/** The SHA-256 of each file of an image. */
export type Files = Record<string, string>

/** The folder in which the shop has its images. */
export function storeOf(folders: DataFolders): string {
  return imagesFolder({ DATA_DIR: folders.folderOf('products') })
}

/** Returns the SHA-256 of each file in a folder. */
export async function filesIn(dir: string): Promise<Files> {
  const files: Files = {}
  for (const file of readdirSync(dir)) files[file] = await sha256Of(join(dir, file))
  return files
}

/** Whether a folder has these files, each as it was. */
export async function areRight(dir: string, files: Files): Promise<boolean> {
  for (const [file, hash] of Object.entries(files)) {
    const path = join(dir, file)
    if (!existsSync(path) || (await sha256Of(path)) !== hash) return false
  }
  return true
}

/** Copies files into a new folder that only its owner can open. */
export async function copyFiles(from: string, to: string, files: Files): Promise<void> {
  makePrivateFolder(dirname(to))
  await mkdir(to, { mode: 0o700 })
  for (const file of Object.keys(files)) {
    // shares the blocks where the file system can
    await copyFile(join(from, file), join(to, file), constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE)
    makePrivate([join(to, file)])
  }
}
