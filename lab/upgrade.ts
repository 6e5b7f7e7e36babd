// Data of an older revision on this code, both at once, and back again: npm run upgrade -- --from REVISION FILE
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCommand, parseCount, runCommand, succeedsIf } from '#app/command.ts'
import { printProof } from './proof.ts'
import { checkOut } from './upgrade/checkout.ts'
import { upgrade } from './upgrade/run.ts'

type Options = { from: string; limit: number }

const description = `Fills a folder with trade on the code of an older revision, starts this code on it, runs services of both revisions together, and goes
back to the older one. After each step the replay of the revision that fits must prove that the books are equal. Needs git with the history
of the revision, redis-server and nginx. The exit code is 0 only if every replay holds.`

// the services end with this process
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

await runCommand(
  createCommand('upgrade', description)
    .argument('<file>', 'the month of trade for the replays')
    .requiredOption('--from <revision>', 'the older revision, by any name that git knows')
    .option('--limit <n>', 'the first N invoices of the file in each replay', parseCount, 200)
    .action(succeedsIf(run)),
)

async function run(file: string, { from, limit }: Options): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'bazaar-upgrade-'))
  const older = checkOut(from, join(folder, 'older'))
  try {
    return printProof(await upgrade({ dataDir: join(folder, 'data'), older: older.root, file, limit }))
  } finally {
    older.remove()
    rmSync(folder, { recursive: true, force: true })
  }
}
