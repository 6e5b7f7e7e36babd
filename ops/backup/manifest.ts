import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type Sqlite from 'better-sqlite3'
import { z } from 'zod'
import { UsageError } from '#app/command.ts'

export type Facts = z.infer<typeof facts>
export type Manifest = z.infer<typeof manifest>
export type Images = NonNullable<Manifest['images']>

const count = z.number().int().min(0)

const facts = z.object({
  /** The sequence of the last event that it has published. */
  lastSeq: count,
  /** The sequence of the last event of each producer that it has handled. */
  positions: z.record(z.string(), count),
  /** The last entry of its chain of audit entries; missing before the first one. */
  audit: z.object({ number: count, hash: z.string() }).optional(),
})

const manifest = z.object({
  format: z.literal(1),
  /** The moment of every copy. */
  at: z.iso.datetime(),
  /** The longest time that a writer can have waited for it. */
  pauseMs: z.number(),
  databases: z.record(z.string(), facts.extend({ file: z.string(), bytes: count, sha256: z.string() })),
  keys: z.boolean(),
  /** The SHA-256 of every file of each image, and the images whose files were missing or damaged. A backup of an older version has none. */
  images: z.object({ files: z.record(z.string(), z.record(z.string(), z.string())), lost: z.array(z.string()) }).optional(),
})

/** Returns how far a database has published and handled events. */
export function factsOf(database: Sqlite.Database): Facts {
  const lastSeq = database.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'outbox'").pluck().get() as number | undefined
  const rows = database.prepare('SELECT producer, seq FROM consumer_offsets ORDER BY producer').all() as { producer: string; seq: number }[]
  const facts = { lastSeq: lastSeq ?? 0, positions: Object.fromEntries(rows.map(({ producer, seq }) => [producer, seq])) }
  const audit = auditHeadOf(database)
  return audit ? { ...facts, audit } : facts
}

/** Throws UsageError if a consumer has handled an event that its producer has not published yet: then it is not one moment. */
export function checkOneMoment(databases: Record<string, Facts>): void {
  for (const [name, { positions }] of Object.entries(databases))
    for (const [producer, seq] of Object.entries(positions)) {
      const last = databases[producer]?.lastSeq ?? 0
      if (seq > last)
        throw new UsageError(
          `${name} has read ${producer} up to ${seq}, and ${producer} itself only reaches ${last}: these are not of one moment.`,
        )
    }
}

export function writeManifest(dir: string, content: Manifest): void {
  writeFileSync(fileIn(dir), `${JSON.stringify(content, null, 2)}\n`, { flush: true, mode: 0o600 })
}

/** Throws UsageError if there is none: then the backup is not complete. */
export function readManifest(dir: string): Manifest {
  const found = manifestIn(dir)
  if (!found) throw new UsageError(`${dir} is not a finished backup: it has no manifest.json that can be read.`)
  return found
}

/** The manifest in a folder; undefined if it is not a finished backup. */
export function manifestIn(dir: string): Manifest | undefined {
  try {
    return manifest.safeParse(JSON.parse(readFileSync(fileIn(dir), 'utf8'))).data
  } catch {
    return undefined
  }
}

// a backup of an older revision has no such table
function auditHeadOf(database: Sqlite.Database): Facts['audit'] {
  const isThere = database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'audit_head'").get()
  return isThere ? (database.prepare('SELECT number, hash FROM audit_head').get() as Facts['audit']) : undefined
}

function fileIn(dir: string) {
  return join(dir, 'manifest.json')
}
