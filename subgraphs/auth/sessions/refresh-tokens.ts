import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { SessionRow } from '#subgraphs/auth/tables.ts'

/** A refresh token as a client sent it: its session, the hash of its secret, and its seal, which tokens of older versions lack. */
export type SentToken = { sessionId: string; hash: string; seal: string | undefined }

type Sealed = { id: string; sealKey: string }

/** Makes a refresh token of a session: the session's id, a secret and a seal. Only the secret's hash is stored. */
export function issueRefreshToken({ id, sealKey }: Sealed): { refreshToken: string; hash: string } {
  const secret = randomBytes(32).toString('base64url')
  const hash = hashOf(secret)
  return { refreshToken: `${id}.${secret}.${sealOf(sealKey, hash)}`, hash }
}

/** Makes the key that seals the refresh tokens of one session. Whoever has it can end the session, but not use it. */
export function newSealKey(): string {
  return randomBytes(16).toString('base64url')
}

/** Takes a refresh token apart. */
export function parseRefreshToken(refreshToken: string): SentToken {
  const [sessionId = '', secret = '', seal] = refreshToken.split('.')
  return { sessionId, hash: hashOf(secret), seal }
}

/** Whether a token has the form of one that a session issues. */
export function isWellFormed({ sessionId, seal }: SentToken): boolean {
  return /^ses_[0-9a-z]{26}$/.test(sessionId) && (seal === undefined || /^[\w-]{22}$/.test(seal))
}

/** Whether this session once issued the token. */
export function isSealed({ sealKey }: Pick<SessionRow, 'sealKey'>, { hash, seal = '' }: SentToken): boolean {
  if (!sealKey) return false
  const [expected, sent] = [Buffer.from(sealOf(sealKey, hash)), Buffer.from(seal)]
  return expected.length === sent.length && timingSafeEqual(expected, sent)
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

function sealOf(sealKey: string, hash: string): string {
  return createHmac('sha256', sealKey).update(hash).digest('base64url').slice(0, 22)
}
