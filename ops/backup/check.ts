import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { UsageError } from '#app/command.ts'
import { sha256Of } from './checksum.ts'
import { checkOneMoment, type Facts, factsOf, type Manifest } from './manifest.ts'

/** Reads a finished backup again, every byte of it. Throws UsageError if a file is damaged, or if it is not of the backup's moment. */
export async function checkBackup(dir: string, { databases }: Manifest): Promise<void> {
  const found: Record<string, Facts> = {}
  for (const [name, entry] of Object.entries(databases)) {
    // the indexes are compared with their tables by a restore: that takes many times as long
    found[name] = checkDatabase(join(dir, entry.file), name, 'quick_check')
    await checkFile(dir, entry)
    if (found[name].lastSeq !== entry.lastSeq) throw new UsageError(`The database of ${name} is of another moment than its manifest says.`)
  }
  checkOneMoment(found)
}

/** Throws UsageError unless a file of a backup is as the manifest says. */
export async function checkFile(dir: string, { file, bytes, sha256 }: Manifest['databases'][string]): Promise<void> {
  const path = join(dir, file)
  if (!existsSync(path)) throw new UsageError(`${path} is missing.`)
  if (statSync(path).size !== bytes || (await sha256Of(path)) !== sha256) throw new UsageError(`${path} is not what was backed up.`)
}

/** Returns how far a database has published and handled events. Throws UsageError if it is damaged. */
export function checkDatabase(path: string, name: string, check: 'integrity_check' | 'quick_check' = 'integrity_check'): Facts {
  const database = new Sqlite(path)
  try {
    const found = database.pragma(check, { simple: true })
    if (found !== 'ok') throw new UsageError(`The database of ${name} is damaged: ${found}.`)
    return factsOf(database)
  } finally {
    database.close()
  }
}
