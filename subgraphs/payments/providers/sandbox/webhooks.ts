import { timingSafeEqual } from 'node:crypto'
import { existsSync } from 'node:fs'
import { z } from 'zod'
import type { Config } from '#kit/config.ts'
import { type Keys, readKeys } from '#kit/http/claims.ts'
import { RouteError, type RouteRequest } from '#kit/http/routes.ts'
import type { Provider, Webhook } from '#subgraphs/payments/providers/contract.ts'
import { sealOf, signatureHeader, webhookKeyFile } from './company/signature.ts'
import { answerOf, resultShape } from './results.ts'

/** How far a signature's time may be from now, either way, in seconds. */
const toleranceSeconds = 300

const shape = z.object({
  id: z.string().min(1).max(100),
  key: z.string().max(200),
  verb: z.enum(['authorize', 'capture', 'void', 'refund']),
  result: resultShape,
})

/** Returns a reader of the company's webhooks. It knows the keys that are there now, and refuses every webhook where there are none. */
export function createWebhookReader(config: Config): Provider['readWebhook'] {
  const file = webhookKeyFile(config)
  const keys = existsSync(file) ? readKeys(file) : undefined
  return (request, now) => {
    if (!keys) throw new RouteError(503, 'SERVICE_UNAVAILABLE', 'Webhooks are not accepted here: there is no key to verify them.')
    checkSignature(keys, request, now)
    return read(request.body)
  }
}

function checkSignature(keys: Keys, { headers, body }: RouteRequest, now: Date): void {
  const signature = readSignature(headers[signatureHeader])
  if (!signature) throw new RouteError(401, 'UNSIGNED', 'A webhook must be signed.')
  const { seconds, seals } = signature
  const expected = keys.map((key) => sealOf(key, seconds, body))
  if (!expected.some((ours) => seals.some((seal) => timingSafeEqual(seal, ours))))
    throw new RouteError(401, 'BAD_SIGNATURE', 'The signature does not fit the body.')
  if (Math.abs(now.getTime() / 1000 - Number(seconds)) > toleranceSeconds)
    throw new RouteError(401, 'STALE_SIGNATURE', `The signature's time is more than ${toleranceSeconds} seconds from now.`)
}

function readSignature(header = '') {
  const parts = header.split(',').map((part) => part.trim())
  const seals = parts.flatMap((part) => /^v1=([0-9a-f]{64})$/.exec(part)?.[1] ?? [])
  const [seconds] = parts.flatMap((part) => /^t=(\d{1,12})$/.exec(part)?.[1] ?? [])
  return seconds && seals.length > 0 ? { seconds, seals: seals.map((seal) => Buffer.from(seal, 'hex')) } : undefined
}

function read(body: Buffer): Webhook {
  try {
    const { result, ...webhook } = shape.parse(JSON.parse(body.toString()))
    return { ...webhook, answer: answerOf(result) }
  } catch {
    throw new RouteError(400, 'BAD_REQUEST', 'The body is not a webhook of this provider.')
  }
}
