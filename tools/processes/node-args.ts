import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The arguments with which Node runs a program of a checkout as its `npm start` runs the shop. */
export function nodeArgs(checkout: string, program: string, ...args: string[]): string[] {
  return [...nodeFlags(checkout), join(checkout, program), ...args]
}

/** The flags of Node in the `npm start` of a checkout: the limits of memory, and what makes modules load quickly. */
export function nodeFlags(checkout: string): string[] {
  const { scripts } = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8')) as { scripts: { start: string } }
  const flags = scripts.start.split(' ').slice(1, -1)
  return flags.map((flag) => (flag.startsWith('./') ? resolve(checkout, flag) : flag))
}
