import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { asc, eq, lte } from 'drizzle-orm'
import type { Agent, request } from 'undici'
import type { Config } from '#kit/config.ts'
import type { Database, Db } from '#kit/data/database.ts'
import { statement } from '#kit/data/statement.ts'
import { type Keys, readKeys } from '#kit/http/claims.ts'
import type { Log } from '#kit/observe/log.ts'
import { settings } from './settings.ts'
import { signatureHeader, signatureOf, webhookKeyFile } from './signature.ts'
import { type LedgerRow, type WebhookRow, webhooks } from './tables.ts'

type Options = { config: Config; database: Database; log: Log; clock: () => Date }
type Receiver = { url: string; keys: Keys; stop: AbortSignal }
type Target = Receiver & { agent: Agent; request: typeof request }

/** How much later an executed request is reported: its answer usually comes first. */
const reportDelayMs = 300
/** How often the sender looks for due webhooks. */
const pollMs = 100
/** How long to wait after the database failed. */
const brokenMs = 1000
/** How many are sent at once. */
const atOnce = 16
/** How long the receiver may take to answer. */
const sendTimeoutMs = 5000
/** Shorter than the receiver's own, so that the sender closes an unused connection first. */
const idleMs = 1000
// by then it has been sent for about a quarter of an hour
const alarmAfter = 11

const insertWebhook = statement((db, row: Omit<WebhookRow, 'tries'>) => db.insert(webhooks).values(row))
const selectDue = statement((db, { now }: { now: Date }) =>
  db.select().from(webhooks).where(lte(webhooks.dueAt, now)).orderBy(asc(webhooks.dueAt)).limit(atOnce),
)
const updateTry = statement((db, { id, ...next }: Omit<WebhookRow, 'body'>) => db.update(webhooks).set(next).where(eq(webhooks.id, id)))
const deleteWebhook = statement((db, { id }: { id: string }) => db.delete(webhooks).where(eq(webhooks.id, id)))

/** Adds the webhook that reports an executed request, in its transaction. */
export async function report(db: Db, { key, verb, result, at }: LedgerRow): Promise<void> {
  const id = `evt_${randomUUID()}`
  const body = JSON.stringify({ id, key, verb, result, at })
  await insertWebhook.run(db, { id, body, dueAt: new Date(at.getTime() + reportDelayMs) })
}

/**
 * Sends each webhook to WEBHOOK_URL until it is answered with 2xx, also after a restart: at least once, in any order, with a new
 * signature each time. One that is refused, or not answered within 5 s, is sent again after 1 s, doubling to 5 minutes. Throws
 * where there is no key.
 */
export function openSender(options: Options): { close: () => Promise<void> } {
  const stop = new AbortController()
  const { config } = options
  const sending = deliverUntil(options, {
    url: settings.of(config).WEBHOOK_URL,
    keys: readKeys(webhookKeyFile(config)),
    stop: stop.signal,
  })
  return {
    close: async () => {
      stop.abort()
      await sending
    },
  }
}

async function deliverUntil(options: Options, receiver: Receiver): Promise<void> {
  // loaded only here, so that a shop in one process does not load the HTTP client
  const { Agent, request } = await import('undici')
  const agent = new Agent({ keepAliveTimeout: idleMs, keepAliveMaxTimeout: idleMs })
  const target = { ...receiver, agent, request }
  const logBroken = (error: unknown): number => {
    options.log.error({ err: error }, 'webhooks cannot be sent')
    return brokenMs
  }
  while (!target.stop.aborted) {
    const pause = await deliverDue(options, target).catch(logBroken)
    await sleep(pause, undefined, { ref: false, signal: target.stop }).catch(() => {})
  }
  await agent.destroy()
}

// returns how long to wait until there may be more, in ms
async function deliverDue(options: Options, target: Target): Promise<number> {
  const { database, clock } = options
  const due = await selectDue.all(database.reader, { now: clock() })
  await Promise.all(due.map((row) => deliver(options, target, row)))
  return due.length === atOnce ? 0 : pollMs
}

async function deliver(options: Options, target: Target, row: WebhookRow): Promise<void> {
  const { database, log, clock } = options
  try {
    await send(target, row.body, clock())
    await database.write(async (db) => void (await deleteWebhook.run(db, row)))
  } catch (error) {
    if (target.stop.aborted) return
    const tries = row.tries + 1
    log[tries < alarmAfter ? 'info' : 'error']({ err: error, id: row.id, tries }, 'a webhook was not accepted')
    await postpone(options, row, tries)
  }
}

async function send({ url, keys, agent, request, stop }: Target, body: string, now: Date): Promise<void> {
  const answer = await request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [signatureHeader]: signatureOf(keys, body, now) },
    body,
    dispatcher: agent,
    signal: AbortSignal.any([stop, AbortSignal.timeout(sendTimeoutMs)]),
  })
  await answer.body.dump()
  if (answer.statusCode >= 300) throw new Error(`The receiver answered with status ${answer.statusCode}.`)
}

function postpone({ database, clock }: Options, { id }: WebhookRow, tries: number): Promise<void> {
  const next = { tries, dueAt: new Date(clock().getTime() + pauseAfter(tries)) }
  return database.write(async (db) => void (await updateTry.run(db, { id, ...next })))
}

function pauseAfter(tries: number): number {
  return Math.min(1000 * 2 ** (tries - 1), 300_000)
}
