import { existsSync, readFileSync, rmSync } from 'node:fs'
import { replaceSecretFile } from '#kit/secret-files.ts'
import { makeMissing, type Secret } from './secrets.ts'

/** The steps that change a key, each a run of the command: the new one is accepted, then it signs, then the old one is gone. */
export type Step = 'add' | 'use' | 'drop'

/**
 * Takes the next step with key files that hold one key on each line, of which the first one signs and all are accepted:
 * [A] → [A, B] → [B, A] → [B]. Until the new key signs, it is also in a file beside the last one, which shows the step that is next.
 */
export function rotateLines({ files, make }: Secret): Step {
  const last = files.at(-1) ?? ''
  const nextFile = last.replace(/\.key$/, '.next')
  const keys = linesOf(last)
  if (keys.length === 1) return add(files, nextFile, keys, make)
  if (existsSync(nextFile)) return use(files, nextFile, keys)
  write(files, keys.slice(0, 1))
  return 'drop'
}

function linesOf(file: string): string[] {
  return readFileSync(file, 'utf8').trim().split('\n')
}

function add(files: string[], nextFile: string, [now = '']: string[], make: () => string): Step {
  makeMissing({ files: [nextFile], make })
  write(files, [now, ...linesOf(nextFile)])
  return 'add'
}

function use(files: string[], nextFile: string, [old = '']: string[]): Step {
  const [next = ''] = linesOf(nextFile)
  // a run that was stopped before it removed the file beside has changed the order already
  if (old !== next) write(files, [next, old])
  rmSync(nextFile)
  return 'use'
}

function write(files: string[], keys: string[]): void {
  for (const file of files) replaceSecretFile(file, keys.join('\n'))
}
