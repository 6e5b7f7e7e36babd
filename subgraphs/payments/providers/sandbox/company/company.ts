import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Config } from '#kit/config.ts'
import { openDatabase } from '#kit/data/database.ts'
import { createLog, type Log } from '#kit/observe/log.ts'
import { cards } from './cards.ts'
import { type Line, type Part, readLedger } from './ledger.ts'
import {
  type AuthorizeRequest,
  authorize,
  capture,
  type EndRequest,
  type Execute,
  once,
  type RefundRequest,
  refund,
  release,
} from './operations.ts'
import { losses, type Result } from './tables.ts'
import { openSender, report } from './webhook-sender.ts'

type Options = { config: Config; log?: Log; clock?: () => Date }

/**
 * A card company with a ledger of its own. Each request has a key, and a key has one result for ever.
 * Every input and output is plain JSON, so that it may stand behind HTTP (`server.ts`). Where the settings have a WEBHOOK_URL,
 * it reports there what it has done.
 */
export function openSandboxProvider({ config, log = createLog(config, 'sandbox-provider'), clock = () => new Date() }: Options) {
  const file = join(config.DATA_DIR, 'sandbox-provider.db')
  const database = openDatabase({ file, migrations: join(import.meta.dirname, 'migrations') })
  const sender = config.WEBHOOK_URL ? openSender({ config, database, log, clock }) : undefined
  const execute = (key: string, what: Execute, untold = false) =>
    database.write(async (db) => {
      const { line, fresh } = await once(db, key, clock(), what)
      if (sender && fresh && !untold) await report(db, line)
      return { result: line.result, fresh }
    })
  const isLost = async (key: string): Promise<boolean> =>
    database.write(async (db) => (await db.insert(losses).values({ key }).onConflictDoNothing().returning()).length === 1)

  const close = async () => {
    await sender?.close()
    await database.close()
  }
  let closing: Promise<void> | undefined

  return {
    /** Whether this is a card that it knows. */
    takes: (method: string): boolean => cards.has(method),
    /** Reserves money of a card. */
    authorize: async (request: AuthorizeRequest): Promise<Result> => {
      const { loses, answersAfter, untold } = cards.get(request.method) ?? {}
      if (loses && (await isLost(request.key))) return never()
      const { result, fresh } = await execute(request.key, authorize(request), untold)
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
    ledger: async (): Promise<Line[]> => (await readLedger(database.reader)).lines,
    /** A part of it. */
    ledgerPart: (part: Part) => readLedger(database.reader, part),
    close: (): Promise<void> => {
      closing ??= close()
      return closing
    },
  }
}

function never() {
  return new Promise<never>(() => {})
}

function late(ms: number) {
  return ms === Number.POSITIVE_INFINITY ? never() : sleep(ms, undefined, { ref: false })
}
