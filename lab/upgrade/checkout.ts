import { execFileSync } from 'node:child_process'
import { readFileSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { UsageError } from '#app/command.ts'

type Packages = Record<string, { version?: string }>

const here = join(import.meta.dirname, '../..')

/** Whether git has a revision, and all of it. */
export function hasRevision(revision: string): boolean {
  try {
    git('rev-parse', '--verify', '--quiet', `${revision}^{commit}`)
    return true
  } catch {
    return false
  }
}

/** Checks a revision out into a folder, with the packages that it needs. Throws UsageError if git does not have it. */
export function checkOut(revision: string, folder: string): { root: string; remove: () => void } {
  if (!hasRevision(revision)) throw new UsageError(`git does not have the revision ${revision}: fetch its history.`)
  git('worktree', 'add', '--detach', folder, revision)
  addPackages(folder)
  return { root: folder, remove: () => git('worktree', 'remove', '--force', folder) }
}

// the packages of this checkout will do where they have all of the older one's, in the same versions
function addPackages(folder: string): void {
  const [ours, theirs] = [packagesOf(here), packagesOf(folder)]
  const isSame = Object.entries(theirs).every(([name, { version }]) => name === '' || ours[name]?.version === version)
  if (isSame) symlinkSync(resolve(here, 'node_modules'), join(folder, 'node_modules'))
  else install(folder)
}

function install(folder: string): void {
  console.error('The older revision has other packages: installing them …')
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
}

function packagesOf(folder: string): Packages {
  return JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages
}

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: here, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
}
