import type { Outcome } from './outcome.ts'
import type { Result, Violation } from './race.ts'
import type { Order } from './serial.ts'

/** What differs between two values, by path. */
export function differences(got: unknown, expected: unknown, path = ''): string[] {
  if (JSON.stringify(got) === JSON.stringify(expected)) return []
  if (!isRecord(got) || !isRecord(expected) || Array.isArray(got) !== Array.isArray(expected))
    return [`${path}: ${JSON.stringify(got)} instead of ${JSON.stringify(expected)}`]
  const keys = new Set([...Object.keys(got), ...Object.keys(expected)])
  return [...keys].flatMap((key) => differences(got[key], expected[key], path ? `${path}.${key}` : key))
}

/** A violation with its pair, its seed, its state, and those of both serial orders. */
export function violationText({ pair, round, start, outcome, troubles, references }: Violation, seed: string): string {
  return [
    `✗ ${pair.name}, round ${round}: ${start}`,
    `  again: npm run races -- --seed ${seed} --rounds ${round} --pairs ${pair.name}`,
    ...troubles.map((trouble) => `  wrong at rest: ${trouble}`),
    `  answers ${answersOf(outcome)}`,
    `  state   ${JSON.stringify(outcome.state)}`,
    ...references.slice(0, 2).flatMap((reference) => referenceLines(outcome, reference)),
    ...references.slice(2).map((reference) => `  also tried: ${reference.says}: ${answersOf(reference)}`),
  ].join('\n')
}

/** What was run, and how it came out. */
export function reportOf(results: Result[], { seed, ms }: { seed: string; ms: number }): string {
  const violations = results.flatMap((result) => result.violations)
  const pairs = new Set(violations.map(({ pair }) => pair.name))
  const rounds = results.reduce((sum, result) => sum + result.rounds, 0)
  return [
    `${results.length} pairs, ${rounds} rounds, seed ${seed}, ${(ms / 60_000).toFixed(1)} minutes`,
    `${count(results, 'one after the other')} rounds came out as one after the other`,
    `${count(results, 'one while the other goes on')} rounds came out as one while the other goes on`,
    violations.length === 0 ? 'No violation.' : `${violations.length} violations in ${pairs.size} pairs: ${[...pairs].join(', ')}`,
  ].join('\n')
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object'
}

function answersOf({ codes }: Outcome): string {
  return codes.map((own) => own.join(' ') || 'done').join(' | ')
}

function referenceLines(outcome: Outcome, reference: Outcome & { says: string }): string[] {
  return [
    `  serial: ${reference.says}`,
    `    answers ${answersOf(reference)}`,
    `    state   ${JSON.stringify(reference.state)}`,
    ...differences(outcome.state, reference.state).map((line) => `    differs ${line}`),
  ]
}

function count(results: Result[], order: Order): number {
  return results.reduce((sum, { orders }) => sum + (orders.get(order) ?? 0), 0)
}
