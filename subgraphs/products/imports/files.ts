import { existsSync, readdirSync, statSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '#kit/config.ts'

/** Where the files are. */
export type Place = Pick<Config, 'DATA_DIR'>

/** Where the file of an import is. */
export function fileOf(place: Place, id: string): string {
  return join(folderOf(place), `${id}.csv`)
}

/** Whether the file of an import is still there. */
export function hasFile(place: Place, id: string): boolean {
  return existsSync(fileOf(place, id))
}

/** Removes the files whose name is older than a time, but for those of these imports. */
export async function removeFiles(place: Place, before: Date, kept: Set<string>): Promise<void> {
  const folder = folderOf(place)
  const names = existsSync(folder) ? readdirSync(folder) : []
  for (const name of names.filter((one) => !kept.has(one.split('.')[0] ?? '')))
    if ((statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY) < before.getTime())
      await rm(join(folder, name), { force: true })
}

/** The folder of the files of imports. */
export function folderOf({ DATA_DIR }: Place): string {
  return join(DATA_DIR, 'imports')
}
