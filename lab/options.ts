import { Option } from 'commander'
import { parseCount, parseNames } from '#app/command.ts'

/** An option with a whole number from 1 on. */
export function counts(name: string, description: string, count: number): Option {
  return new Option(`${name} <n>`, description).argParser(parseCount).default(count)
}

/** An option with one or more of `all`, by commas, or all of them. */
export function chooses(name: string, description: string, all: string[], chosen: string[]): Option {
  const option = new Option(`${name} <names>`, `${description}: ${all.join(', ')}; by commas, or all`)
  return option.argParser(parseNames(all)).default(chosen, chosen === all ? 'all' : chosen.join())
}
