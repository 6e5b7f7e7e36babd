import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import { count, isNotNull } from 'drizzle-orm'
import type { Config } from '#kit/config.ts'
import { type Context, nobody } from '#kit/context.ts'
import { memoryStream } from '#kit/events/stream.ts'
import orders from '#subgraphs/orders/index.ts'
import { paymentsWith } from '#subgraphs/payments/index.ts'
import type { Provider } from '#subgraphs/payments/providers/contract.ts'
import { payments, refunds } from '#subgraphs/payments/tables.ts'
import { databaseFile } from './data-folders.ts'

export type RestoredBooks = Awaited<ReturnType<typeof openRestoredBooks>>

type Options = { config: Config; folderOf: (name: string) => string; at: Date; provider: Provider }

const hourMs = 3_600_000
/** How long payments may ask the provider about what is in flight. */
const answersMs = 30_000

const soonestExpiry = "SELECT min(expiresAt) FROM orders WHERE status IN ('PENDING', 'AWAITING_PAYMENT')"
const oldestInFlight = "SELECT min(createdAt) FROM payments WHERE status IN ('STARTED', 'AUTHORIZED', 'CAPTURING', 'VOIDING')"

/**
 * Opens orders and payments of a restored shop, and nothing else. The clock of orders shows the time of the backup, so no order
 * expires while payments asks the provider, with the original keys, for the outcome of payments in flight. So an order whose payment the
 * provider has captured becomes PAID here too.
 */
export async function openRestoredBooks(options: Options) {
  const stream = memoryStream()
  const { config, folderOf, provider } = options
  const configOf = (name: string) => ({ ...config, DATA_DIR: folderOf(name), FAIL_AT: '' })
  const since = ledgerStart(options)
  const own = paymentsWith(() => ({ ...provider, close: async () => {} }))
  const open = [
    await orders.open({ config: configOf('orders'), stream, clock: orderClock(options) }),
    await own.open({ config: configOf('payments'), stream }),
  ] as const
  const context = () => open[1].context({ caller: nobody, requestId: 'restore' }) as Context
  await callAtOnce(context())
  return {
    /** The provider's ledger can have calls since this time that these books do not know. */
    since,
    /** The context of payments. */
    context,
    /** Waits until nothing is in flight, at most 30 s. Returns the number of payments and refunds without an answer. */
    waitForAnswers: async (): Promise<number> => {
      const isBusy = async () => (await Promise.all(open.map((one) => one.busy()))).includes(true)
      for (const end = Date.now() + answersMs; Date.now() < end; await sleep(20))
        if ((await countUnanswered(context())) === 0 && !(await isBusy())) return 0
      return countUnanswered(context())
    },
    close: async () => void (await Promise.all(open.map((one) => one.close()))),
  }
}

// the provider may have answered long before the backup what our books still wait for; the hour allows for clocks that differ
function ledgerStart({ folderOf, at }: Options): Date {
  const oldest = queryTime(folderOf('payments'), 'payments', oldestInFlight)
  return new Date(Math.min(at.getTime(), oldest ?? Number.POSITIVE_INFINITY) - hourMs)
}

function queryTime(folder: string, name: string, sql: string): number | null {
  const database = new Sqlite(join(folder, databaseFile(name)), { fileMustExist: true })
  try {
    return database.prepare(sql).pluck().get() as number | null
  } finally {
    database.close()
  }
}

function orderClock({ folderOf, at }: Options) {
  const soonest = queryTime(folderOf('orders'), 'orders', soonestExpiry)
  const moment = new Date(Math.min(at.getTime(), (soonest ?? Number.POSITIVE_INFINITY) - 1))
  return () => moment
}

async function callAtOnce(ctx: Context): Promise<void> {
  for (const table of [payments, refunds])
    await ctx.write(async (tx) => void (await tx.update(table).set({ nextTryAt: tx.now }).where(isNotNull(table.nextTryAt))))
}

async function countUnanswered({ db }: Context): Promise<number> {
  const waiting = await Promise.all(
    [payments, refunds].map((table) => db.select({ rows: count() }).from(table).where(isNotNull(table.nextTryAt)).get()),
  )
  return waiting.reduce((sum, found) => sum + (found?.rows ?? 0), 0)
}
