export type Change = { name: string; before: string; after: string; differs: boolean }

/** Returns the values of two states of a thing, which are JSON text, side by side by their names. */
export function changesOf(before: string | null, after: string | null): Change[] {
  const [old, now] = [valuesOf(before), valuesOf(after)]
  const names = [...new Set([...old.keys(), ...now.keys()])]
  return names.map((name) => {
    const [was, is] = [old.get(name) ?? '', now.get(name) ?? '']
    return { name, before: was, after: is, differs: was !== is }
  })
}

function valuesOf(state: string | null): Map<string, string> {
  return new Map(state === null ? [] : flat(JSON.parse(state), []))
}

/** The values within a value by their paths; a list is one value. */
function flat(value: unknown, path: string[]): [string, string][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [[path.join('.'), shown(value)]]
  return Object.entries(value).flatMap(([name, inner]) => flat(inner, [...path, name]))
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.map(shown).join(', ')
  return typeof value === 'string' ? value : JSON.stringify(value)
}
