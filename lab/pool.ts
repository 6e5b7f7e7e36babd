import { setTimeout as sleep } from 'node:timers/promises'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import type { Caller, Client } from './client.ts'

type Page = { edges: { node: unknown }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }
type NodeOf<Data> = NonNullable<Data[keyof Data]> extends { edges: { node: infer Node }[] } ? Node : never

const patienceMs = 120_000

/** Works through the items, `concurrency` at a time, in their order. The first failure stops the rest and is thrown when all have ended. */
export async function inParallel<T>(items: Iterable<T>, concurrency: number, work: (item: T) => Promise<unknown>): Promise<void> {
  const failures: unknown[] = []
  const queue = items[Symbol.iterator]()
  const worker = async () => {
    for (let next = queue.next(); !next.done && failures.length === 0; next = queue.next()) {
      await work(next.value).catch((error: unknown) => failures.push(error))
    }
  }
  await Promise.all(Array.from({ length: concurrency }, worker))
  if (failures.length > 0) throw failures[0]
}

/** Looks again and again, less and less often, until there is something. Throws when that takes too long. */
export async function until<T>(what: string, look: () => Promise<T | undefined>, ms = patienceMs): Promise<T> {
  const end = Date.now() + ms
  for (let pause = 20; Date.now() < end; pause = Math.min(pause * 2, 1000)) {
    const found = await look()
    if (found !== undefined) return found
    await sleep(pause)
  }
  throw new Error(`Waited ${ms / 1000} s in vain until ${what}.`)
}

/** Does something `perSecond` times a second, whether or not the last one has ended. `stop` returns once all of them have. */
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

/** All entries of a list, page by page. */
export async function allOf<Data, Variables extends { after?: string | null | undefined }>(
  client: Client,
  document: TypedDocumentNode<Data, Variables>,
  variables: Omit<Variables, 'after'>,
  caller: Caller,
): Promise<NodeOf<Data>[]> {
  const nodes: unknown[] = []
  for (let after: string | null = null; ; ) {
    const page = (await client.ask(document, { ...variables, after } as Variables, caller)) as Page
    nodes.push(...page.edges.map(({ node }) => node))
    if (!page.pageInfo.hasNextPage) return nodes as NodeOf<Data>[]
    after = page.pageInfo.endCursor
  }
}
