// Thousands of web-hooks, late, twice, forged and shuffled, each with its one effect: npm run webhooks
import { runCommand } from './command.ts'
import { type Options, readOptions, usage } from './webhooks/options.ts'
import { statementsOf } from './webhooks/proof.ts'
import { reportOf } from './webhooks/report.ts'
import { run } from './webhooks/run.ts'

await runCommand(readOptions, usage, prove)

async function prove(options: Options): Promise<boolean> {
  console.error(`Seed ${options.seed}: --seed ${options.seed} draws the same again.`)
  const { facts, seconds } = await run(options)
  const statements = statementsOf(facts)
  console.log(reportOf(facts, statements, options, seconds))
  return statements.every(({ holds }) => holds)
}
