import type { Tx } from '#kit/context.ts'
import type { SessionRow } from '#subgraphs/auth/tables.ts'

/** How much is kept of what a client says it is. */
const userAgentMax = 200

/** When, from where and by what a session is used now, as columns. What a request does not say stays as it was `before`. */
export function useOf(
  { now, caller, userAgent }: Pick<Tx, 'now' | 'caller' | 'userAgent'>,
  before?: SessionRow,
): Pick<SessionRow, 'usedAt' | 'network' | 'userAgent'> {
  const { network = before?.network ?? null } = caller
  return { usedAt: now, network, userAgent: userAgent?.slice(0, userAgentMax) ?? before?.userAgent ?? null }
}
