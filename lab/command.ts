import { UsageError } from '#app/command.ts'

/** Runs a command line: what it says of itself, or its work, which answers whether all is as it should be. Sets the exit code. */
export async function runCommand<Options>(
  readOptions: (args: string[]) => Options | undefined,
  usage: string,
  run: (options: Options) => Promise<boolean>,
): Promise<void> {
  try {
    const options = readOptions(process.argv.slice(2))
    if (!options) console.log(usage)
    else if (!(await run(options))) process.exitCode = 1
  } catch (error) {
    console.error(error instanceof UsageError ? `${error.message} --help says more.` : error)
    process.exitCode = 1
  }
}
