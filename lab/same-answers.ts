// Whether our executor answers as Apollo's gateway does: npm run same-answers
import { createCommand, parseCount, runCommand, seedOption, succeedsIf } from '#app/command.ts'
import { number } from './figures.ts'
import { showProgress } from './progress.ts'
import { bazaar, everything, type Graph } from './same-answers/graphs.ts'
import { type Comparison, compareExecutors } from './same-answers/prove.ts'

type Options = { operations: number; seed: string }

const description = `Runs random operations on Apollo's own gateway and on ours, over the same sources, and compares the answers: data, errors with
their paths and codes, and what the sources were asked. The exit code is 0 only if there is no difference.`

const rules = `
There are two graphs: that of the shop, without its data, and one that has every feature of federation (lab/same-answers/everything).
Each document has fragments, aliases, @skip and @include, variables with defaults and without, and questions about the schema. It runs three
times: on sources that answer well, that fail (fields and whole answers), and that lie (values missing and of other types, lists of other
lengths). Sources answer in an order of the seed's. A difference is made small, and printed with its seed.`

await runCommand(
  createCommand('same-answers', description)
    .option('--operations <n>', 'how many operations run, in all', parseCount, 20_000)
    .addOption(seedOption('the operations and the faults are'))
    .addHelpText('after', rules)
    .action(succeedsIf(run)),
)

async function run({ operations, seed }: Options): Promise<boolean> {
  console.error(`Seed ${seed}: --seed ${seed} draws the same operations again.`)
  const results: boolean[] = []
  for (const graph of [everything(), bazaar()]) results.push(await compare(graph, Math.ceil(operations / 6), seed))
  return results.every(Boolean)
}

async function compare(graph: Graph, documents: number, seed: string): Promise<boolean> {
  const progress = await showProgress(graph.name, documents)
  const comparison = await compareExecutors({ graph, seed, documents, step: progress.step })
  progress.end()
  for (const difference of comparison.differences) console.log(`${difference}\n`)
  console.log(lineOf(graph, comparison))
  return comparison.differences.length === 0
}

function lineOf({ name }: Graph, { operations, senseless, better, wrong, differences }: Comparison): string {
  const left = `nothing can be compared for ${number(senseless)}; Apollo's gateway is wrong and ours right for ${number(better)}, both are wrong for ${number(wrong)}`
  return `${name}: ${number(operations)} operations, ${number(differences.length)} differences (${left})`
}
