import { existsSync, readFileSync, rmSync, statSync } from 'node:fs'
import { UsageError } from '#app/command.ts'
import { replaceSecretFile } from '#kit/secret-files.ts'
import { createKey, keyFileOf } from '#subgraphs/auth/keys.ts'
import type { Step } from './rotate-lines.ts'

/** Takes the next step with the keys of access tokens: each is a file of its own. The old key stays until no token of it is valid any more. */
export async function rotateAccessTokens(folder: string, tokenSeconds: number): Promise<Step> {
  const [current, next, previous] = [keyFileOf(folder), keyFileOf(folder, 'next'), keyFileOf(folder, 'previous')]
  if (existsSync(next)) return use(current, next, previous)
  if (existsSync(previous)) return drop(previous, tokenSeconds)
  readFileSync(current)
  await createKey(next)
  return 'add'
}

function use(current: string, next: string, previous: string): Step {
  const [old, key] = [current, next].map((file) => readFileSync(file, 'utf8'))
  // a run that was stopped before it removed the file has taken the new key already
  if (old !== key) {
    replaceSecretFile(previous, old ?? '')
    replaceSecretFile(current, key ?? '')
  }
  rmSync(next)
  return 'use'
}

// twice as long as a token lives: auth may have signed with the old key until it was restarted
function drop(previous: string, tokenSeconds: number): Step {
  const waitSeconds = Math.ceil(2 * tokenSeconds - (Date.now() - statSync(previous).mtimeMs) / 1000)
  if (waitSeconds > 0)
    throw new UsageError(`Tokens that the old key has signed may still be valid: wait ${waitSeconds} s, then run this command again.`)
  rmSync(previous)
  return 'drop'
}
