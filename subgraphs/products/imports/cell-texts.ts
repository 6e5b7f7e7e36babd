/** Several texts in one cell: "S | M | L". */
export function joinTexts(texts: readonly string[]): string {
  return texts.map((text) => text.replace(/[\\|]/g, '\\$&')).join(' | ')
}

/** The texts that `joinTexts` was given. */
export function splitTexts(cell: string): string[] {
  const parts = cell.match(/(?:\\.|[^\\|])+/gs) ?? []
  return parts.map((part) => part.trim().replace(/\\(.)/gs, '$1')).filter(Boolean)
}
