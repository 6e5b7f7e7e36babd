import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '#kit/config.ts'
import type { Request } from '#kit/context.ts'

/** HMAC keys of 32 bytes: the first one signs, all of them verify, so that keys can be changed without a pause. */
export type Keys = [Buffer, ...Buffer[]]

type Sealed = Request & { for: string; at: number }

type Envelope = { subgraph: string; body: string | Buffer; keys: Keys; now: Date }

/** The header that carries the claims from the router to a subgraph. */
export const claimsHeader = 'x-bazaar-claims'
/** The header that carries an access token, issued within an operation, back to the router. */
export const accessTokenHeader = 'x-bazaar-access-token'

/** How old claims may be, and how far ahead the router's clock. */
const staleMs = 15_000

/** A key as it stands in a key file. */
export function newKey(): string {
  return randomBytes(32).toString('hex')
}

/** Reads a key file: one or two lines of 64 hex characters. Throws where there is anything else. */
export function readKeys(file: string): Keys {
  const [first, ...more] = readFileSync(file, 'utf8').trim().split('\n')
  const keys = [first, ...more].map((line) => Buffer.from(line?.trim() ?? '', 'hex'))
  if (keys.length > 2 || keys.some((key) => key.length !== 32)) throw new Error('A key file holds one or two lines of 64 hex characters.')
  return keys as unknown as Keys
}

/** Where the key between the router and a subgraph is kept. */
export function claimKeyFile({ DATA_DIR }: Pick<Config, 'DATA_DIR'>, subgraph: string): string {
  return join(DATA_DIR, 'keys', 'claims', `${subgraph}.key`)
}

/** The value of the claims header: who asks, for one subgraph, one body and the next 15 seconds. An HMAC-SHA256 over all of it. */
export function signClaims({ caller, requestId }: Request, { subgraph, body, keys, now }: Envelope): string {
  const sealed: Sealed = { caller, requestId, for: subgraph, at: now.getTime() }
  const claims = Buffer.from(JSON.stringify(sealed)).toString('base64url')
  return `${claims}.${sealOf(keys[0], claims, body).toString('base64url')}`
}

/** Who asks, by the claims header; undefined unless it is signed with one of the keys, for this subgraph and body, and fresh. */
export function verifyClaims(header: string | undefined, envelope: Envelope): Request | undefined {
  const [claims = '', seal = ''] = header?.split('.') ?? []
  if (!isSealed(claims, Buffer.from(seal, 'base64url'), envelope)) return undefined
  const { caller, requestId, for: subgraph, at } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as Sealed
  const fresh = Math.abs(envelope.now.getTime() - at) <= staleMs
  return subgraph === envelope.subgraph && fresh ? { caller, requestId } : undefined
}

function sealOf(key: Buffer, claims: string, body: string | Buffer) {
  return createHmac('sha256', key).update(claims).update('.').update(body).digest()
}

function isSealed(claims: string, seal: Buffer, { keys, body }: Envelope): boolean {
  return keys.some((key) => {
    const expected = sealOf(key, claims, body)
    return seal.length === expected.length && timingSafeEqual(seal, expected)
  })
}
