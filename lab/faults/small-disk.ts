import { spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, rmSync, symlinkSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { UsageError } from '#app/command.ts'
import { type Prepare, withDatabase } from './fault.ts'

const megabytes = 32

/** Mounts a small disk under the database of each of these subgraphs. */
export function mountDisks(names: string[]): Prepare {
  return (dataDir) => {
    for (const name of names) {
      mount(diskOf(dataDir, name))
      symlinkSync(join(diskOf(dataDir, name), `${name}.db`), join(dataDir, `${name}.db`))
    }
    return () => {
      for (const name of names) spawnSync('umount', ['-l', diskOf(dataDir, name)])
    }
  }
}

/** Writes until there is no room for one more byte. */
export function fill(dataDir: string, name: string): void {
  const [file, page] = [openSync(fillerOf(dataDir, name), 'a'), Buffer.alloc(4096)]
  try {
    for (;;) writeSync(file, page)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  } finally {
    closeSync(file)
  }
}

/** Makes room again. */
export function empty(dataDir: string, name: string): void {
  rmSync(fillerOf(dataDir, name))
}

export function checkIntegrity(dataDir: string, name: string): string {
  return withDatabase(dataDir, name, (database) => String(database.pragma('integrity_check', { simple: true })))
}

function mount(folder: string): void {
  mkdirSync(folder)
  const { status, error } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder])
  if (error || status !== 0) throw new UsageError('A small disk cannot be mounted here: it must run as root.')
}

function diskOf(dataDir: string, name: string): string {
  return join(dataDir, `disk-of-${name}`)
}

function fillerOf(dataDir: string, name: string): string {
  return join(diskOf(dataDir, name), 'filler')
}
