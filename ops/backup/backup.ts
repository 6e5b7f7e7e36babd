import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type Sqlite from 'better-sqlite3'
import { UsageError } from '#app/command.ts'
import { type Cut, takeCut } from './cut.ts'
import { sha256Of } from './files.ts'
import { checkOneMoment, factsOf, type Manifest, writeManifest } from './manifest.ts'
import { databasesIn, fileOf, type Places } from './places.ts'

const pagesAtOnce = 1000

/**
 * Copies all databases as of one moment into the new folder `dir`, while the shop serves. It has its name only when it is whole.
 * Throws UsageError where the folder is there already, or where no such moment could be had.
 */
export async function backup(dir: string, places: Places, { keys }: { keys: boolean }): Promise<Manifest> {
  if (existsSync(dir)) throw new UsageError(`${dir} is there already: a backup gets a folder of its own.`)
  mkdirSync(dirname(dir), { recursive: true })
  const unfinished = mkdtempSync(`${dir}.unfinished-`)
  try {
    const manifest = await fill(unfinished, places, keys)
    renameSync(unfinished, dir)
    return manifest
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    throw error
  }
}

async function fill(dir: string, places: Places, keys: boolean): Promise<Manifest> {
  const cut = await takeCut(databasesIn(places))
  try {
    const databases = await copyAll(dir, cut)
    checkOneMoment(databases)
    if (keys) copyKeys(dir, places)
    const manifest: Manifest = { format: 1, at: cut.at.toISOString(), pauseMs: cut.pauseMs, databases, keys }
    writeManifest(dir, manifest)
    return manifest
  } finally {
    cut.close()
  }
}

async function copyAll(dir: string, { snapshots }: Cut): Promise<Manifest['databases']> {
  const entries = [...snapshots].map(async ([name, snapshot]) => [name, await copy(dir, name, snapshot)] as const)
  return Object.fromEntries(await Promise.all(entries))
}

async function copy(dir: string, name: string, snapshot: Sqlite.Database): Promise<Manifest['databases'][string]> {
  const file = join(dir, fileOf(name))
  const facts = factsOf(snapshot)
  await snapshot.backup(file, { progress: () => pagesAtOnce })
  return { file: fileOf(name), bytes: statSync(file).size, sha256: await sha256Of(file), ...facts }
}

function copyKeys(dir: string, places: Places) {
  for (const { name, folder } of places.keyFolders())
    if (existsSync(join(folder, 'keys'))) cpSync(join(folder, 'keys'), join(dir, 'keys', name), { recursive: true })
}
