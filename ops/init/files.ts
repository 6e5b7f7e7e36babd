import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** One secret and every file that holds it, the same in each. */
export type Secret = { files: string[]; make: () => string }

/** Replaces a file whole: whoever reads it finds the old content or the new one. */
export function replaceFile(file: string, content: string): void {
  renameSync(besides(file, content), file)
}

/** Makes those files of a secret that are missing, from one that is there or else anew; answers them. */
export function makeMissing({ files, make }: Secret): string[] {
  const missing = files.filter((file) => !existsSync(file))
  for (const file of missing) {
    const source = files.find((other) => existsSync(other))
    makeFile(file, source ? readFileSync(source, 'utf8') : make())
  }
  return missing
}

function besides(file: string, content: string): string {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const own = `${file}.${process.pid}`
  writeFileSync(own, content, { mode: 0o600 })
  return own
}

// of several that start at once, the first one's file is the file, and nobody ever reads half of it
function makeFile(file: string, content: string): void {
  const own = besides(file, content)
  try {
    linkSync(own, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    unlinkSync(own)
  }
}
