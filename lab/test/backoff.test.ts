import { expect, test } from 'vitest'
import { counted, nextAfter, patience, pauseMs, type Tries } from '#lab/backoff.ts'
import type { RequestError } from '#lab/transport.ts'

const fresh: Tries = { unreachable: 0, internal: 0, renewals: 0, elapsedMs: 0 }
const unreachable = refused('UNREACHABLE')

test.each([['UNREACHABLE', unreachable] as const, ['SERVICE_UNAVAILABLE', refused('SERVICE_UNAVAILABLE')] as const])(
  '%s is tried again with ever longer pauses, for a minute',
  (_, errors) => {
    const pauses = pausesUntilStop(errors)
    expect(pauses.slice(0, 8)).toEqual([100, 200, 400, 800, 1600, 3200, 5000, 5000])
    const all = pauses.reduce((sum, pause) => sum + pause)
    expect(all).toBeGreaterThanOrEqual(patience.unreachableMs)
    expect(all).toBeLessThan(patience.unreachableMs + 5000)
  },
)

test('a bug of the shop is tried three times, and is a finding then', () => {
  expect(pausesUntilStop(refused('INTERNAL_SERVER_ERROR'))).toHaveLength(2)
})

test('a pause that is asked for is kept, with a little more', () => {
  expect(nextAfter(refused('RATE_LIMITED', 7000), fresh, 0)).toEqual({ go: 'AGAIN', afterMs: 7000 })
  expect(nextAfter(refused('RATE_LIMITED', 7000), fresh, 1)).toEqual({ go: 'AGAIN', afterMs: 7250 })
})

test('a rate limit outlasts what an absence would not', () => {
  const tries = { ...fresh, elapsedMs: patience.unreachableMs * 2 }
  expect(nextAfter(refused('RATE_LIMITED', 1), tries, 0).go).toBe('AGAIN')
  expect(nextAfter(unreachable, tries, 0).go).toBe('STOP')
})

test('a refused token is renewed, but not endlessly', () => {
  const errors = refused('UNAUTHENTICATED')
  expect(nextAfter(errors, counted(fresh, errors, 0), 0)).toEqual({ go: 'RENEW', afterMs: 0 })
  expect(nextAfter(errors, { ...fresh, renewals: 3 }, 0)).toEqual({ go: 'RENEW', afterMs: 200 })
  expect(nextAfter(errors, { ...fresh, renewals: patience.renewals + 1 }, 0)).toEqual({ go: 'STOP' })
})

test.each(['BAD_USER_INPUT', 'FORBIDDEN', 'NOT_FOUND', 'QUERY_TOO_COMPLEX'])('%s is not asked again', (code) => {
  expect(nextAfter(refused(code), fresh, 0)).toEqual({ go: 'STOP' })
})

test('of several errors a bug weighs most', () => {
  const errors = ['SERVICE_UNAVAILABLE', 'INTERNAL_SERVER_ERROR'].map((code) => ({ message: code, extensions: { code } }))
  expect(nextAfter(errors, { ...fresh, internal: 3 }, 0)).toEqual({ go: 'STOP' })
})

test('pauses are shortened at random, by a half at most', () => {
  expect([pauseMs(3, 0), pauseMs(3, 0.5), pauseMs(3, 1)]).toEqual([400, 300, 200])
})

function refused(code: string, retryAfterMs?: number): RequestError[] {
  return [{ message: code, extensions: { code, ...(retryAfterMs !== undefined && { retryAfterMs }) } }]
}

// continues until it has to stop; time passes only by the pauses
function pausesUntilStop(errors: RequestError[]): number[] {
  const pauses: number[] = []
  let tries = fresh
  for (;;) {
    tries = counted(tries, errors, tries.elapsedMs)
    const next = nextAfter(errors, tries, 0)
    if (next.go !== 'AGAIN') return pauses
    pauses.push(next.afterMs)
    tries = { ...tries, elapsedMs: tries.elapsedMs + next.afterMs }
  }
}
