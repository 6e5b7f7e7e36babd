import { randomBytes } from 'node:crypto'
import { basename, extname } from 'node:path'
import { Command, InvalidArgumentError, Option } from 'commander'

const isBundled = extname(import.meta.url) === '.js'

/** A failure that a person can mend. Its message is printed alone, without a stack. */
export class UsageError extends Error {}

/** A program of this repository. `npmName` is what a person types after `npm run`; else it is `node` with the path of its file. */
export function createCommand(npmName: string, description: string): Command {
  const call = callOf(npmName)
  return new Command(call.startsWith('npm ') ? `${call} --` : call)
    .description(description)
    .helpOption('--help', 'shows this text')
    .showHelpAfterError('See --help.')
    .configureHelp({ helpWidth: 140 })
}

/** What a person types to run a program. The image has no npm: there a program is a file of the bundle. */
export function callOf(npmName: string, args = ''): string {
  if (isBundled) return `node dist/${basename(npmName, '.ts')}.js ${args}`.trimEnd()
  if (npmName.startsWith('node ')) return `${npmName} ${args}`.trimEnd()
  return `npm run ${npmName}${args && ` -- ${args}`}`
}

/**
 * Runs a program with the arguments of the command line. A UsageError is printed in one line; anything else that is thrown
 * is printed whole. Either ends the process with the exit code 1.
 */
export async function runCommand(command: Command): Promise<void> {
  try {
    await command.parseAsync()
  } catch (error) {
    console.error(error instanceof UsageError ? error.message : error)
    process.exit(1)
  }
}

/** Parses an option that counts something: a whole number from 1 on. */
export function parseCount(text: string): number {
  const count = Number(text)
  if (Number.isInteger(count) && count > 0) return count
  throw new InvalidArgumentError('It takes a whole number from 1 on.')
}

/** Parses names that are separated by commas; `all` stands for all of them. */
export function parseNames(all: string[]): (text: string) => string[] {
  return (text) => {
    const names = text === 'all' ? all : text.split(',')
    const unknown = names.find((name) => !all.includes(name))
    if (unknown === undefined) return names
    throw new InvalidArgumentError(`It takes ${all.join(', ')}, or all; not "${unknown}".`)
  }
}

/** Parses the address of a graph. */
export function parseUrl(text: string): string {
  if (/^https?:$/.test(URL.parse(text)?.protocol ?? '')) return text
  throw new InvalidArgumentError('It takes an http address.')
}

/** The option `--seed`, of which a program draws what is random. The default is a new seed. */
export function seedOption(drawn: string): Option {
  return new Option('--seed <text>', `what ${drawn} drawn from: small letters and digits, at most 16`)
    .argParser(parseSeed)
    .default(randomBytes(4).toString('hex'), 'a new one, which is printed')
}

/** The action of a program that succeeds only where `run` returns true. */
export function succeedsIf<Args extends unknown[]>(run: (...args: Args) => Promise<boolean>): (...args: Args) => Promise<void> {
  return async (...args) => {
    if (!(await run(...args))) process.exitCode = 1
  }
}

function parseSeed(text: string): string {
  if (/^[a-z0-9]{1,16}$/.test(text)) return text
  throw new InvalidArgumentError('It takes small letters and digits, at most 16.')
}
