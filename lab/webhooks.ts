// Thousands of webhooks, late, twice, forged and shuffled, each with its one effect: npm run webhooks
import { createCommand, parseCount, runCommand, seedOption, succeedsIf } from '#app/command.ts'
import { allHold } from './proof.ts'
import type { Options } from './webhooks/plan.ts'
import { statementsOf } from './webhooks/proof.ts'
import { reportOf } from './webhooks/report.ts'
import { run } from './webhooks/run.ts'

const description = `Sends webhooks of the payment provider to payments, and proves that each has one effect. Payments runs on a folder of its own, with a
provider that never answers, and serves its route over HTTP. It gets a payment or refund for each event, mostly one that waits for the
provider. Then each event is sent one to five times, all shuffled; one in ten is badly signed each time, another one in ten is signed at
another time. At the end every payment, every refund, the ledger, what was published and what was stored are held against what should be.
The exit code is 0 only if every statement holds.`

await runCommand(
  createCommand('webhooks', description)
    .option('--events <n>', 'how many events', parseCount, 5000)
    .addOption(seedOption('the events and their order are'))
    .action(succeedsIf(prove)),
)

async function prove(options: Options): Promise<boolean> {
  console.error(`Seed ${options.seed}: --seed ${options.seed} draws the same again.`)
  const { facts, ms } = await run(options)
  const statements = statementsOf(facts)
  console.log(reportOf(facts, statements, options.seed, ms))
  return allHold(statements)
}
