import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { asc, eq, lte } from 'drizzle-orm'
import { Agent, request } from 'undici'
import type { Config } from '#kit/config.ts'
import type { Database, Db } from '#kit/data/database.ts'
import { type Keys, readKeys } from '#kit/http/claims.ts'
import type { Log } from '#kit/observe/log.ts'
import { signatureHeader, signatureOf, webhookKeyFile } from './signature.ts'
import { type LedgerRow, type WebhookRow, webhooks } from './tables.ts'

type Options = { config: Config; database: Database; log: Log; clock: () => Date }
type Line = { url: string; keys: Keys; agent: Agent; stop: AbortSignal }

/** What was executed is reported so much later, as the answer itself usually comes first. */
const reportedAfterMs = 300
/** How often the sender looks for what is due. */
const lookMs = 100
/** A database that fails is left alone so long. */
const brokenMs = 1000
/** So many are on their way at once. */
const atOnce = 16
/** What is not taken by then is sent again later. */
const takenWithinMs = 5000
/** Whoever hears us keeps connections longer, so that it is always us who close one that is not used. */
const idleMs = 1000
// by then it has been sent for about a quarter of an hour
const alarmAfter = 11

/** Has what was executed reported, in the transaction of it. */
export async function report(db: Db, { key, verb, result, at }: LedgerRow): Promise<void> {
  const id = `evt_${randomUUID()}`
  const body = JSON.stringify({ id, key, verb, result, at })
  await db.insert(webhooks).values({ id, body, dueAt: new Date(at.getTime() + reportedAfterMs) })
}

/**
 * Sends each web-hook to WEBHOOK_URL until it is answered with 2xx, over restarts too: at least once, in no order, signed anew at each
 * sending. What is refused or not answered within 5 s is sent again after 1 s, doubling to 5 minutes. Throws where there is no key.
 */
export function openSender(options: Options): { close: () => Promise<void> } {
  const stop = new AbortController()
  const agent = new Agent({ keepAliveTimeout: idleMs, keepAliveMaxTimeout: idleMs })
  const { config } = options
  const sending = deliverUntil(options, { url: config.WEBHOOK_URL, keys: readKeys(webhookKeyFile(config)), agent, stop: stop.signal })
  return {
    close: async () => {
      stop.abort()
      await sending
      await agent.destroy()
    },
  }
}

async function deliverUntil(options: Options, line: Line): Promise<void> {
  const sayBroken = (error: unknown): number => {
    options.log.error({ err: error }, 'web-hooks cannot be sent')
    return brokenMs
  }
  while (!line.stop.aborted) {
    const pause = await deliverDue(options, line).catch(sayBroken)
    await sleep(pause, undefined, { ref: false, signal: line.stop }).catch(() => {})
  }
}

// so long to wait until there may be more
async function deliverDue(options: Options, line: Line): Promise<number> {
  const { database, clock } = options
  const due = await database.reader.select().from(webhooks).where(lte(webhooks.dueAt, clock())).orderBy(asc(webhooks.dueAt)).limit(atOnce)
  await Promise.all(due.map((row) => deliver(options, line, row)))
  return due.length === atOnce ? 0 : lookMs
}

async function deliver(options: Options, line: Line, row: WebhookRow): Promise<void> {
  const { database, log, clock } = options
  try {
    await send(line, row.body, clock())
    await database.write(async (db) => void (await db.delete(webhooks).where(eq(webhooks.id, row.id))))
  } catch (error) {
    if (line.stop.aborted) return
    const tries = row.tries + 1
    log[tries < alarmAfter ? 'info' : 'error']({ err: error, id: row.id, tries }, 'a web-hook was not taken')
    await postpone(options, row, tries)
  }
}

async function send({ url, keys, agent, stop }: Line, body: string, now: Date): Promise<void> {
  const answer = await request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [signatureHeader]: signatureOf(keys, body, now) },
    body,
    dispatcher: agent,
    signal: AbortSignal.any([stop, AbortSignal.timeout(takenWithinMs)]),
  })
  await answer.body.dump()
  if (answer.statusCode >= 300) throw new Error(`it was answered with status ${answer.statusCode}`)
}

function postpone({ database, clock }: Options, { id }: WebhookRow, tries: number): Promise<void> {
  const next = { tries, dueAt: new Date(clock().getTime() + pauseAfter(tries)) }
  return database.write(async (db) => void (await db.update(webhooks).set(next).where(eq(webhooks.id, id))))
}

function pauseAfter(tries: number): number {
  return Math.min(1000 * 2 ** (tries - 1), 300_000)
}
