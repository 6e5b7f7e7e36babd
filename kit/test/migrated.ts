import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { openDatabase } from '#kit/data/database.ts'

/** What each folder of migrations makes of an empty file. */
const made = new Map<string, Promise<Buffer>>()

/**
 * Writes a database as its migrations make it, unless it is there. They run once for all tests of a process: those of a whole shop take longer than
 * most tests of it.
 */
export async function placeDatabase(file: string, migrations: string): Promise<void> {
  const found = made.get(migrations) ?? migrate(migrations)
  made.set(migrations, found)
  const content = await found
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  if (!existsSync(file)) writeFileSync(file, content, { mode: 0o600 })
}

async function migrate(migrations: string): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'bazaar-migrated-'))
  const file = join(folder, 'new.db')
  // to close the last connection copies the log into the file
  await openDatabase({ file, migrations, synchronous: 'OFF' }).close()
  const content = readFileSync(file)
  rmSync(folder, { recursive: true })
  return content
}
