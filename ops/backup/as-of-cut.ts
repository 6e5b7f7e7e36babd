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
import { fileOf } from './places.ts'

export type AsOfCut = Awaited<ReturnType<typeof openAsOfCut>>

type Options = { config: Config; folderOf: (name: string) => string; at: Date; provider: Provider }

const hourMs = 3_600_000
/** How long payments may ask the provider about what it has under way. */
const askMs = 30_000

const soonestExpiry = "SELECT min(expiresAt) FROM orders WHERE status IN ('PENDING', 'AWAITING_PAYMENT')"
const oldestUnderWay = "SELECT min(createdAt) FROM payments WHERE status IN ('STARTED', 'AUTHORIZED', 'CAPTURING', 'VOIDING')"

/**
 * orders and payments of a restored shop, alone, at the moment of the backup for orders: no order expires while payments asks the
 * provider, with the keys that it always had, about what it has under way. So whatever the provider captured becomes PAID here too.
 */
export async function openAsOfCut(options: Options) {
  const stream = memoryStream()
  const { config, folderOf, provider } = options
  const configOf = (name: string) => ({ ...config, DATA_DIR: folderOf(name), FAIL_AT: '' })
  const since = askSince(options)
  const own = paymentsWith(() => ({ ...provider, close: async () => {} }))
  const open = [
    await orders.open({ config: configOf('orders'), stream, clock: orderClock(options) }),
    await own.open({ config: configOf('payments'), stream }),
  ] as const
  const context = () => open[1].context({ caller: nobody, requestId: 'restore' }) as Context
  await askAtOnce(context())
  return {
    /** From when on the provider's ledger may tell what these books do not know. */
    since,
    /** payments' own context. */
    context,
    /** Answers when nothing is under way, or after 30 s; how many payments and refunds the provider still owes an answer about. */
    rest: async (): Promise<number> => {
      const isBusy = async () => (await Promise.all(open.map((one) => one.busy()))).includes(true)
      for (const end = Date.now() + askMs; Date.now() < end; await sleep(20))
        if ((await owedAnswers(context())) === 0 && !(await isBusy())) return 0
      return owedAnswers(context())
    },
    close: async () => void (await Promise.all(open.map((one) => one.close()))),
  }
}

// the provider may have done long ago what our books are still waiting for; the hour is for clocks that differ
function askSince({ folderOf, at }: Options): Date {
  const oldest = ask(folderOf('payments'), 'payments', oldestUnderWay)
  return new Date(Math.min(at.getTime(), oldest ?? Number.POSITIVE_INFINITY) - hourMs)
}

function ask(folder: string, name: string, sql: string): number | null {
  const database = new Sqlite(join(folder, fileOf(name)), { fileMustExist: true })
  try {
    return database.prepare(sql).pluck().get() as number | null
  } finally {
    database.close()
  }
}

function orderClock({ folderOf, at }: Options) {
  const soonest = ask(folderOf('orders'), 'orders', soonestExpiry)
  const moment = new Date(Math.min(at.getTime(), (soonest ?? Number.POSITIVE_INFINITY) - 1))
  return () => moment
}

async function askAtOnce(ctx: Context): Promise<void> {
  for (const table of [payments, refunds])
    await ctx.write(async (tx) => void (await tx.update(table).set({ nextTryAt: tx.now }).where(isNotNull(table.nextTryAt))))
}

async function owedAnswers({ db }: Context): Promise<number> {
  const owed = await Promise.all(
    [payments, refunds].map((table) => db.select({ rows: count() }).from(table).where(isNotNull(table.nextTryAt)).get()),
  )
  return owed.reduce((sum, found) => sum + (found?.rows ?? 0), 0)
}
