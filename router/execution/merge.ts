import { type Data, isData } from './types.ts'

/**
 * Merges what a subgraph has answered into an object that is there: objects field by field, lists of equal length item by item; anything
 * else replaces what was there. Parts of `source` become parts of `target`.
 */
export function merge(target: Data, source: Data): void {
  for (const name in source) {
    const value = source[name]
    const old = target[name]
    // a response name that would be the prototype is renamed before anything is planned
    if (value === undefined || old === value || name === '__proto__') continue
    if (isData(old) && isData(value)) merge(old, value)
    else if (Array.isArray(old) && Array.isArray(value) && old.length === value.length) mergeLists(old, value)
    else target[name] = value
  }
}

function mergeLists(target: unknown[], source: unknown[]): void {
  for (let at = 0; at < source.length; at += 1) {
    const value = source[at]
    const old = target[at]
    if (isData(old) && isData(value)) merge(old, value)
    else target[at] = value
  }
}
