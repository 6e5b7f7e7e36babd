import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { UsageError } from '#app/command.ts'
import { makePrivate, makePrivateFolder } from '#kit/secret-files.ts'
import { checkDatabase, checkFile } from './check.ts'
import { type DataFolders, databaseFile } from './data-folders.ts'
import { checkOneMoment, type Facts, type Manifest } from './manifest.ts'

/** Throws UsageError if a database of the shop exists. */
export function checkIsFree(folders: DataFolders, manifest: Manifest): void {
  for (const name of Object.keys(manifest.databases)) {
    const file = join(folders.folderOf(name), databaseFile(name))
    const found = [file, `${file}-wal`].find(existsSync)
    if (found) throw new UsageError(`${found} is there already: a backup is restored where there is no shop yet. Move it away first.`)
  }
}

/** Copies a backup's databases into the staging folders. Throws UsageError if a file is damaged, or if they are not of one moment. */
export async function stage(dir: string, folders: DataFolders, manifest: Manifest): Promise<void> {
  const found: Record<string, Facts> = {}
  for (const [name, entry] of Object.entries(manifest.databases)) {
    await checkFile(dir, entry)
    const folder = stageOf(folders, name)
    makePrivateFolder(folder)
    copyFileSync(join(dir, entry.file), join(folder, databaseFile(name)))
    makePrivate([join(folder, databaseFile(name))])
    found[name] = checkDatabase(join(folder, databaseFile(name)), name)
  }
  checkOneMoment(found)
  checkOneMoment(manifest.databases)
}

/** Moves the databases from the staging folders to their places. */
export function putInPlace(folders: DataFolders, manifest: Manifest): void {
  const files = Object.keys(manifest.databases).map((name) => ({ from: join(stageOf(folders, name), databaseFile(name)), name }))
  for (const { from } of files) {
    const file = openSync(from, 'r+')
    fsyncSync(file)
    closeSync(file)
  }
  for (const { from, name } of files) renameSync(from, join(folders.folderOf(name), databaseFile(name)))
}

/** Removes the staging folders. */
export function clearStage(folders: DataFolders, manifest: Manifest): void {
  for (const name of Object.keys(manifest.databases)) rmSync(stageOf(folders, name), { recursive: true, force: true })
}

export function stagedFolderOf(folders: DataFolders) {
  return (name: string) => stageOf(folders, name)
}

/** The staging folder of a database: in the folder of its place, so that a rename moves it there. */
function stageOf(folders: DataFolders, name: string) {
  return join(folders.folderOf(name), 'restoring')
}
