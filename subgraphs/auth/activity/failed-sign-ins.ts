import type { Context } from '#kit/context.ts'
import type { AccountRow } from '#subgraphs/auth/tables.ts'
import type { AccountEventRow } from './tables.ts'

export type Failures = Pick<AccountEventRow, 'accountId' | 'at' | 'network' | 'count'>

/** Of how many accounts failures are kept until they are written. */
const accountsMost = 10_000

export type FailedSignIns = ReturnType<typeof createFailedSignIns>

/**
 * Keeps in memory who failed to sign in, until a task writes it down: a wrong password costs no write, and takes the same time whether the address has an
 * account. What a process knew of the last seconds goes with it.
 */
export function createFailedSignIns() {
  const failures = new Map<string, Failures>()
  return {
    /** Counts a wrong password for an account. */
    add: ({ now: at, caller: { network } }: Pick<Context, 'now' | 'caller'>, account: AccountRow | undefined): void => {
      if (!account || (failures.size >= accountsMost && !failures.has(account.id))) return
      const { id: accountId } = account
      failures.set(accountId, { accountId, at, network: network ?? null, count: (failures.get(accountId)?.count ?? 0) + 1 })
    },
    /** Returns what was counted since the last time. */
    take: (): Failures[] => {
      const taken = [...failures.values()]
      failures.clear()
      return taken
    },
  }
}
