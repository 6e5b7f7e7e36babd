import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { environmentWith } from '#kit/config.ts'
import { nodeArgs } from '#tools/processes/node-args.ts'

/** Runs `npm run init` with these arguments. Returns its output, and its exit code or the signal that ended it. */
export function init(args: string[], settings: Record<string, string>) {
  const env = environmentWith({ NODE_ENV: 'test', SEED: '0', LOG_LEVEL: 'silent', ...settings })
  const { stdout, stderr, status, signal } = spawnSync(process.execPath, nodeArgs('.', 'ops/init.ts', ...args), { env, encoding: 'utf8' })
  return { output: stdout + stderr, ended: signal ?? status }
}

/** Returns every file in the folder, at any depth, with its content. */
export function filesOf(dir: string): Record<string, string> {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
  return Object.fromEntries(
    files.map((file) => [join(file.parentPath, file.name), readFileSync(join(file.parentPath, file.name), 'latin1')]),
  )
}
