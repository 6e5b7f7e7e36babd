import { parseArgs } from 'node:util'
import { UsageError } from '#app/command.ts'

/** What stands on a command line, by the names and defaults of its options; undefined asks for help. Throws UsageError. */
export function readArgs<Name extends string>(args: string[], defaults: Record<Name, string>): Record<Name, string> | undefined {
  const { help, ...given } = parse(args, Object.keys(defaults))
  return help ? undefined : { ...defaults, ...(given as Partial<Record<Name, string>>) }
}

/** A whole number from 1 to 1,000,000. Throws UsageError. */
export function countOf(name: string, text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text) || text === '1000000') return Number(text)
  throw new UsageError(`--${name} must be a whole number from 1 to 1000000, not "${text}".`)
}

/** Some of the names, given by commas; `all` stands for all of them. Throws UsageError. */
export function chosenOf(name: string, text: string, all: string[]): string[] {
  const chosen = text === 'all' ? all : text.split(',')
  const strange = chosen.find((one) => !all.includes(one))
  if (strange === undefined) return chosen
  throw new UsageError(`--${name} takes ${all.join(', ')}, or all; not "${strange}".`)
}

function parse(args: string[], names: string[]) {
  const options = Object.fromEntries([...names.map((name) => [name, { type: 'string' as const }]), ['help', { type: 'boolean' as const }]])
  try {
    return parseArgs({ args, options }).values as Record<string, string | boolean | undefined>
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}
