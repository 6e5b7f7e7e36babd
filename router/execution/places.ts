import { type Data, isData } from './types.ts'

/** A path of a plan: names of fields, and `@` for each item of a list. */
export type PlanPath = readonly (string | number)[]
type Path = (string | number)[]

const eachItem = '@'

/** The objects at a path, each once. */
export function objectsAt(data: unknown, path: PlanPath): Data[] {
  if (path.length === 0) return isData(data) ? [data] : []
  const found = new Set<Data>()
  collect(data, path, 0, found)
  return [...found]
}

/** The paths from the top of an answer to each object at a path. */
export function pathsAt(data: unknown, path: PlanPath): Map<Data, Path[]> {
  const found = new Map<Data, Path[]>()
  walk(data, path, [], (object, place) => found.set(object, [...(found.get(object) ?? []), place]))
  return found
}

function collect(value: unknown, path: PlanPath, at: number, found: Set<Data>): void {
  if (Array.isArray(value)) {
    const below = path[at] === eachItem ? at + 1 : at
    for (const item of value) collect(item, path, below, found)
  } else if (isData(value)) {
    if (at === path.length) found.add(value)
    else collect(value[path[at] as string], path, at + 1, found)
  }
}

function walk(value: unknown, path: PlanPath, place: Path, note: (object: Data, place: Path) => void): void {
  const [first, ...rest] = path
  if (Array.isArray(value)) value.forEach((item, at) => walk(item, first === eachItem ? rest : path, [...place, at], note))
  else if (isData(value)) {
    if (first === undefined) note(value, place)
    else walk(value[first], rest, [...place, first], note)
  }
}
