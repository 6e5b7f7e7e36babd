import { createHash, randomBytes } from 'node:crypto'
import type { Tx } from '#kit/context.ts'
import { settings } from './settings.ts'
import type { SessionRow } from './tables.ts'

/** A new refresh token, and what its session's row keeps of it. */
export type IssuedRefreshToken = { refreshToken: string; kept: Pick<SessionRow, 'refreshHash' | 'expiresAt'> }

/** Makes a refresh token of a session: the session's id and a secret. Only the secret's hash is stored. */
export function issueRefreshToken(tx: Tx, sessionId: string): IssuedRefreshToken {
  const secret = randomBytes(32).toString('base64url')
  const expiresAt = new Date(tx.now.getTime() + settings.of(tx.config).REFRESH_TOKEN_DAYS * 86_400_000)
  return { refreshToken: `${sessionId}.${secret}`, kept: { refreshHash: hashOf(secret), expiresAt } }
}

/** Returns the session that a refresh token names and the hash of its secret. */
export function parseRefreshToken(refreshToken: string): { sessionId: string; hash: string } {
  const [sessionId = '', secret = ''] = refreshToken.split('.')
  return { sessionId, hash: hashOf(secret) }
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
