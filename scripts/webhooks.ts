// Thousands of web-hooks, late, twice, forged and shuffled, each with its one effect: npm run webhooks
import { UsageError } from './replay/options.ts'
import { type Options, readOptions, usage } from './webhooks/options.ts'
import { statementsOf } from './webhooks/proof.ts'
import { reportOf } from './webhooks/report.ts'
import { run } from './webhooks/run.ts'

const prove = async (options: Options): Promise<boolean> => {
  console.error(`Seed ${options.seed}: --seed ${options.seed} draws the same again.`)
  const { facts, seconds } = await run(options)
  const statements = statementsOf(facts)
  console.log(reportOf(facts, statements, options, seconds))
  return statements.every(({ holds }) => holds)
}

try {
  const options = readOptions(process.argv.slice(2))
  if (!options) console.log(usage)
  else if (!(await prove(options))) process.exitCode = 1
} catch (error) {
  console.error(error instanceof UsageError ? `${error.message} --help says more.` : error)
  process.exitCode = 1
}
