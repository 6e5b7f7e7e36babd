import type { ReadyOperation } from '#router/operations.ts'
import { type Answer, codesOf, type Front } from './shop.ts'

/** Values of earlier answers, by name. */
export type Kept = Record<string, unknown>

/** Returns the variables of a ready operation with each `{{name}}` replaced by its value. */
export function fill(variables: string, kept: Kept): Record<string, unknown> {
  return JSON.parse(variables.replace(/"\{\{(\w+)\}\}"/g, (whole, name) => (name in kept ? JSON.stringify(kept[name]) : whole)))
}

/** Returns a version for each version name that the operations keep, for entities that do not exist. */
export function versionsIn(operations: Pick<ReadyOperation, 'keep'>[]): Kept {
  const names = operations.flatMap(({ keep }) => keep.map(([name]) => name))
  return Object.fromEntries(names.filter((name) => name.endsWith('Version')).map((name) => [name, 1]))
}

/** Runs every step of a journey. Returns the error codes of each step. */
export async function follow(shop: Pick<Front, 'ask' | 'untilIdle'>, operations: ReadyOperation[]): Promise<[string, string[]][]> {
  const kept: Kept = {}
  const outcomes: [string, string[]][] = []
  for (const { name, document, variables, keep } of operations) {
    const answer = await shop.ask(document, fill(variables, kept), { token: kept.accessToken as string })
    for (const [key, path] of keep) kept[key] = at(path, answer)
    outcomes.push([name, codesOf(answer)])
    // nothing follows from a query
    if (isMutation(document)) await shop.untilIdle()
  }
  return outcomes
}

function at(path: string, answer: Answer): unknown {
  return path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown>)?.[key], answer.data)
}

function isMutation(document: string): boolean {
  return /^mutation\b/m.test(document)
}
