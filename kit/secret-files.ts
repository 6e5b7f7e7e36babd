import { chmodSync, closeSync, cpSync, existsSync, linkSync, mkdirSync, openSync, renameSync, unlinkSync, writeFileSync } from 'node:fs'
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

/** Makes a folder that only its owner can open, unless it exists: then it stays as it is. */
export function makePrivateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
}

/** Copies a folder of secrets. Files that exist in `to` stay as they are. */
export function copyPrivateFolder(from: string, to: string): void {
  makePrivateFolder(to)
  cpSync(from, to, { recursive: true, force: false })
}

/** Makes files readable for their owner alone where they exist and are not so yet. A file of somebody else stays as it is. */
export function makePrivate(files: string[]): void {
  for (const file of files.filter((one) => existsSync(one)))
    try {
      chmodSync(file, 0o600)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error
    }
}

/** Makes an empty file that only its owner can read, unless it exists. */
export function touchPrivate(file: string): void {
  makePrivateFolder(dirname(file))
  // not where it exists: to close a database's file releases the locks that this process holds on it
  if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600))
}

function writeBeside(file: string, content: string): string {
  makePrivateFolder(dirname(file))
  const own = `${file}.${process.pid}`
  writeFileSync(own, content, { mode: 0o600 })
  return own
}
