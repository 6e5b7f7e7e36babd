// Whether a search finds what was meant, on the names of a real month: npm run search-quality -- FILE
import { createCommand, runCommand, seedOption, succeedsIf } from '#app/command.ts'
import { counts } from './options.ts'
import { printProof } from './proof.ts'
import { randomOf } from './random.ts'
import { readRows } from './replay/rows.ts'
import { entriesOf, pricesOf } from './replay/rules.ts'
import { atLeast, type Measured, measure } from './search-quality/measure.ts'
import { rephrasedQueries, slippedQueries } from './search-quality/queries.ts'
import { type Good, withShopOf } from './search-quality/shop.ts'

type Options = { seed: string; slips: number; rephrasings: number }

const description = `Creates a shop with every product of a file of the form of "Online Retail" and looks for products by their names with a
slip of the hand (a letter dropped, doubled, swapped with the next, or the key beside it), and by their names in another number, in another
order of words, or without a word. The wanted name must be among the first three. Prints each query that missed. The exit code is 0 where
95 % of the slips and 98 % of the others hit.`

await runCommand(
  createCommand('search-quality', description)
    .argument('<file>', 'the file: CSV, gzipped or not')
    .addOption(counts('--slips', 'queries with a slip of the hand', 500))
    .addOption(counts('--rephrasings', 'queries with the words of a name changed', 200))
    .addOption(seedOption('the queries are').default('december'))
    .action(succeedsIf(run)),
)

async function run(file: string, { seed, slips, rephrasings }: Options): Promise<boolean> {
  const goods = goodsOf(entriesOf(await readRows(file)))
  const names = [...new Set(goods.map(({ name }) => name))]
  console.error(`${names.length} names; seed ${seed}`)
  const random = randomOf(seed)
  const [slipped, rephrased] = [slippedQueries(random, names, slips), rephrasedQueries(random, names, rephrasings)]
  return withShopOf(goods, async (search) => {
    const [one, other] = [await measure(slipped, search), await measure(rephrased, search)]
    printMissed(one)
    printMissed(other)
    return printProof([
      atLeast('names with a slip of the hand, wanted among the first three', one, 95),
      atLeast('names by plural, word order and omission, wanted among the first three', other, 98),
    ])
  })
}

function goodsOf(entries: Parameters<typeof pricesOf>[0]): Good[] {
  return [...pricesOf(entries).values()].map(({ code, name, price }) => ({ sku: code, name: [...name].slice(0, 200).join(''), price }))
}

function printMissed({ missed }: Measured): void {
  for (const { what, text, name, first } of missed) console.log(`${what}: "${text}" is not "${name}" but ${first.join(' / ') || 'nothing'}`)
}
