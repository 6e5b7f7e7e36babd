import { clientName } from '#router/execution/aliases.ts'
import { among, hashOf, isPlain } from './hash.ts'
import { numberIn } from './world.ts'

/**
 * What goes wrong in a run. `failing`: fields and whole answers fail. `lying`: values are missing or of other types, lists of other lengths.
 * `wild`: also what has no sense at all, as objects of other types and entities that are no objects.
 */
export type Fault = { kind: 'none' | 'failing' | 'lying' | 'wild'; seed: string }

type Answer = { data?: Record<string, unknown> | null; errors?: unknown }

/** What is told, and how often: of a value, a field that is left out, a list, and the type of an object. */
type Lies = { values: unknown[]; typenames: unknown[]; value: number; field: number; length: number; entity: number; type: number }

const lies: Record<'lying' | 'wild', Lies> = {
  lying: { values: [null, 7, 'lie', [], true, 1.5], typenames: [], value: 1 / 25, field: 1 / 50, length: 1 / 20, entity: 0, type: 0 },
  wild: {
    values: [null, 7, 'lie', {}, [], [null], true, { __typename: 'Nothing' }, [[]], 1.5, { id: 'id-1' }],
    typenames: ['Book', 'Film', 'Author', 'Work', 'Order', 'Cart', 'Nothing', 'String', '', 3, null, 'Genre', 'Place', undefined],
    value: 1 / 25,
    field: 1 / 50,
    length: 1 / 20,
    entity: 1 / 10,
    type: 1 / 20,
  },
}

/** The answer of a source, spoilt by the seed. Two equal representations get the same, wherever they stand. */
export function spoil({ kind }: Fault, key: string, answer: Answer, representations: unknown): Answer {
  if (kind === 'failing') return failed(key, answer, representations)
  if (kind === 'none' || !isPlain(answer.data)) return answer
  const { _entities: entities, ...data } = answer.data
  if (!Array.isArray(entities) || !Array.isArray(representations)) return { ...answer, data: fieldsOf(lies[kind], data, key) }
  const list = entities.map((one, at) => entityOf(lies[kind], one, `${key}${nameOf(representations[at])}`))
  return { ...answer, data: { _entities: listOf(key, list) } }
}

function failed(key: string, answer: Answer, representations: unknown): Answer {
  if (!among(`${key}!`, 1 / 5)) return answer
  const path = Object.keys(answer.data ?? {}).slice(0, 1)
  const first = firstOf(representations).map((at) => ({ message: 'First', path: ['_entities', at, 'x', 1] }))
  const ways: (Answer | undefined)[] = [
    undefined,
    { data: null, errors: [{ message: 'No answer.', extensions: { code: 'SERVICE_UNAVAILABLE' } }] },
    { errors: [{ message: 'No data.' }] },
    { ...answer, errors: [{ message: 'With data.', path, extensions: { code: 'FORBIDDEN', list: [1] } }] },
    { data: null, errors: [{ message: '' }, ...first] },
    {},
    { data: null },
    { ...answer, errors: [] },
    { data: { _entities: null }, errors: [{ message: 'deep', path: ['_entities'] }] },
  ]
  const way = ways[hashOf(key) % ways.length]
  if (!way) throw new Error('The source is away.')
  return way
}

/** The places of the first representation: an executor may send equal ones once. */
function firstOf(representations: unknown): number[] {
  if (!Array.isArray(representations)) return []
  return [...representations.keys()].filter((at) => nameOf(representations[at]) === nameOf(representations[0]))
}

// an executor may send more or less of what its fields require
function nameOf(representation: unknown): string {
  return `${isPlain(representation) && representation.__typename} ${numberIn(representation)}`
}

function listOf(key: string, list: unknown[]): unknown {
  if (!among(`${key}[]`, 1 / 12)) return list
  const ways = [list.slice(1), [...list, ...list, null], null, undefined, { ...list }, 'list', []]
  return ways[hashOf(key) % ways.length]
}

function entityOf(told: Lies, entity: unknown, key: string): unknown {
  if (among(`${key}e`, told.entity)) return lieOf(told, key, entity)
  return isPlain(entity) ? fieldsOf(told, entity, key) : entity
}

function lied(told: Lies, value: unknown, key: string): unknown {
  if (among(`${key}~`, told.value)) return lieOf(told, key, value)
  if (Array.isArray(value))
    return lengthOf(
      told,
      key,
      value.map((one, at) => lied(told, one, `${key}/${at}`)),
    )
  return isPlain(value) ? fieldsOf(told, value, key) : value
}

function lieOf({ values }: Lies, key: string, truth: unknown): unknown {
  const lie = structuredClone(values[hashOf(key) % values.length])
  // Apollo's takes a list for no object only where no list of lists is
  return isPlain(truth) && Array.isArray(lie) ? null : lie
}

function fieldsOf(told: Lies, object: Record<string, unknown>, key: string): Record<string, unknown> {
  const entries = Object.entries(object).map(([name, one]) => [name, `${key}.${clientName(name)}`, one] as const)
  const kept = entries.filter(([name, place, one]) => isTypename(name, one) || !among(`${place}-`, told.field))
  return Object.fromEntries(
    kept.map(([name, place, one]) => [name, isTypename(name, one) ? typeOf(told, place, one) : lied(told, one, place)]),
  )
}

// the name of a type may have an alias; other texts of the world end with a number
function isTypename(name: string, value: unknown): boolean {
  return name === '__typename' || (typeof value === 'string' && /^[A-Z]\w*$/.test(value))
}

function lengthOf(told: Lies, key: string, list: unknown[]): unknown[] {
  if (!among(`${key}#`, told.length)) return list
  return hashOf(key) % 2 === 0 ? list.slice(1) : [...list, ...list]
}

function typeOf({ typenames, type }: Lies, key: string, name: unknown): unknown {
  return among(key, type) ? typenames[hashOf(key) % typenames.length] : name
}
