import { createHmac } from 'node:crypto'
import { join } from 'node:path'
import type { Config } from '#kit/config.ts'
import type { Keys } from '#kit/http/claims.ts'

/** The header of a webhook's signature: `t=<unix seconds>,v1=<hex>`. */
export const signatureHeader = 'bazaar-signature'

/** Where the key of the webhooks is kept, both by the company and by payments. */
export function webhookKeyFile({ DATA_DIR }: Pick<Config, 'DATA_DIR'>): string {
  return join(DATA_DIR, 'keys', 'webhook.key')
}

/** Returns the HMAC-SHA256 of a body that is sent at a time, in seconds since 1970. */
export function sealOf(key: Keys[0], seconds: string, body: string | Buffer): Buffer {
  return createHmac('sha256', key).update(`${seconds}.`).update(body).digest()
}

/** Returns the signature of a body that is sent now, made with the first key. */
export function signatureOf([key]: Keys, body: string, now: Date): string {
  const seconds = String(Math.floor(now.getTime() / 1000))
  return `t=${seconds},v1=${sealOf(key, seconds, body).toString('hex')}`
}
