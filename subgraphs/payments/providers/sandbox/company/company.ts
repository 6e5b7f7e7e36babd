import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Config } from '#kit/config.ts'
import { type Database, openDatabase } from '#kit/data/database.ts'
import { statement } from '#kit/data/statement.ts'
import { createLog, type Log } from '#kit/observe/log.ts'
import { cards } from './cards.ts'
import { ledgerFile, type Page, type Part, readLedger } from './ledger.ts'
import {
  type AuthorizeRequest,
  authorize,
  capture,
  type EndRequest,
  type Execute,
  executeOnce,
  type RefundRequest,
  refund,
  release,
} from './operations.ts'
import { settings } from './settings.ts'
import { losses, type Result } from './tables.ts'
import { openSender, report } from './webhook-sender.ts'

/** The card company: in this process, or behind HTTP (server.ts). Every request and every result is plain JSON. */
export type Company = {
  /** Reserves money of a card. */
  authorize: (request: AuthorizeRequest) => Promise<Result>
  /** Takes what is reserved. */
  capture: (request: EndRequest) => Promise<Result>
  /** Releases what is reserved. */
  void: (request: EndRequest) => Promise<Result>
  /** Pays back a part of what was captured. */
  refund: (request: RefundRequest) => Promise<Result>
  /** Returns a page of what was executed, in its order. */
  readLedger: (part?: Part) => Promise<Page>
  close: () => Promise<void>
}

type Executor = ReturnType<typeof createExecutor>

type Options = { config: Config; log?: Log; clock?: () => Date }

const insertLoss = statement((db, row: { key: string }) => db.insert(losses).values(row).onConflictDoNothing())

/** Opens the company with its ledger. Where the settings have a WEBHOOK_URL, it reports there what it has executed. */
export function openCompany({ config, log = createLog(config, 'sandbox-provider'), clock = () => new Date() }: Options): Company {
  const database = openDatabase({ file: ledgerFile(config), migrations: join(import.meta.dirname, 'migrations') })
  const sender = settings.of(config).WEBHOOK_URL ? openSender({ config, database, log, clock }) : undefined
  const execute = createExecutor({ database, clock, isReporting: sender !== undefined })
  let closing: Promise<void> | undefined
  return {
    authorize: (request) => authorizeWithCard(database, execute, request),
    capture: async (request) => (await execute(request.key, capture(request))).result,
    void: async (request) => (await execute(request.key, release(request))).result,
    refund: async (request) => (await execute(request.key, refund(request))).result,
    readLedger: (part) => readLedger(database.reader, part),
    close: () => {
      closing ??= Promise.resolve(sender?.close()).then(() => database.close())
      return closing
    },
  }
}

function createExecutor({ database, clock, isReporting }: { database: Database; clock: () => Date; isReporting: boolean }) {
  return (key: string, what: Execute, unreported = false) =>
    database.write(async (db) => {
      const { line, fresh } = await executeOnce(db, key, clock(), what)
      if (isReporting && fresh && !unreported) await report(db, line)
      return { result: line.result, fresh }
    })
}

async function authorizeWithCard(database: Database, execute: Executor, request: AuthorizeRequest): Promise<Result> {
  const { loses, answersAfter, unreported } = cards.get(request.method) ?? {}
  if (loses && (await isFirst(database, request.key))) return never()
  const { result, fresh } = await execute(request.key, authorize(request), unreported)
  if (fresh && answersAfter) await wait(answersAfter)
  return result
}

// true for the first request with a key, which is lost
async function isFirst(database: Database, key: string): Promise<boolean> {
  return database.write(async (db) => (await insertLoss.run(db, { key })) === 1)
}

function never() {
  return new Promise<never>(() => {})
}

function wait(ms: number) {
  return ms === Number.POSITIVE_INFINITY ? never() : sleep(ms, undefined, { ref: false })
}
