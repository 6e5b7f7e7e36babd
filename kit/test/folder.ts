import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** Creates an empty folder. It is removed after the test. */
export function newFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'bazaar-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}
