import { useSyncExternalStore } from 'react'

/** Values of earlier answers, by the names that `{{name}}` stands for. They live as long as the page. */
type Values = Readonly<Record<string, unknown>>

let values: Values = {}
const listeners = new Set<() => void>()

/** Remembers values, and forgets those that are undefined. */
export function keepValues(more: Values): void {
  values = Object.fromEntries(Object.entries({ ...values, ...more }).filter(([, value]) => value !== undefined))
  for (const listener of listeners) listener()
}

export function useKeptValues(): Values {
  return useSyncExternalStore(listen, keptValues)
}

export function keptValues(): Values {
  return values
}

/** The same JSON with each text `{{name}}` replaced by its value; what has none stays. */
export function filled<Json>(json: Json): Json {
  const text = JSON.stringify(json ?? null).replace(/"\{\{(\w+)\}\}"/g, (whole, name) =>
    name in values ? JSON.stringify(values[name]) : whole,
  )
  return JSON.parse(text.replace(/\{\{(\w+)\}\}/g, (whole, name) => (name in values ? escaped(values[name]) : whole)))
}

/** The names in a JSON that have no value yet. */
export function missingIn(json: unknown): string[] {
  return [...JSON.stringify(json ?? null).matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name)
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** A value within a text of JSON. */
function escaped(value: unknown): string {
  return JSON.stringify(String(value)).slice(1, -1)
}
