import { setTimeout as sleep } from 'node:timers/promises'
import type { RequestError } from '#lab/legacy/backoff.ts'
import type { Headers } from '#lab/legacy/client.ts'

/** What is asked, once: it is not sent again when it fails. */
export type Question = { name: string; query: string; variables?: object; headers?: Headers }

/** How it was answered. `at` is when it was sent, in ms since 1970; `codes` are those of its errors, and of an answer that did not come. */
export type Sample = { name: string; at: number; ms: number; data: Record<string, unknown> | null; errors: RequestError[]; codes: string[] }

type Answer = Pick<Sample, 'data' | 'errors' | 'codes'>

/** Longer than anything that is promised. */
const timeoutMs = 15_000

/** Asks once, and answers how it went: never throws. */
export async function askOnce(url: string, question: Question): Promise<Sample> {
  const [at, start] = [Date.now(), performance.now()]
  const answer = await send(url, question).catch(() => without('UNREACHABLE'))
  return { name: question.name, at, ms: performance.now() - start, ...answer }
}

/** Does something so many times a second, whether or not the last one has ended. `stop` answers once all of them have. */
export function steadily(perSecond: number, work: () => Promise<unknown>) {
  const going = new Set<Promise<unknown>>()
  let stopped = false
  const begin = () => {
    const one: Promise<unknown> = work().finally(() => going.delete(one))
    going.add(one)
  }
  const run = async () => {
    for (let due = performance.now(); !stopped; due += 1000 / perSecond) {
      await sleep(Math.max(0, due - performance.now()))
      if (!stopped) begin()
    }
  }
  const running = run()
  return {
    stop: async (): Promise<void> => {
      stopped = true
      await running
      await Promise.all(going)
    },
  }
}

async function send(url: string, { query, variables = {}, headers = {} }: Question): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(timeoutMs),
  })
  return readAnswer(response.status, await response.text())
}

function readAnswer(status: number, text: string): Answer {
  try {
    const { data = null, errors = [] } = JSON.parse(text) as Partial<Answer>
    const codes = errors.map(({ extensions }) => extensions?.code ?? 'UNKNOWN')
    return { data, errors, codes: status === 200 || codes.length > 0 ? codes : [`HTTP_${status}`] }
  } catch {
    return without(`HTTP_${status}`)
  }
}

function without(code: string): Answer {
  return { data: null, errors: [], codes: [code] }
}
