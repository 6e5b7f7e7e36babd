import { createHash } from 'node:crypto'
import { DomainError } from '#kit/errors.ts'

/**
 * What an idempotency key has led to before: `known` where the request is the same, undefined where the key is new.
 * Throws IDEMPOTENCY_MISMATCH where the key was used for another request; `subject` is the id of what it was used for.
 */
export function sameRequest<T>(known: T | undefined, isSame: (known: T) => boolean, subject?: string): T | undefined {
  if (known === undefined || isSame(known)) return known
  throw new DomainError('IDEMPOTENCY_MISMATCH', 'This idempotency key was used for another request. Use a new key.', {
    path: ['input', 'idempotencyKey'],
    ...(subject && { subject }),
  })
}

/** The hash that tells two requests apart: the same fields in the same order have the same hash. */
export function hashOf(request: unknown): string {
  return createHash('sha256').update(JSON.stringify(request)).digest('hex')
}
