import { codesOf, type RequestError } from './transport.ts'

/** How often a request failed so far, by what was wrong, and for how long it has been tried in all. */
export type Tries = { unreachable: number; internal: number; renewals: number; elapsedMs: number }

export type Next = { go: 'AGAIN'; afterMs: number } | { go: 'RENEW'; afterMs: number } | { go: 'STOP' }

export const patience = { unreachableMs: 60_000, limitedMs: 600_000, internalTries: 3, renewals: 10 }
const longestPauseMs = 5_000
const away = ['UNREACHABLE', 'SERVICE_UNAVAILABLE']

/** What to do about the errors of an answer: a shop may be away for a while or ask for a pause, but an internal error is a finding. */
export function nextAfter(errors: RequestError[], tries: Tries, random: number): Next {
  const codes = codesOf({ errors })
  if (codes.includes('INTERNAL_SERVER_ERROR')) return again(tries.internal < patience.internalTries, pauseMs(tries.internal, random))
  if (codes.includes('UNAUTHENTICATED')) return renewal(tries.renewals, random)
  if (codes.includes('RATE_LIMITED')) return again(tries.elapsedMs < patience.limitedMs, requestedPauseMs(errors, random))
  return again(isAway(codes) && tries.elapsedMs < patience.unreachableMs, pauseMs(tries.unreachable, random))
}

/** The tries with one more, which failed with these errors. */
export function counted(tries: Tries, errors: RequestError[], elapsedMs: number): Tries {
  const codes = codesOf({ errors })
  return {
    internal: tries.internal + Number(codes.includes('INTERNAL_SERVER_ERROR')),
    renewals: tries.renewals + Number(codes.includes('UNAUTHENTICATED')),
    unreachable: tries.unreachable + Number(isAway(codes)),
    elapsedMs,
  }
}

/** 0.1 s, doubled with each try, at most 5 s; shortened by up to a half at random, so that many clients do not come back at once. */
export function pauseMs(tries: number, random: number): number {
  const pause = Math.min(100 * 2 ** Math.max(tries - 1, 0), longestPauseMs)
  return pause * (1 - random / 2)
}

function again(isWorthIt: boolean, afterMs: number): Next {
  return isWorthIt ? { go: 'AGAIN', afterMs } : { go: 'STOP' }
}

// at once; when a new token is refused too, its roles may have changed, which its signer learns a moment later
function renewal(renewals: number, random: number): Next {
  if (renewals > patience.renewals) return { go: 'STOP' }
  return { go: 'RENEW', afterMs: renewals > 1 ? pauseMs(renewals - 1, random) : 0 }
}

function requestedPauseMs(errors: RequestError[], random: number): number {
  return Math.max(...errors.map(({ extensions }) => extensions?.retryAfterMs ?? 0), 100) + random * 250
}

function isAway(codes: string[]): boolean {
  return codes.some((code) => away.includes(code))
}
