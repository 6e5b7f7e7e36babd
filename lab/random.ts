import { createHash } from 'node:crypto'

export type Random = () => number

/** Numbers from 0 to 1 that are the same for the same text (mulberry32). */
export function randomOf(text: string): Random {
  let state = seedOf(text)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The items in a random order. */
export function shuffled<T>(random: Random, items: T[]): T[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item)
}

export function oneOf<T>(random: Random, items: readonly T[]): T {
  return items[Math.floor(random() * items.length)] as T
}

function seedOf(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32LE()
}
