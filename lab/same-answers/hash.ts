/** A number from 0 to 2^32 - 1 that is always the same for the same text (FNV-1a, mixed once more). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 13)) >>> 0
}

/** Whether the text is one of a part of all texts. */
export function among(text: string, part: number): boolean {
  return hashOf(text) < part * 2 ** 32
}

/** JSON whose objects have their keys in order. */
export function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_, one) => (isPlain(one) ? Object.fromEntries(Object.entries(one).sort(byKey)) : one))
}

export function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function byKey([one]: [string, unknown], [other]: [string, unknown]): number {
  return one < other ? -1 : 1
}
