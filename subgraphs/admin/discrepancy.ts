import type { DifferenceKind } from './schema.generated.ts'

/** Two values that do not agree. It becomes a difference once nothing has changed for a minute. */
export type Discrepancy = { kind: DifferenceKind; message: string }

/** Returns a discrepancy for each message; false stands for values that agree. */
export function discrepancies(kind: DifferenceKind, ...messages: (string | false)[]): Discrepancy[] {
  return messages.filter((message) => message !== false).map((message) => ({ kind, message }))
}

/** Returns the message about two values that should be equal; false where they are. */
export function mismatch(what: string, found: unknown, expected: unknown): string | false {
  return found !== expected && `${what}: ${found}, expected ${expected}`
}
