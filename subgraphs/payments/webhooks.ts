import { timingSafeEqual } from 'node:crypto'
import { existsSync } from 'node:fs'
import { eq, lt } from 'drizzle-orm'
import { z } from 'zod'
import type { Config } from '#kit/config.ts'
import { type Context, type Tx, withRequest } from '#kit/context.ts'
import { type Keys, readKeys } from '#kit/http/claims.ts'
import { RouteError, type RouteRequest } from '#kit/http/routes.ts'
import { counter } from '#kit/observe/metrics.ts'
import { answerShape, type PaymentsContext } from './ask-provider.ts'
import { owing } from './payment-status.ts'
import { settlePayment } from './payments.ts'
import { sealOf, signatureHeader, webhookKeyFile } from './providers/sandbox/company/signature.ts'
import { settleRefund } from './refunds.ts'
import { type PaymentRefundRow, type PaymentRow, payments, refunds, webhooks } from './tables.ts'

type Webhook = z.infer<typeof shape>

/** How far a signature's time may be from ours, either way, in seconds. */
const toleranceSeconds = 300
/** A web-hook is remembered so long; one that came even later would find nothing that is still owed. */
const rememberedMs = 7 * 24 * 3_600_000

const heard = counter('bazaar_webhooks_total', 'Web-hooks of the payment provider, by what became of them.', ['outcome'])

const shape = z.object({
  id: z.string().min(1).max(100),
  key: z.string().max(200),
  verb: z.enum(['authorize', 'capture', 'void', 'refund']),
  result: answerShape,
})

/** The keys that the provider may sign with; undefined where there are none, as in one process. */
export function openWebhookKeys(config: Config): Keys | undefined {
  const file = webhookKeyFile(config)
  return existsSync(file) ? readKeys(file) : undefined
}

/**
 * Hears a web-hook of the provider. Early, late, twice or never are all the same, and about a row that we do not know it changes nothing.
 * Refuses with 503 SERVICE_UNAVAILABLE where there are no keys, 401 UNSIGNED, BAD_SIGNATURE or STALE_SIGNATURE, 400 BAD_REQUEST.
 */
export async function hearWebhook(ctx: PaymentsContext, request: RouteRequest): Promise<{ received: true }> {
  try {
    const webhook = open(ctx, request)
    await ctx.write((tx) => apply(tx, webhook))
    heard.inc({ outcome: 'HEARD' })
    return { received: true }
  } catch (error) {
    heard.inc({ outcome: outcomeOf(error) })
    throw error
  }
}

/** Forgets which web-hooks were heard long ago. */
export function forgetWebhooks(ctx: Context): Promise<void> {
  return ctx.write(async (tx) => {
    const old = lt(webhooks.receivedAt, new Date(tx.now.getTime() - rememberedMs))
    await tx.delete(webhooks).where(old)
  })
}

function open({ resources, now }: PaymentsContext, request: RouteRequest): Webhook {
  if (!resources.webhookKeys) throw new RouteError(503, 'SERVICE_UNAVAILABLE', 'No web-hook is heard here.')
  checkSigned(resources.webhookKeys, now, request)
  return read(request.body)
}

function checkSigned(keys: Keys, now: Date, { headers, body }: RouteRequest): void {
  const signature = readSignature(headers[signatureHeader])
  if (!signature) throw new RouteError(401, 'UNSIGNED', 'A web-hook must be signed.')
  const { seconds, seals } = signature
  const expected = keys.map((key) => sealOf(key, seconds, body))
  if (!expected.some((ours) => seals.some((seal) => timingSafeEqual(seal, ours))))
    throw new RouteError(401, 'BAD_SIGNATURE', 'The signature does not fit.')
  if (Math.abs(now.getTime() / 1000 - Number(seconds)) > toleranceSeconds)
    throw new RouteError(401, 'STALE_SIGNATURE', 'The signature is of another time.')
}

function readSignature(header = '') {
  const parts = header.split(',').map((part) => part.trim())
  const seals = parts.flatMap((part) => /^v1=([0-9a-f]{64})$/.exec(part)?.[1] ?? [])
  const [seconds] = parts.flatMap((part) => /^t=(\d{1,12})$/.exec(part)?.[1] ?? [])
  return seconds && seals.length > 0 ? { seconds, seals: seals.map((seal) => Buffer.from(seal, 'hex')) } : undefined
}

function read(body: Buffer): Webhook {
  try {
    return shape.parse(JSON.parse(body.toString()))
  } catch {
    throw new RouteError(400, 'BAD_REQUEST', 'This is no web-hook that is known here.')
  }
}

/** The same answer by another way: what it changes is what the driver would have changed by it, once. */
async function apply(own: Tx, webhook: Webhook): Promise<void> {
  const row = await rowOf(own, webhook)
  if (!row || !(await isNew(own, webhook.id))) return
  const tx = withRequest(own, row)
  const { verb, result } = webhook
  if (verb === 'refund') await settleRefund(tx, row.id, result)
  else await settlePayment(tx, row, owing[verb], result)
}

async function rowOf(tx: Tx, { key, verb }: Webhook): Promise<PaymentRow | PaymentRefundRow | undefined> {
  if (!key.endsWith(`/${verb}`)) return undefined
  const id = key.slice(0, -verb.length - 1)
  return verb === 'refund'
    ? tx.select().from(refunds).where(eq(refunds.id, id)).get()
    : tx.select().from(payments).where(eq(payments.id, id)).get()
}

async function isNew(tx: Tx, id: string): Promise<boolean> {
  return (await tx.insert(webhooks).values({ id, receivedAt: tx.now }).onConflictDoNothing().returning()).length === 1
}

function outcomeOf(error: unknown): string {
  return error instanceof RouteError ? error.code : 'FAILED'
}
