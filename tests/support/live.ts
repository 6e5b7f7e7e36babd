import { createClient } from 'graphql-sse'
import { expect, onTestFinished, vi } from 'vitest'
import { headersOf } from '#lab/transport.ts'
import type { As, TestShop } from './shop.ts'

type Result = { data?: unknown; errors?: readonly { message: string; extensions?: Record<string, unknown> }[] }

/** What a subscriber has got so far. `isOver`: the stream was completed. */
export type Seen = { results: Result[]; isOver: boolean; close: () => void }

const waiting = { timeout: 5000, interval: 10 }

/** Listens, and returns the address of the streams. */
export async function listen({ router }: Pick<TestShop, 'router'>): Promise<string> {
  return `${await router.app.listen({ port: 0, host: '127.0.0.1' })}/graphql/stream`
}

/** Subscribes with the client of graphql-sse, which asks again when the connection breaks off. */
export function subscribe(url: string, query: string, variables: Record<string, unknown> = {}, as: As = {}): Seen {
  const client = createClient({ url, headers: headersOf(as), retryAttempts: 20, retry: async () => {} })
  const seen: Seen = { results: [], isOver: false, close: client.dispose }
  client.subscribe(
    { query, variables },
    {
      next: (result) => void seen.results.push(result as Result),
      error: (error) => {
        throw error
      },
      complete: () => {
        seen.isOver = true
      },
    },
  )
  onTestFinished(client.dispose)
  return seen
}

/** Waits until a subscriber has got so many results, and returns the last one. */
export async function result({ results }: Seen, count: number): Promise<Result | undefined> {
  await vi.waitUntil(() => results.length >= count, waiting)
  return results.at(-1)
}

/** Waits until the newest result has this text in it. */
export async function resultWith(seen: Seen, text: string): Promise<void> {
  await vi.waitFor(() => expect(JSON.stringify(seen.results.at(-1))).toContain(text), waiting)
}

/** Waits until the stream is completed, and returns the extensions of the last error. */
export async function endOf(seen: Seen, timeout = waiting.timeout): Promise<unknown> {
  await vi.waitUntil(() => seen.isOver, { ...waiting, timeout })
  return seen.results.at(-1)?.errors?.[0]?.extensions
}

/** Opens a stream as it is sent, and reads its beginning: its status, and its text so far. */
export async function openRaw(url: string, query: string, headers: Record<string, string> = {}) {
  const abort = new AbortController()
  onTestFinished(() => abort.abort())
  const init = { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ query }) }
  const response = await fetch(url, { ...init, signal: abort.signal })
  const raw = { status: response.status, text: '', isEnded: false, close: () => abort.abort() }
  const read = async () => {
    for await (const chunk of response.body ?? []) raw.text += Buffer.from(chunk).toString()
    raw.isEnded = true
  }
  read().catch(() => {})
  return raw
}

/** The ids of the states that a stream has sent. */
export function idsIn({ text }: { text: string }): string[] {
  return [...text.matchAll(/^id: (.*)$/gm)].map(([, id = '']) => id)
}
