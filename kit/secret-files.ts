import { linkSync, mkdirSync, renameSync, unlinkSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Writes a file that only its owner can read, unless it exists. When several processes do this at once, the first file stays,
 * and no process reads half of it.
 */
export function createSecretFile(file: string, content: string): void {
  const own = writeBeside(file, content)
  try {
    linkSync(own, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    unlinkSync(own)
  }
}

/** Replaces a file that only its owner can read. A reader finds the whole old content or the whole new one. */
export function replaceSecretFile(file: string, content: string): void {
  renameSync(writeBeside(file, content), file)
}

function writeBeside(file: string, content: string): string {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const own = `${file}.${process.pid}`
  writeFileSync(own, content, { mode: 0o600 })
  return own
}
