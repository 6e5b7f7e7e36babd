import { existsSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { newKey } from '#kit/http/claims.ts'
import { replaceSecretFile } from '#kit/secret-files.ts'
import { claimKeyFiles, type FolderOf, makeMissing } from './secrets.ts'

/**
 * Takes the next of the three steps that change the claim key of a subgraph: [A] → [A, B] → [B, A] → [B]. Until the new key signs,
 * it is also in a file beside the router's, which shows the step that is next. Returns what was done and what to restart.
 */
export function rotateClaimKey(folderOf: FolderOf, subgraph: string): string {
  const files = claimKeyFiles(folderOf, subgraph)
  const [routers = ''] = files.slice(-1)
  const nextFile = join(dirname(routers), `${subgraph}.next`)
  const keys = linesOf(routers)
  if (keys.length === 1) return `${add(files, nextFile, keys)} Restart ${subgraph}, then run this command again.`
  if (existsSync(nextFile)) return `${use(files, nextFile, keys)} Restart the routers one by one, then run this command again.`
  return `${drop(files, keys)} Restart ${subgraph}: the change is done.`
}

function linesOf(file: string): string[] {
  return readFileSync(file, 'utf8').trim().split('\n')
}

function add(files: string[], nextFile: string, [now = '']: string[]): string {
  makeMissing({ files: [nextFile], make: newKey })
  write(files, [now, ...linesOf(nextFile)])
  return 'The new key is second in the file: it is accepted, and the old one still signs.'
}

function write(files: string[], keys: string[]): void {
  for (const file of files) replaceSecretFile(file, keys.join('\n'))
}

function use(files: string[], nextFile: string, [old = '']: string[]): string {
  const [next = ''] = linesOf(nextFile)
  // a run that was stopped before it removed the file beside has changed the order already
  if (old !== next) write(files, [next, old])
  rmSync(nextFile)
  return 'The new key is first in the file: it signs, and the old one is still accepted.'
}

function drop(files: string[], [next = '']: string[]): string {
  write(files, [next])
  return 'The old key is gone.'
}
