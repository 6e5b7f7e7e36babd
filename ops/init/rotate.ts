import { existsSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { newKey } from '#kit/http/claims.ts'
import { makeMissing, replaceFile } from './files.ts'
import { claimKeyFiles, type FolderOf } from './secrets.ts'

/**
 * Takes the next of three steps that change the claim key of a subgraph: [A] → [A, B] → [B, A] → [B]. The new key is noted beside
 * the router's until it signs, so that each call knows which step is next. Answers what was done and who has to start again.
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
  return 'A new key stands second: it is accepted beside the old one, which still signs.'
}

function write(files: string[], keys: string[]): void {
  for (const file of files) replaceFile(file, keys.join('\n'))
}

function use(files: string[], nextFile: string, [old = '']: string[]): string {
  const [next = ''] = linesOf(nextFile)
  // cut off after the files were written and before the note was removed: they have their order already
  if (old !== next) write(files, [next, old])
  rmSync(nextFile)
  return 'The new key stands first: it signs, and the old one is still accepted.'
}

function drop(files: string[], [next = '']: string[]): string {
  write(files, [next])
  return 'The old key is gone.'
}
