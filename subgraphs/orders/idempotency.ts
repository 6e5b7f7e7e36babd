import { createHash } from 'node:crypto'
import { DomainError } from '#kit/errors.ts'

/** What a body is told by: the same fields, in the same order, have the same hash. */
export function hashOf(body: unknown): string {
  return createHash('sha256').update(JSON.stringify(body)).digest('hex')
}

/** Throws IDEMPOTENCY_MISMATCH where a key comes again with another body. */
export function checkSameBody(known: { bodyHash: string }, bodyHash: string): void {
  if (known.bodyHash === bodyHash) return
  throw new DomainError('IDEMPOTENCY_MISMATCH', 'The key was used with another content.', { path: ['input', 'idempotencyKey'] })
}
