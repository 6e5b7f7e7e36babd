import { type FetchNode, getResponseName, type QueryPlanSelectionNode } from '@apollo/query-planner'
import type { GraphQLSchema } from 'graphql'
import { compileRepresentation, type Represent } from './representations.ts'
import { compileRewrites, type Rewrite } from './rewrites.ts'
import type { Data } from './types.ts'

/** Objects by the values of their fields: a level for each field, and the objects that are the same at the last. */
type Level = Map<unknown, Level | Data[]>

/** What a subgraph is asked for, as JSON text too, and the objects that each representation stands for. */
export class Entities {
  readonly representations: Data[] = []
  readonly texts: string[] = []
  readonly objects: Data[][] = []
  readonly #byText = new Map<string, Data[]>()

  /** The objects that are asked for as this one is: it is not among them yet. What has no representation is like nothing. */
  like(object: Data, represent: Represent, rewrite: Rewrite | undefined): Data[] {
    const representation = represent(object)
    if (!representation) return []
    rewrite?.(representation)
    const text = JSON.stringify(representation)
    // an object of an interface's subgraph has the type that it has here
    const key = `${object.__typename} ${text}`
    const known = this.#byText.get(key)
    if (known) return known
    const same: Data[] = []
    this.#byText.set(key, same)
    this.representations.push(representation)
    this.texts.push(text)
    this.objects.push(same)
    return same
  }
}

/** Compiles what finds the entities among objects: each is asked for once, by what identifies it. */
export function compileEntities(schema: GraphQLSchema, { requires = [], inputRewrites }: FetchNode): (found: Data[]) => Entities {
  const [represent, rewrite] = [compileRepresentation(schema, requires), compileRewrites(schema, inputRewrites)]
  const [last = '__typename', ...names] = [...namesIn(requires)].reverse()
  return (found) => {
    const entities = new Entities()
    const top: Level = new Map()
    for (const object of found) {
      // most objects have the values of one before them: to represent them too would take most of the time
      let level = top
      for (const name of names) level = levelBelow(level, object[name])
      let same = level.get(object[last]) as Data[] | undefined
      if (!same) {
        same = entities.like(object, represent, rewrite)
        level.set(object[last], same)
      }
      same.push(object)
    }
    return entities
  }
}

function levelBelow(level: Level, value: unknown): Level {
  const known = level.get(value) as Level | undefined
  if (known) return known
  const below: Level = new Map()
  level.set(value, below)
  return below
}

/** The fields that decide how an object is represented. Where a value is an object itself, none is the same as another. */
function namesIn(selections: readonly QueryPlanSelectionNode[]): Set<string> {
  const names = selections.flatMap((node) => (node.kind === 'Field' ? getResponseName(node) : [...namesIn(node.selections)]))
  return new Set(['__typename', ...names])
}
