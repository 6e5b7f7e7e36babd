import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Db } from '#kit/data/database.ts'
import { statement } from '#kit/data/statement.ts'
import { cards, refusalOf } from './cards.ts'
import { type AuthorizationRow, authorizations, type LedgerRow, ledger, type Result } from './tables.ts'

export type AuthorizeRequest = { key: string; amount: number; currency: string; method: string }
export type EndRequest = { key: string; authorization: string }
export type RefundRequest = EndRequest & { amount: number }

/** What a request changes, as its line in the ledger says. */
type Effect = Pick<LedgerRow, 'verb' | 'authorization' | 'amount' | 'currency' | 'result'>
export type Execute = (db: Db) => Promise<Effect>

type Decide = (authorization: AuthorizationRow) => { result: Result; change?: Partial<AuthorizationRow> }

const selectLine = statement((db, { key }: { key: string }) => db.select().from(ledger).where(eq(ledger.key, key)))
const insertLine = statement((db, line: LedgerRow) => db.insert(ledger).values(line))
const selectAuthorization = statement((db, { id }: { id: string }) => db.select().from(authorizations).where(eq(authorizations.id, id)))
const insertAuthorization = statement((db, row: Omit<AuthorizationRow, 'refunded'>) => db.insert(authorizations).values(row))
const updateAuthorization = statement((db, { id, ...next }: { id: string } & Partial<AuthorizationRow>) =>
  db.update(authorizations).set(next).where(eq(authorizations.id, id)),
)

/** Executes a request once for each key. `fresh`: it was executed now, and not before. */
export async function executeOnce(db: Db, key: string, now: Date, execute: Execute): Promise<{ line: LedgerRow; fresh: boolean }> {
  const known = await selectLine.get(db, { key })
  if (known) return { line: known, fresh: false }
  const line = { ...(await execute(db)), key, at: now }
  await insertLine.run(db, line)
  return { line, fresh: true }
}

/** Reserves money, unless the card refuses. */
export function authorize({ amount, currency, method }: AuthorizeRequest): Execute {
  return async (db) => {
    const reason = cards.has(method) ? refusalOf(method, 'authorize') : 'UNKNOWN_METHOD'
    const effect = { verb: 'authorize', amount, currency } as const
    if (reason) return { ...effect, authorization: null, result: refused(reason) }
    const id = `auth_${randomUUID()}`
    await insertAuthorization.run(db, { id, method, amount, currency, status: 'AUTHORIZED' })
    return { ...effect, authorization: id, result: done(id) }
  }
}

/** Takes what was reserved. A card that refuses ends the reservation too. */
export function capture({ authorization }: EndRequest): Execute {
  return change(
    'capture',
    authorization,
    whileAuthorized(({ id, method }) => {
      const reason = refusalOf(method, 'capture')
      return reason ? { result: refused(reason), change: { status: 'ENDED' } } : { result: done(id), change: { status: 'CAPTURED' } }
    }),
  )
}

/** Releases what was reserved. */
export function release({ authorization }: EndRequest): Execute {
  return change(
    'void',
    authorization,
    whileAuthorized(({ id }) => ({ result: done(id), change: { status: 'ENDED' } })),
  )
}

/** Pays back, never more than was captured. */
export function refund({ authorization, amount }: RefundRequest): Execute {
  const decide: Decide = ({ id, method, status, amount: captured, refunded }) => {
    const reason = refusalOf(method, 'refund')
    if (reason) return { result: refused(reason) }
    if (status !== 'CAPTURED' || amount < 0 || refunded + amount > captured) return { result: refused('OVER_CAPTURED') }
    return { result: done(id), change: { refunded: refunded + amount } }
  }
  return change('refund', authorization, decide, amount)
}

function refused(reason: string): Result {
  return { ok: false, reason }
}

function done(authorization: string): Result {
  return { ok: true, authorization }
}

function change(verb: LedgerRow['verb'], id: string, decide: Decide, amount?: number): Execute {
  return async (db) => {
    const found = await selectAuthorization.get(db, { id })
    const effect = { verb, authorization: id, amount: amount ?? found?.amount ?? 0, currency: found?.currency ?? '' }
    if (!found) return { ...effect, result: refused('AUTHORIZATION_GONE') }
    const decided = decide(found)
    if (decided.change) await updateAuthorization.run(db, { ...decided.change, id })
    return { ...effect, result: decided.result }
  }
}

// capture and void exclude each other: whichever is first ends what the other needs
function whileAuthorized(decide: Decide): Decide {
  return (authorization) => {
    if (authorization.status === 'CAPTURED') return { result: refused('ALREADY_CAPTURED') }
    return authorization.status === 'ENDED' ? { result: refused('AUTHORIZATION_GONE') } : decide(authorization)
  }
}
