import { closeSync, copyFileSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { UsageError } from '#app/command.ts'
import { sha256Of } from './files.ts'
import { checkOneMoment, type Facts, factsOf, type Manifest } from './manifest.ts'
import { fileOf, type Places } from './places.ts'

/** Throws UsageError where a database of the shop lies already. */
export function checkIsFree(places: Places, manifest: Manifest): void {
  for (const name of Object.keys(manifest.databases)) {
    const file = join(places.folderOf(name), fileOf(name))
    const found = [file, `${file}-wal`].find(existsSync)
    if (found) throw new UsageError(`${found} is there already: a backup is restored where there is no shop yet. Move it away first.`)
  }
}

/** Copies a backup's databases to where they are made ready, and checks each, and that all are of one moment. Throws UsageError. */
export async function stage(dir: string, places: Places, manifest: Manifest): Promise<void> {
  const found: Record<string, Facts> = {}
  for (const [name, entry] of Object.entries(manifest.databases)) {
    await checkFile(dir, entry)
    const folder = stageOf(places, name)
    mkdirSync(folder, { recursive: true })
    copyFileSync(join(dir, entry.file), join(folder, fileOf(name)))
    found[name] = checkDatabase(join(folder, fileOf(name)), name)
  }
  checkOneMoment(found)
  checkOneMoment(manifest.databases)
}

/** Puts what was made ready in its place. */
export function putInPlace(places: Places, manifest: Manifest): void {
  const files = Object.keys(manifest.databases).map((name) => ({ from: join(stageOf(places, name), fileOf(name)), name }))
  for (const { from } of files) {
    const file = openSync(from, 'r+')
    fsyncSync(file)
    closeSync(file)
  }
  for (const { from, name } of files) renameSync(from, join(places.folderOf(name), fileOf(name)))
}

/** Removes what is left where databases were made ready. */
export function clearStage(places: Places, manifest: Manifest): void {
  for (const name of Object.keys(manifest.databases)) rmSync(stageOf(places, name), { recursive: true, force: true })
}

export function stagedFolderOf(places: Places) {
  return (name: string) => stageOf(places, name)
}

async function checkFile(dir: string, { file, bytes, sha256 }: Manifest['databases'][string]): Promise<void> {
  const path = join(dir, file)
  if (!existsSync(path)) throw new UsageError(`${path} is missing.`)
  if (statSync(path).size !== bytes || (await sha256Of(path)) !== sha256) throw new UsageError(`${path} is not what was backed up.`)
}

/** Where databases are made ready: beside their place, so that they get there by their name alone. */
function stageOf(places: Places, name: string) {
  return join(places.folderOf(name), 'restoring')
}

function checkDatabase(path: string, name: string): Facts {
  const database = new Sqlite(path)
  try {
    const found = database.pragma('integrity_check', { simple: true })
    if (found !== 'ok') throw new UsageError(`The database of ${name} is damaged: ${found}.`)
    return factsOf(database)
  } finally {
    database.close()
  }
}
