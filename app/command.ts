import { Command, InvalidArgumentError } from 'commander'
import { describeSettings } from '#kit/config.ts'

/** A failure that a person can mend. Its message is printed alone, without a stack. */
export class UsageError extends Error {}

/** A program of this repository. `npmName` is what a person types after `npm run`, or the path of its file. */
export function createCommand(npmName: string, description: string): Command {
  return new Command(npmName)
    .description(description)
    .helpOption('--help', 'shows this text')
    .showHelpAfterError('--help says more.')
    .configureHelp({ helpWidth: 140 })
}

/** The text that `--help` shows below the options of a program that reads all settings. */
export function settingsHelp(): string {
  return `\nSettings, by environment variable:\n\n${describeSettings()}`
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
