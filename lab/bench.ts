// What the shop costs: npm run bench
import { Argument, InvalidArgumentError, Option } from 'commander'
import { createCommand, parseCount, parseNames, runCommand, seedOption, succeedsIf } from '#app/command.ts'
import { moveToLoadCore } from './bench/cores.ts'
import { type Options, rowNames } from './bench/options.ts'
import { parts } from './bench/parts.ts'
import { counts } from './options.ts'

const description = `Measures the shop beside a bare Node server, on pinned cores and by turns: processor time, rate, p50, p99 and memory of each row, and
of a start; and counts what a checkout writes. It needs Linux and git, and prints ratios: figures of two runs cannot be compared.
Parts: ${Object.entries(parts)
  .map(([name, { about }]) => `${name}: ${about}`)
  .join('; ')}.`

// the servers end with this process
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

await runCommand(
  createCommand('bench', description)
    .addArgument(new Argument('[part]', 'what is measured').choices(Object.keys(parts)).default('rows'))
    .option('--against <commit>', 'the code of another commit, by any name that git knows, beside this one')
    .option(
      '--peers',
      'rows: Vendure with the same catalogue; router: one schema on graphql-jit. Their packages are installed at first use',
      false,
    )
    .addOption(
      new Option('--only <rows>', `rows, by commas: ${rowNames.join(', ')}`).argParser(parseNames(rowNames)).default(rowNames, 'all'),
    )
    .option('--rounds <n>', 'how often each row is measured (3), or the ready operations are followed (60)', parseCount)
    .addOption(counts('--pairs', 'how often the ready operations are compared; judged from 9 on', 9))
    .option('--seconds <n>', 'how long a row is measured each time', parseAmount, 2)
    .option('--minutes <n>', 'how long half load lasts; judged from 10 on', parseAmount, 30)
    .option('--products <n>', 'products of the shop', parseCount)
    .option('--orders <n>', 'orders of the shop before anything is measured', parseCount)
    .option('--folder <dir>', 'where the big shop is made, and kept: one that is there is used again (default: it is removed)')
    .addOption(seedOption('queries and variables are'))
    .option('--page <file>', 'the page whose part is written', 'docs/performance.md')
    .action(succeedsIf((part: keyof typeof parts, options: Options) => run(part, options))),
)

function run(part: keyof typeof parts, options: Options): Promise<boolean> {
  moveToLoadCore()
  return parts[part].run(options)
}

function parseAmount(text: string): number {
  const amount = Number(text)
  if (amount > 0) return amount
  throw new InvalidArgumentError('It takes a number above 0.')
}
