import { existsSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type Sqlite from 'better-sqlite3'
import { UsageError } from '#app/command.ts'
import { copyPrivateFolder, makePrivateFolder, touchPrivate } from '#kit/secret-files.ts'
import { backUpImages } from './back-up-images.ts'
import { checkBackup } from './check.ts'
import { sha256Of } from './checksum.ts'
import { type DataFolders, databaseFile, databasesIn } from './data-folders.ts'
import { checkOneMoment, factsOf, type Manifest, writeManifest } from './manifest.ts'
import { type Snapshot, takeSnapshot } from './snapshot.ts'

const pagesAtOnce = 1000

/**
 * Copies all databases as of one moment into the new folder `dir`, with the images that they name, while the shop is running, and reads
 * every copy again. The folder gets its name when it is complete and right. Throws UsageError if the folder exists, if no snapshot could be taken, or if a copy is damaged.
 */
export async function backup(dir: string, folders: DataFolders, { keys }: { keys: boolean }): Promise<Manifest> {
  if (existsSync(dir)) throw new UsageError(`${dir} exists already: a backup needs a new folder.`)
  makePrivateFolder(dirname(dir))
  const unfinished = mkdtempSync(`${dir}.unfinished-`)
  try {
    const databases = await fill(unfinished, folders, keys)
    // after the snapshot has ended: writers wait for none of it, and a file stays a day after the last row that names it
    const manifest = { ...databases, images: await backUpImages(unfinished, folders, dirname(dir)) }
    writeManifest(unfinished, manifest)
    await checkBackup(unfinished, manifest)
    renameSync(unfinished, dir)
    return manifest
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    throw error
  }
}

async function fill(dir: string, folders: DataFolders, keys: boolean): Promise<Manifest> {
  const snapshot = await takeSnapshot(databasesIn(folders))
  try {
    const databases = await copyAll(dir, snapshot)
    checkOneMoment(databases)
    if (keys) copyKeys(dir, folders)
    return { format: 1, at: snapshot.at.toISOString(), pauseMs: snapshot.pauseMs, databases, keys }
  } finally {
    snapshot.close()
  }
}

async function copyAll(dir: string, { connections }: Snapshot): Promise<Manifest['databases']> {
  const entries = [...connections].map(async ([name, connection]) => [name, await copy(dir, name, connection)] as const)
  return Object.fromEntries(await Promise.all(entries))
}

async function copy(dir: string, name: string, connection: Sqlite.Database): Promise<Manifest['databases'][string]> {
  const file = join(dir, databaseFile(name))
  const facts = factsOf(connection)
  touchPrivate(file)
  await connection.backup(file, { progress: () => pagesAtOnce })
  return { file: databaseFile(name), bytes: statSync(file).size, sha256: await sha256Of(file), ...facts }
}

function copyKeys(dir: string, folders: DataFolders) {
  for (const { name, folder } of folders.keyFolders())
    if (existsSync(join(folder, 'keys'))) copyPrivateFolder(join(folder, 'keys'), join(dir, 'keys', name))
}
