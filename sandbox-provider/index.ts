import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import type { Config } from '#kit/config.ts'
import { openDatabase } from '#kit/database.ts'
import { cards } from './cards.ts'
import { type AuthorizeRequest, authorize, capture, type EndRequest, once, type RefundRequest, refund, release } from './provider.ts'
import { ledger, losses, type Result } from './tables.ts'

const never = () => new Promise<never>(() => {})

const late = (ms: number) => (ms === Number.POSITIVE_INFINITY ? never() : sleep(ms, undefined, { ref: false }))

/**
 * A card company with a ledger of its own. Each request has a key, and a key has one result for ever.
 * Every input and output is plain JSON, so that it may stand behind HTTP.
 */
export const openSandboxProvider = ({ config, clock = () => new Date() }: { config: Config; clock?: () => Date }) => {
  const file = join(config.DATA_DIR, 'sandbox-provider.db')
  const database = openDatabase({ file, migrations: join(import.meta.dirname, 'migrations') })
  const execute = (key: string, what: Parameters<typeof once>[3]) => database.write((db) => once(db, key, clock(), what))
  const isLost = async (key: string): Promise<boolean> =>
    database.write(async (db) => (await db.insert(losses).values({ key }).onConflictDoNothing().returning()).length === 1)

  return {
    /** Whether this is a card that it knows. */
    takes: (method: string): boolean => cards.has(method),
    /** Reserves money of a card. */
    authorize: async (request: AuthorizeRequest): Promise<Result> => {
      const { loses, answersAfter } = cards.get(request.method) ?? {}
      if (loses && (await isLost(request.key))) return never()
      const { result, fresh } = await execute(request.key, authorize(request))
      if (fresh && answersAfter) await late(answersAfter)
      return result
    },
    /** Takes what is reserved. */
    capture: async (request: EndRequest): Promise<Result> => (await execute(request.key, capture(request))).result,
    /** Gives up what is reserved. */
    void: async (request: EndRequest): Promise<Result> => (await execute(request.key, release(request))).result,
    /** Pays back of what was captured. */
    refund: async (request: RefundRequest): Promise<Result> => (await execute(request.key, refund(request))).result,
    /** Everything that was executed, in its order. */
    ledger: async () =>
      (await database.reader.select().from(ledger).orderBy(sql`rowid`)).map((line) => ({ ...line, at: line.at.toISOString() })),
    close: () => database.close(),
  }
}
