import { z } from 'zod'
import type { Answer } from '#subgraphs/payments/providers/contract.ts'
import type { Result } from './company/tables.ts'

/** A result as the company sends it. */
export const resultShape = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), authorization: z.string().min(1).max(200) }),
  z.object({ ok: z.literal(false), reason: z.string().min(1).max(200) }),
])

/** The company's result in the words of the contract. */
export function answerOf(result: Result): Answer {
  return result.ok ? { outcome: 'APPROVED', authorization: result.authorization } : { outcome: 'REFUSED', reason: result.reason }
}
