// Whether an import of many products happens once, whatever is killed, and lets shoppers through: npm run imports
import { createCommand, runCommand, seedOption, succeedsIf } from '#app/command.ts'
import { runImport } from './imports/run.ts'
import { counts } from './options.ts'
import { printProof } from './proof.ts'

type Options = { products: number; kills: number; seed: string }

const description = `Starts a shop in one process and imports a file of products with three variants each into it. On the way it kills the shop with -9, again and
again, while a shopper looks at products. At the end the catalogue is compared with the file, and processor time, memory and the shopper's
waiting with what is promised. It needs Linux: processor time is read from /proc.`

await runCommand(
  createCommand('imports', description)
    .addOption(counts('--products', 'products in the file, each with three variants', 10_000))
    .addOption(counts('--kills', 'how often the shop is killed', 3))
    .addOption(seedOption('the products are').default('imports'))
    .action(succeedsIf(run)),
)

async function run({ products, kills, seed }: Options): Promise<boolean> {
  return printProof(await runImport({ products, kills, seed }, console.log))
}
