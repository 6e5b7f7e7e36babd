import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { environmentWith } from '#kit/config.ts'

/** Returns the folder of a peer. */
export function peerFolder(name: string, settings: Record<string, string> = {}): string {
  return installedFolder(join(import.meta.dirname, 'peers', name), settings)
}

/** Returns a folder with a lock file of its own. At first use its packages are installed there. */
export function installedFolder(folder: string, settings: Record<string, string> = {}): string {
  if (!existsSync(join(folder, 'node_modules'))) {
    console.error(`Installing the packages of ${basename(folder)} …`)
    runIn(folder, settings, 'npm', 'ci', '--ignore-scripts', '--no-audit', '--no-fund')
  }
  return folder
}

/** Runs a program in a folder until it ends. Throws where it fails. */
export function runIn(folder: string, settings: Record<string, string>, file: string, ...args: string[]): void {
  execFileSync(file, args, { cwd: folder, env: environmentWith(settings), stdio: ['ignore', 'ignore', 'inherit'] })
}
