import { createHmac } from 'node:crypto'
import { join } from 'node:path'
import type { Config } from '#kit/config.ts'
import type { Keys } from '#kit/http/claims.ts'

/** The header that a web-hook's signature stands in: `t=<unix seconds>,v1=<hex>`. */
export const signatureHeader = 'bazaar-signature'

/** Where the key of the web-hooks is kept, with the provider and with whoever hears it. */
export function webhookKeyFile({ DATA_DIR }: Pick<Config, 'DATA_DIR'>): string {
  return join(DATA_DIR, 'keys', 'webhook.key')
}

/** The HMAC-SHA256 of a body that is sent at a time, in seconds since 1970. */
export function sealOf(key: Buffer, seconds: string, body: string | Buffer): Buffer {
  return createHmac('sha256', key).update(`${seconds}.`).update(body).digest()
}

/** The signature of a body that is sent now, made with the first key. */
export function signatureOf([key]: Keys, body: string, now: Date): string {
  const seconds = String(Math.floor(now.getTime() / 1000))
  return `t=${seconds},v1=${sealOf(key, seconds, body).toString('hex')}`
}
