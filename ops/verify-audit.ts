// Whether the audit log is as it was written: npm run verify-audit
import { createCommand, runCommand, succeedsIf, UsageError } from '#app/command.ts'
import { settings } from '#app/settings.ts'
import { readAuditLog } from './audit/read.ts'
import { type ChainReport, verifyAuditLog } from './audit/verify.ts'
import { databasesIn, dataFoldersOf } from './backup/data-folders.ts'
import { readManifest } from './backup/manifest.ts'
import { takeSnapshot } from './backup/snapshot.ts'

type Options = { volumes?: string; backups: string[] }

const description = `Verifies that the audit log is as it was written. The entries of each subgraph are a chain: each has a number and the hash of itself and
of the one before. Their ends are also kept by the subgraph itself, by users, and in the manifest of every backup. The shop may be
running. Prints a line for each subgraph, and one for each fault. The exit code is 0 only if there is no fault.`

await runCommand(
  createCommand('verify-audit', description)
    .option('--volumes <folder>', 'the databases are in FOLDER/<service>/<service>.db, as in mounted volumes; else all are in DATA_DIR')
    .option('--backups <folders...>', 'backups whose manifests must agree with the log', [])
    .action(succeedsIf(run)),
)

async function run({ volumes, backups }: Options): Promise<boolean> {
  const manifests = backups.map((dir) => ({ dir, heads: headsOf(dir) }))
  const snapshot = await takeSnapshot(databasesIn(dataFoldersOf(settings(), volumes))).catch((error) => {
    throw new UsageError(`The audit log cannot be read: ${error instanceof Error ? error.message : error}`)
  })
  try {
    const reports = verifyAuditLog(readAuditLog(snapshot.connections), manifests)
    for (const report of reports) print(report)
    const faults = reports.flatMap((report) => report.faults).length
    console.log(faults === 0 ? 'The audit log is as it was written.' : `The audit log is NOT as it was written: ${faults} faults.`)
    return faults === 0
  } finally {
    snapshot.close()
  }
}

function headsOf(dir: string) {
  const { databases } = readManifest(dir)
  return Object.entries(databases).flatMap(([subgraph, { audit }]) => (audit ? [{ subgraph, ...audit }] : []))
}

function print({ subgraph, entries, unchained, anchors, faults }: ChainReport): void {
  const before = unchained > 0 ? `, ${unchained} from before the chain` : ''
  console.log(`${faults.length === 0 ? '✓' : '✗'} ${subgraph}: ${entries} entries in the chain${before}; ${anchors} ends kept elsewhere`)
  for (const fault of faults) console.log(`  ${fault}`)
}
