import { createHmac, timingSafeEqual } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '#kit/config.ts'
import type { Context } from '#kit/context.ts'
import { createSecretFile } from '#kit/secret-files.ts'
import { newKey, readKeys } from './claims.ts'
import { type RoutedRequest, RouteError } from './routes.ts'

type Query = Record<string, string | undefined>

/** How long an address can be used. */
export const addressMs = 10 * 60_000

/** The address of a path with these values, until a moment in milliseconds since 1970. Nobody else can make it: it is signed. */
export function signedAddress(config: Config, path: string, values: Record<string, string>, until: number): string {
  const signed = { ...values, until: String(until) }
  return `${path}?${new URLSearchParams({ ...signed, signature: signatureOf(config, path, signed) })}`
}

/** Whether `signedAddress` has made the address, and its time is not over. */
export function isSigned(config: Config, path: string, { signature = '', ...values }: Query, now: Date): boolean {
  const [given, expected] = [Buffer.from(signature), Buffer.from(signatureOf(config, path, values))]
  return given.length === expected.length && timingSafeEqual(given, expected) && Number(values.until) > now.getTime()
}

/** Refuses a request whose address `signedAddress` has not made, or whose time is over. */
export function checkSigned({ config, now }: Pick<Context, 'config' | 'now'>, path: string, { query }: Pick<RoutedRequest, 'query'>): void {
  if (!isSigned(config, path, query, now))
    throw new RouteError(403, 'UPLOAD_REFUSED', 'This address is not valid any more. Ask for another.')
}

function signatureOf(config: Config, path: string, values: Query): string {
  const entries = Object.entries(values).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return createHmac('sha256', keyOf(config))
    .update(JSON.stringify([path, entries]))
    .digest('base64url')
}

// a new one is made where the file is missing: then the addresses of the last minutes end
function keyOf({ DATA_DIR }: Config) {
  const file = join(DATA_DIR, 'keys', 'addresses.key')
  if (!existsSync(file)) createSecretFile(file, newKey())
  return readKeys(file)[0]
}
