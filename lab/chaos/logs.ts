import { appendFileSync } from 'node:fs'
import { join } from 'node:path'

/** Keeps every line of every service with its time, in a file for each. */
export function keepLogs(folder: string) {
  return (name: string, line: string): void => appendFileSync(join(folder, `${name}.log`), `${new Date().toISOString()} ${line}\n`)
}
