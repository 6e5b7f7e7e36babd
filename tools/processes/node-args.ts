import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The young generation of a router, in MB: docs/decisions.md has what was measured. */
export const routerYoungMb = 16

/** The arguments with which Node runs a program of a checkout as its `npm start` runs the shop. */
export function nodeArgs(checkout: string, program: string, ...args: string[]): string[] {
  const flags = args[0] === 'router' ? routerFlags(checkout) : nodeFlags(checkout)
  return [...flags, join(checkout, program), ...args]
}

/** The flags of Node for a process that is only the router: those of all, and a larger young generation. */
export function routerFlags(checkout: string): string[] {
  return [...nodeFlags(checkout), `--max-semi-space-size=${routerYoungMb}`]
}

/** The flags of Node in the `npm start` of a checkout: the limits of memory, and what makes modules load quickly. */
export function nodeFlags(checkout: string): string[] {
  const { scripts } = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8')) as { scripts: { start: string } }
  const flags = scripts.start.split(' ').slice(1, -1)
  return flags.map((flag) => (flag.startsWith('./') ? resolve(checkout, flag) : flag))
}
