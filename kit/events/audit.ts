import { createHash, randomBytes } from 'node:crypto'
import type { Tx } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import { statement } from '#kit/data/statement.ts'
import { publish } from './outbox.ts'
import { auditHead } from './tables.ts'

/** What the hash of an audit entry covers. `before` and `after` are JSON text, `at` is in ISO 8601. */
export type ChainedEntry = {
  number: number
  id: string
  action: string
  actor: string
  subject: string
  before: string | null
  after: string | null
  personalHash: string | null
  requestId: string
  at: string
}

type States = { before: Record<string, unknown> | null; after: Record<string, unknown> | null }

/** What the first entry of a chain has as the hash of the one before. */
export const beginning = ''

const selectHead = statement((db) => db.select().from(auditHead))
const saveHead = statement((db, head: { number: number; hash: string }) =>
  db.insert(auditHead).values(head).onConflictDoUpdate({ target: auditHead.id, set: head }),
)

const secret = /password|secret|token|hash$/i

/**
 * Publishes an entry of the audit log for a privileged mutation, in the transaction of the change. Staff with AUDIT_READ see `before` and
 * `after`: leave out what they may not read. `personal` names the fields that are personal data of the subject: they can be erased later.
 * Each subgraph's entries are a chain: each has a number, and a hash of its content and of the hash before.
 */
export async function audit(
  tx: Tx,
  action: string,
  subject: string,
  before: object | null,
  after: object | null,
  personal: string[] = [],
): Promise<void> {
  const [kept, apart] = [
    pick({ before, after }, (name) => !personal.includes(name)),
    pick({ before, after }, (name) => personal.includes(name)),
  ]
  const sealed = personal.length > 0 ? seal(apart) : undefined
  const [id, actor] = [newId('evt', tx.now), tx.caller.sub ?? 'system']
  const entry = { id, action, actor, subject, before: textOf(kept.before), after: textOf(kept.after), personalHash: sealed?.hash ?? null }
  const chain = await extendChain(tx, { ...entry, requestId: tx.requestId, at: tx.now.toISOString() })
  const event = { type: 'audit.recorded', action, actor, subject, ...kept, chain } as const
  await publish(tx, sealed ? { ...event, personal: sealed.text } : event, id)
}

/** The hash of an entry that follows the one with the hash `previous`: SHA-256, in hexadecimal. */
export function hashOfEntry(previous: string, entry: ChainedEntry): string {
  const { number, id, action, actor, subject, before, after, personalHash, requestId, at } = entry
  return sha256(JSON.stringify([previous, number, id, action, actor, subject, before, after, personalHash, requestId, at]))
}

/** The hash of an entry's personal part. The part holds a random salt, so that nobody can guess what was erased. */
export function hashOfPersonal(text: string): string {
  return sha256(text)
}

/** A state as the audit log keeps it: JSON text, without secrets; null if there is none. */
export function textOf(state: unknown): string | null {
  return state === null || state === undefined ? null : JSON.stringify(state, (key, inner) => (secret.test(key) ? '(withheld)' : inner))
}

function pick({ before, after }: { before: object | null; after: object | null }, isWanted: (name: string) => boolean): States {
  const of = (state: object | null) => state && Object.fromEntries(Object.entries(state).filter(([name]) => isWanted(name)))
  return { before: of(before), after: of(after) }
}

function seal(states: States): { text: string; hash: string } {
  const text = textOf({ salt: randomBytes(16).toString('base64url'), ...states }) ?? ''
  return { text, hash: hashOfPersonal(text) }
}

async function extendChain(tx: Tx, entry: Omit<ChainedEntry, 'number'>) {
  const head = await selectHead.get(tx)
  const number = (head?.number ?? 0) + 1
  const hash = hashOfEntry(head?.hash ?? beginning, { ...entry, number })
  await saveHead.run(tx, { number, hash })
  return { number, hash, personalHash: entry.personalHash }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
