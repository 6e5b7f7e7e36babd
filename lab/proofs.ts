// Every long proof, one after the other: npm run proofs
import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Option } from 'commander'
import { createCommand, parseNames, runCommand, succeedsIf } from '#app/command.ts'
import { tableOf } from './figures.ts'
import { proofsOf } from './proofs/list.ts'
import { type Result, runProof } from './proofs/run.ts'

type Options = { only: string[]; short: boolean; file?: string; out?: string }

const names = proofsOf({ short: true, file: '' }).map(({ name }) => name)

const description = `Runs the long proofs one after the other, and prints a table at the end. Each is a program of its own, whose progress is shown and
whose report is kept in a folder. It takes some hours, or about half an hour with --short, and needs redis-server and nginx on PATH.
The exit code is 0 only if every proof holds; one that fails does not keep the others from running.`

await runCommand(
  createCommand('proofs', description)
    .addOption(
      new Option('--only <names>', `only these, by commas: ${names.join(', ')}`).argParser(parseNames(names)).default(names, 'all'),
    )
    .option('--short', 'each with a fraction of its rounds', false)
    .option('--file <csv>', 'the month of trade for the replay, which is left out without it')
    .option('--out <folder>', 'where the reports are kept (default: a new folder, which is printed)')
    .action(succeedsIf(run)),
)

async function run({ only, short, file, out = mkdtempSync(join(tmpdir(), 'bazaar-proofs-')) }: Options): Promise<boolean> {
  mkdirSync(out, { recursive: true })
  const results: Result[] = []
  const chosen = proofsOf({ short, file }).filter(({ name }) => only.includes(name))
  for (const [at, proof] of chosen.entries()) {
    console.error(`\n${at + 1} of ${chosen.length}: ${proof.name}`)
    results.push(await runProof(proof, out))
  }
  console.log(`\n${tableOf(['proof', 'minutes', 'exit code', 'result'], results.map(rowOf))}\n`)
  if (!file && only.includes('replay')) console.log('Without --file, the replay was left out.')
  console.log(`The reports are in ${out}`)
  return results.length > 0 && results.every(({ code }) => code === 0)
}

function rowOf({ name, ms, code }: Result): string[] {
  return [name, (ms / 60_000).toFixed(1), String(code), code === 0 ? 'holds' : 'FAILS']
}
