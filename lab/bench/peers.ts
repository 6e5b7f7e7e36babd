import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { environmentWith } from '#kit/config.ts'

/** Returns the folder of a peer. At first use its packages are installed there. */
export function peerFolder(name: string, settings: Record<string, string> = {}): string {
  const folder = join(import.meta.dirname, 'peers', name)
  if (!existsSync(join(folder, 'node_modules'))) {
    console.error(`Installing ${name} …`)
    runIn(folder, settings, 'npm', 'ci', '--ignore-scripts', '--no-audit', '--no-fund')
  }
  return folder
}

/** Runs a program in a folder until it ends. Throws where it fails. */
export function runIn(folder: string, settings: Record<string, string>, file: string, ...args: string[]): void {
  execFileSync(file, args, { cwd: folder, env: environmentWith(settings), stdio: ['ignore', 'ignore', 'inherit'] })
}
