import { beginning, hashOfEntry, hashOfPersonal } from '#kit/events/audit.ts'
import type { AuditLog, Head, StoredEntry } from './read.ts'

/** The ends of the chains when a backup was made. */
export type BackupHeads = { dir: string; heads: (Head & { subgraph: string })[] }

/** What was found of one subgraph's entries. `unchained` were written before there was a chain, `anchors` is how many ends agreed. */
export type ChainReport = { subgraph: string; entries: number; unchained: number; anchors: number; faults: string[] }

type Chained = StoredEntry & { number: number }
/** An end of the chain and who keeps it. */
type Kept = Head & { by: string }

/** Verifies every subgraph's chain, and holds it against what the subgraph itself, users and backups keep of it. */
export function verifyAuditLog(log: AuditLog, backups: BackupHeads[]): ChainReport[] {
  const bySubgraph = Map.groupBy(log.entries, ({ subgraph }) => subgraph)
  const names = new Set([...log.heads.keys(), ...bySubgraph.keys()])
  return [...names].sort().map((subgraph) => reportOf(subgraph, bySubgraph.get(subgraph) ?? [], log, backups))
}

function reportOf(subgraph: string, entries: StoredEntry[], log: AuditLog, backups: BackupHeads[]): ChainReport {
  const chain = entries.filter((entry): entry is Chained => entry.number !== null)
  const unchained = entries.filter(({ number }) => number === null)
  const kept = keptOf(subgraph, log, backups)
  const { head, isConsumed = true } = log.heads.get(subgraph) ?? {}
  return {
    subgraph,
    entries: chain.length,
    unchained: unchained.length,
    anchors: kept.length + (head ? 1 : 0),
    faults: [
      ...chain.flatMap((entry, at) => faultsOf(entry, chain[at - 1])),
      ...kept.flatMap((one) => faultOfEnd(chain, one)),
      ...faultOfHead(chain, head, isConsumed),
      ...unchained
        .filter(({ at }) => chain[0] && at > chain[0].at)
        .map(({ id }) => `the entry ${id} is not in the chain, and later than its beginning`),
    ],
  }
}

function keptOf(subgraph: string, { anchors }: AuditLog, backups: BackupHeads[]): Kept[] {
  const all = [
    ...anchors.map((one) => ({ ...one, by: 'users' })),
    ...backups.flatMap(({ dir, heads }) => heads.map((one) => ({ ...one, by: dir }))),
  ]
  return all.filter((one) => one.subgraph === subgraph)
}

function faultsOf(entry: Chained, before: Chained | undefined): string[] {
  const { number, hash, personal, personalHash, isErasable } = entry
  const expected = (before?.number ?? 0) + 1
  const missing =
    number === expected
      ? []
      : [number === expected + 1 ? `the entry ${expected} is missing` : `the entries ${expected} to ${number - 1} are missing`]
  const isChanged = missing.length === 0 && hashOfEntry(before?.hash ?? beginning, entry) !== hash
  const isForged = personal !== null && hashOfPersonal(personal) !== personalHash
  const isTaken = personal === null && personalHash !== null && !isErasable
  return [
    ...missing,
    ...(isChanged ? [`the entry ${number} is not as it was written`] : []),
    ...(isForged ? [`the personal part of the entry ${number} is not as it was written`] : []),
    ...(isTaken ? [`the personal part of the entry ${number} is gone, and its user is not deleted`] : []),
  ]
}

function faultOfEnd(chain: Chained[], { number, hash, by }: Kept): string[] {
  const entry = chain.find((one) => one.number === number)
  if (entry?.hash === hash) return []
  return [entry ? `the entry ${number} has another hash than ${by} keeps` : `the entry ${number} is missing, which ${by} has seen`]
}

// entries that are still on their way to admin are no fault
function faultOfHead(chain: Chained[], head: Head | undefined, isConsumed: boolean): string[] {
  const last = chain.at(-1)
  if (!head) return last ? [`the subgraph has written no entry, and admin has ${last.number}`] : []
  if (head.number > (last?.number ?? 0))
    return isConsumed ? [`the subgraph has written ${head.number} entries, and admin has ${last?.number ?? 0}`] : []
  return faultOfEnd(chain, { ...head, by: 'the subgraph itself' })
}
