import { sumOf } from '#schema/money.ts'
import type { Outcome } from './outcome.ts'
import type { Result, Violation } from './race.ts'
import type { Kind, Reference } from './serial.ts'

/** A violation with its pair, its seed, its state, and those of both serial orders. */
export function violationText({ pair, round, start, outcome, broken, references }: Violation, seed: string): string {
  const late = start.slow ? ', with a provider that answers late' : ''
  return [
    `✗ ${pair.name}, round ${round}: ${pair.acts[start.first]} first, the other ${start.ms.toFixed(1)} ms later${late}`,
    `  again: npm run races -- --seed ${seed} --rounds ${round} --pairs ${pair.name}`,
    ...broken.map((text) => `  wrong at rest: ${text}`),
    `  answers ${answersOf(outcome)}`,
    `  state   ${JSON.stringify(outcome.state)}`,
    ...references.slice(0, 2).flatMap((reference) => referenceLines(outcome, reference)),
    ...references.slice(2).map((reference) => `  also tried: ${reference.order}: ${answersOf(reference)}`),
  ].join('\n')
}

/** What was run, and how it came out. */
export function reportOf(results: Result[], seed: string, ms: number): string {
  const violations = results.flatMap((result) => result.violations)
  const kinds = results.flatMap((result) => result.kinds)
  const pairs = new Set(violations.map(({ pair }) => pair.name))
  const lineOf = (kind: Kind) => `${kinds.filter((one) => one === kind).length} rounds came out as ${kind}`
  return [
    `${results.length} pairs, ${sumOf(results.map(({ rounds }) => rounds))} rounds, seed ${seed}, ${(ms / 60_000).toFixed(1)} minutes`,
    lineOf('one after the other'),
    lineOf('one while the other goes on'),
    violations.length === 0 ? 'No violation.' : `${violations.length} violations in ${pairs.size} pairs: ${[...pairs].join(', ')}`,
  ].join('\n')
}

function answersOf({ codes }: Outcome): string {
  return codes.map((own) => own.join(' ') || 'done').join(' | ')
}

function referenceLines(outcome: Outcome, reference: Reference): string[] {
  return [
    `  serial: ${reference.order}`,
    `    answers ${answersOf(reference)}`,
    `    state   ${JSON.stringify(reference.state)}`,
    ...differences(outcome.state, reference.state).map((line) => `    differs ${line}`),
  ]
}

/** What differs between two values, by path. */
function differences(got: unknown, expected: unknown, path = ''): string[] {
  if (JSON.stringify(got) === JSON.stringify(expected)) return []
  if (!isRecord(got) || !isRecord(expected) || Array.isArray(got) !== Array.isArray(expected))
    return [`${path}: ${JSON.stringify(got)} instead of ${JSON.stringify(expected)}`]
  const keys = new Set([...Object.keys(got), ...Object.keys(expected)])
  return [...keys].flatMap((key) => differences(got[key], expected[key], path ? `${path}.${key}` : key))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object'
}
