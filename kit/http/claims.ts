import { createHmac, createSecretKey, type KeyObject, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '#kit/config.ts'
import type { Request } from '#kit/context.ts'
import type { Seen } from './seen.ts'

/**
 * HMAC keys of 32 bytes. The first one signs and all of them verify, so that keys can be changed without downtime. Objects, as Node makes one
 * of the bytes each time otherwise, which takes longer than signing.
 */
export type Keys = [KeyObject, ...KeyObject[]]

/** `nonce` makes each signature one of its own; routers from before it was there send none. */
type SignedClaims = Pick<Request, 'caller' | 'requestId' | 'locale' | 'asked' | 'userAgent'> & {
  for: string
  at: number
  msLeft?: number | undefined
  nonce?: string
}

/** `seen`: what was verified before, for a subgraph that takes each request once. */
type Envelope = { subgraph: string; body: string | Buffer; keys: Keys; now: Date; seen?: Seen }

/** The header with the claims that the router sends to a subgraph. */
export const claimsHeader = 'x-bazaar-claims'
/** The response header with an access token that a subgraph issued during an operation. */
export const accessTokenHeader = 'x-bazaar-access-token'

/** How old claims may be, and how far ahead the router's clock may be. */
const staleMs = 15_000
/** How long claims can be fresh, from the first moment on. */
export const freshMs = 2 * staleMs

/** Creates a key in the form of a line of a key file. */
export function newKey(): string {
  return randomBytes(32).toString('hex')
}

/** Reads a key file: one or two lines of 64 hex characters. Throws if it has another content. */
export function readKeys(file: string): Keys {
  const [first, ...more] = readFileSync(file, 'utf8').trim().split('\n')
  const keys = [first, ...more].map((line) => keyOf(line?.trim() ?? ''))
  if (keys.length > 2 || keys.some((key) => key.symmetricKeySize !== 32))
    throw new Error('A key file holds one or two lines of 64 hex characters.')
  return keys as Keys
}

/** The key that a line of a key file holds. */
export function keyOf(line: string): KeyObject {
  return createSecretKey(line, 'hex')
}

/** The path of the key file that the router and a subgraph share. */
export function claimKeyFile({ DATA_DIR }: Pick<Config, 'DATA_DIR'>, subgraph: string): string {
  return join(DATA_DIR, 'keys', 'claims', `${subgraph}.key`)
}

/** The value of the claims header: the caller and an HMAC-SHA256, valid for one subgraph, one body and 15 seconds. */
export function signClaims(
  { caller, requestId, deadline, locale, asked, userAgent }: Request,
  { subgraph, body, keys, now }: Envelope,
): string {
  // clocks differ, so the time that is left is sent
  const msLeft = deadline && Math.max(0, deadline - Date.now())
  const signed: SignedClaims = {
    caller,
    requestId,
    locale,
    asked,
    userAgent,
    for: subgraph,
    at: now.getTime(),
    msLeft,
    nonce: randomUUID(),
  }
  const claims = Buffer.from(JSON.stringify(signed)).toString('base64url')
  return `${claims}.${signatureOf(keys[0], claims, body).toString('base64url')}`
}

/** The request in a claims header; undefined unless it is signed with one of the keys, for this subgraph and body, not too old, and not seen before. */
export function verifyClaims(header: string | undefined, envelope: Envelope): Request | undefined {
  const [claims = '', signature = ''] = header?.split('.') ?? []
  if (!isSigned(claims, Buffer.from(signature, 'base64url'), envelope)) return undefined
  const signed = JSON.parse(Buffer.from(claims, 'base64url').toString()) as SignedClaims
  const { caller, requestId, locale, asked, userAgent, for: subgraph, at, msLeft, nonce } = signed
  const fresh = Math.abs(envelope.now.getTime() - at) <= staleMs
  if (subgraph !== envelope.subgraph || !fresh) return undefined
  if (nonce !== undefined && envelope.seen?.isFirst(nonce, envelope.now) === false) return undefined
  const left = msLeft !== undefined && { deadline: Date.now() + msLeft }
  return { caller, requestId, ...(locale && { locale }), ...(asked && { asked }), ...(userAgent && { userAgent }), ...left }
}

function signatureOf(key: KeyObject, claims: string, body: string | Buffer) {
  return createHmac('sha256', key).update(claims).update('.').update(body).digest()
}

function isSigned(claims: string, signature: Buffer, { keys, body }: Envelope): boolean {
  return keys.some((key) => {
    const expected = signatureOf(key, claims, body)
    return signature.length === expected.length && timingSafeEqual(signature, expected)
  })
}
