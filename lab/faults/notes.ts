import { codesIn } from '#lab/legacy/backoff.ts'
import type { Attempt, Noting } from '#lab/legacy/client.ts'

/** One request of one client. `at` is when it was sent, in ms since 1970; `outcome` is a status, `OK`, or the code of what went wrong. */
export type Request = { operation: string; at: number; ms: number; outcome: string; answered: boolean }

type Payload = { order?: { status: string } | null; payment?: { status: string } | null; userErrors?: { code: string }[] } | null

export type Notes = ReturnType<typeof openNotes>

/** Keeps every request that the clients sent. */
export function openNotes() {
  const requests: Request[] = []
  const noting: Noting = {
    note: (operation, ms, attempt) => void requests.push(requestOf(operation, ms, attempt)),
    noteTrouble: () => {},
  }
  return {
    ...noting,
    requests,
    /** How often a request came to nothing, by code; the most frequent first. */
    failures: (): Map<string, number> => counted(requests.filter(({ answered }) => !answered).map(({ outcome }) => outcome)),
  }
}

/** How often each outcome was, the most frequent first. */
export function outcomesOf(requests: Request[]): Map<string, number> {
  return counted(requests.map(({ outcome }) => outcome))
}

/** `a × 3, b × 1` */
export function inWords(counts: ReadonlyMap<string, number>): string {
  return [...counts].map(([what, count]) => `${what} × ${count}`).join(', ') || 'none'
}

function requestOf(operation: string, ms: number, attempt: Attempt): Request {
  return {
    operation,
    at: Date.now() - ms,
    ms,
    outcome: 'data' in attempt ? outcomeOf(attempt.data) : [...new Set(codesIn(attempt))].join('+'),
    answered: 'data' in attempt,
  }
}

function outcomeOf(data: unknown): string {
  const payload = Object.values(data as Record<string, Payload>)[0]
  return payload?.userErrors?.[0]?.code ?? payload?.payment?.status ?? payload?.order?.status ?? 'OK'
}

function counted(outcomes: string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const outcome of outcomes) counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
  return new Map([...counts].sort(([, one], [, other]) => other - one))
}
