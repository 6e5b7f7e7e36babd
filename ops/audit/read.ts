import type Sqlite from 'better-sqlite3'
import type { ChainedEntry } from '#kit/events/audit.ts'

/** The end of a chain, as somebody keeps it. */
export type Head = { number: number; hash: string }

/** An entry as admin has it. `isErasable`: its subject is a user who was deleted. */
export type StoredEntry = Omit<ChainedEntry, 'number'> & {
  subgraph: string
  number: number | null
  hash: string | null
  personal: string | null
  isErasable: boolean
}

export type AuditLog = {
  /** The entries of admin, by subgraph and number. */
  entries: StoredEntry[]
  /** The end of each chain as its own subgraph has it, and whether admin has consumed all of its events. */
  heads: Map<string, { head: Head | undefined; isConsumed: boolean }>
  /** The ends that users keeps. */
  anchors: (Head & { subgraph: string })[]
}

type Row = Omit<StoredEntry, 'at' | 'isErasable'> & { at: number; isErasable: number }

const entriesSql = `SELECT e.id, action, subgraph, actorId AS actor, subject, before, after, personal, requestId, at, number, hash, personalHash,
  coalesce(u.deleted, 0) AS isErasable
FROM audit_entries e LEFT JOIN known_users u ON u.id = e.subject ORDER BY subgraph, number, at`

/** Reads the audit log and what is kept of it elsewhere, from connections to the databases of all subgraphs. */
export function readAuditLog(connections: Map<string, Sqlite.Database>): AuditLog {
  const rows = <T>(name: string, sql: string) => (connections.get(name)?.prepare(sql).all() ?? []) as T[]
  const offsets = new Map(rows<{ producer: string; seq: number }>('admin', 'SELECT producer, seq FROM consumer_offsets').map(pairOf))
  const heads = [...connections.keys()].map((name) => {
    const [head] = rows<Head>(name, 'SELECT number, hash FROM audit_head')
    const [unread] = rows<{ seq: number }>(
      name,
      `SELECT seq FROM outbox WHERE type = 'audit.recorded' AND seq > ${offsets.get(name) ?? 0} LIMIT 1`,
    )
    return [name, { head, isConsumed: unread === undefined }] as const
  })
  return {
    entries: rows<Row>('admin', entriesSql).map((row) => ({
      ...row,
      at: new Date(row.at).toISOString(),
      isErasable: row.isErasable === 1,
    })),
    heads: new Map(heads),
    anchors: rows('users', 'SELECT subgraph, number, hash FROM audit_anchors'),
  }
}

function pairOf({ producer, seq }: { producer: string; seq: number }): [string, number] {
  return [producer, seq]
}
