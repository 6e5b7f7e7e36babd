import { type FetchNode, getResponseName, type QueryPlanSelectionNode } from '@apollo/query-planner'
import type { GraphQLSchema } from 'graphql'
import { compileRepresentation } from './representations.ts'
import { compileRewrites } from './rewrites.ts'
import type { Data } from './types.ts'

/** What a subgraph is asked for, as JSON text too, and the objects that each representation stands for. */
export type Entities = { representations: Data[]; texts: string[]; objects: Data[][] }

/** Objects by the values of their fields: a level for each field, and what is the same at the last. */
type Level = Map<unknown, Level | Data[]>

/** Compiles what finds the entities among objects: each is asked for once, by what identifies it. */
export function compileEntities(schema: GraphQLSchema, { requires = [], inputRewrites }: FetchNode): (found: Data[]) => Entities {
  const represent = compileRepresentation(schema, requires)
  const rewrite = compileRewrites(schema, inputRewrites)
  const [last = '__typename', ...names] = [...namesIn(requires)].reverse()
  return (found) => {
    const entities: Entities = { representations: [], texts: [], objects: [] }
    const [byText, byValues] = [new Map<string, Data[]>(), new Map() as Level]
    const sameAs = (object: Data): Data[] => {
      const representation = represent(object)
      if (!representation) return []
      rewrite?.(representation)
      const text = JSON.stringify(representation)
      // an object of an interface's subgraph has the type that it has here
      return getOrAdd(byText, `${object.__typename} ${text}`, () => {
        entities.representations.push(representation)
        entities.texts.push(text)
        return entities.objects[entities.objects.push([]) - 1] as Data[]
      })
    }
    // most objects have the values of one before them: to make their text too would take most of the time
    for (const object of found) {
      const level = names.reduce((above, name) => getOrAdd(above, object[name], () => new Map()) as Level, byValues)
      const same = getOrAdd(level, object[last], () => sameAs(object)) as Data[]
      same.push(object)
    }
    return entities
  }
}

/** The fields that decide how an object is represented: by values that are objects themselves, none is the same as another. */
function namesIn(selections: readonly QueryPlanSelectionNode[]): Set<string> {
  const names = selections.flatMap((node) => (node.kind === 'Field' ? getResponseName(node) : [...namesIn(node.selections)]))
  return new Set(['__typename', ...names])
}

function getOrAdd<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}
