import { createHmac, randomBytes } from 'node:crypto'

/** What ties the answer of a provider to the browser that was led to it: the parameters `state` and `nonce`, and the verifier of PKCE. */
export type Secrets = { state: string; nonce: string; verifier: string }

/** Makes what a browser keeps while it is at a provider: 256 random bits. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** The secrets of a sign-in, from what its browser keeps: they are stored nowhere. */
export function secretsOf(token: string): Secrets {
  const derived = (purpose: string) => createHmac('sha256', token).update(purpose).digest('base64url')
  return { state: derived('state'), nonce: derived('nonce'), verifier: derived('verifier') }
}
