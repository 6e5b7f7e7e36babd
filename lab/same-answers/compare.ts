import { sortedJson } from './hash.ts'
import type { Answer } from './oracle.ts'
import type { Operation, Outcome } from './run.ts'

type Listed = { message?: string; path?: unknown; extensions?: Record<string, unknown> }

/**
 * How our executor's outcome of an operation differs from Apollo's, in a line and the two. Undefined where it is the same: data, errors and,
 * without @skip and @include, what the sources were asked, in any order. Not compared are
 * - operations for which Apollo's executor throws its own assertions, as a subgraph's answer has no sense;
 * - an error that stands at several places for one entity: each of them once or several times;
 * - the path of an error of an entity, where Apollo counts objects that were not asked for: ours must lead into the answer;
 * - which of an object's wrong values are listed in extensions.valueCompletion, as one that cannot be null ends the object.
 */
export function differenceOf(stock: Outcome, own: Outcome, { text, fault: { kind } }: Operation): string | undefined {
  if (stock.answer.threw !== undefined || isAssertion(stock.answer)) return undefined
  if (own.answer.threw !== undefined) return `throws: ${own.answer.threw}`
  const [before, after] = [facts(stock), facts(own)]
  if (before.data !== after.data) return differing('data', before.data, after.data)
  if (before.errors !== after.errors && !isPlacedBetter(stock.answer, own.answer)) return differing('errors', before.errors, after.errors)
  if ((before.faults === '') !== (after.faults === '')) return differing('faults', before.faults, after.faults)
  if (kind === 'none' && !text.includes('@') && before.asked !== after.asked) return differing('asked', before.asked, after.asked)
  return undefined
}

function facts({ answer, asked }: Outcome) {
  return {
    data: sortedJson(answer.data ?? null),
    errors: linesOf(answer.errors).join('\n'),
    faults: linesOf(answer.extensions?.valueCompletion).join('\n'),
    asked: [...new Set(asked)].sort().join('\n'),
  }
}

function isPlacedBetter(stock: Answer, { errors = [], data }: Answer): boolean {
  const [before, after] = [stock.errors ?? [], errors].map((all) => linesOf(all.map(({ path: _, ...error }) => error)).join())
  return before === after && errors.every(({ path = [] }) => leadsInto(data, path))
}

// an object that an error has made null ends the path
function leadsInto(value: unknown, [first, ...rest]: (string | number)[]): boolean {
  if (first === undefined || value === null || value === undefined) return true
  // an error of a whole fetch stands at every item
  if (first === '@') return Array.isArray(value)
  const isThere = Array.isArray(value) ? typeof first === 'number' && first < value.length : typeof value === 'object'
  return isThere && leadsInto(Reflect.get(value, first), rest)
}

function differing(what: string, stock: string, own: string): string {
  return `${what}\n  Apollo: ${stock}\n  ours:   ${own}`
}

function linesOf(errors: Listed[] = []): string[] {
  return [...new Set(errors.map(lineOf))].sort()
}

// equal representations may be sent once, so that fewer entities are expected
function lineOf({ message, path, extensions = {} }: Listed): string {
  const { stacktrace: _, ...shown } = extensions
  return sortedJson({ message: message?.replace(/contain \d+ elements/, 'contain n elements'), path, extensions: shown })
}

function isAssertion({ errors, data }: Answer): boolean {
  return data === undefined && errors?.length === 1 && !errors[0]?.extensions?.code
}
