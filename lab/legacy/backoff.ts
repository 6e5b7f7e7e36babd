/** Why a request has no usable answer. */
export type Trouble = { kind: 'UNREACHABLE'; message: string } | { kind: 'REFUSED'; errors: RequestError[] }
export type RequestError = { message: string; path?: (string | number)[]; extensions?: { code?: string; retryAfterMs?: number } }

/** What was tried for one step so far: how often without reaching the shop, how long in all, how often it failed inside. */
export type Tries = { unreachable: number; internal: number; renewals: number; elapsedMs: number }

export type Next = { go: 'AGAIN'; afterMs: number } | { go: 'RENEW'; afterMs: number } | { go: 'STOP' }

export const patience = { unreachableMs: 60_000, limitedMs: 600_000, internalTries: 3, renewals: 10 }
const longestPauseMs = 5_000

/** What to do about a trouble: the shop may be down for a while or ask for a pause, but a bug of its own is a finding. */
export function nextAfter(trouble: Trouble, tries: Tries, random: number): Next {
  const codes = codesIn(trouble)
  if (codes.includes('INTERNAL_SERVER_ERROR')) return again(tries.internal < patience.internalTries, pauseMs(tries.internal, random))
  if (codes.includes('UNAUTHENTICATED')) return renewal(tries.renewals, random)
  if (codes.includes('RATE_LIMITED')) return again(tries.elapsedMs < patience.limitedMs, askedPauseMs(trouble, random))
  const isAway = trouble.kind === 'UNREACHABLE' || codes.includes('SERVICE_UNAVAILABLE')
  return again(isAway && tries.elapsedMs < patience.unreachableMs, pauseMs(tries.unreachable, random))
}

/** One more try in the account of a step. */
export function counted(tries: Tries, trouble: Trouble, elapsedMs: number): Tries {
  const codes = codesIn(trouble)
  return {
    internal: tries.internal + Number(codes.includes('INTERNAL_SERVER_ERROR')),
    renewals: tries.renewals + Number(codes.includes('UNAUTHENTICATED')),
    unreachable: tries.unreachable + Number(trouble.kind === 'UNREACHABLE' || codes.includes('SERVICE_UNAVAILABLE')),
    elapsedMs,
  }
}

export function codesIn(trouble: Trouble): string[] {
  if (trouble.kind === 'UNREACHABLE') return ['UNREACHABLE']
  return trouble.errors.map(({ extensions }) => extensions?.code ?? 'UNKNOWN')
}

/** 0.1 s, doubled with each try, at most 5 s; shortened by up to a half at random, so that many do not come back at once. */
export function pauseMs(tries: number, random: number): number {
  const pause = Math.min(100 * 2 ** Math.max(tries - 1, 0), longestPauseMs)
  return pause * (1 - random / 2)
}

function again(isWorthIt: boolean, afterMs: number): Next {
  return isWorthIt ? { go: 'AGAIN', afterMs } : { go: 'STOP' }
}

// at once; a new token that is not taken either may be of roles that its signer has not heard to be old
function renewal(renewals: number, random: number): Next {
  if (renewals > patience.renewals) return { go: 'STOP' }
  return { go: 'RENEW', afterMs: renewals > 1 ? pauseMs(renewals - 1, random) : 0 }
}

function askedPauseMs(trouble: Trouble, random: number): number {
  const asked = trouble.kind === 'REFUSED' ? trouble.errors.map(({ extensions }) => extensions?.retryAfterMs ?? 0) : []
  return Math.max(...asked, 100) + random * 250
}
