/** Every word of a text as a prefix, quoted, so that nothing in it is an operator of FTS5. */
export function queryOf(text: string): string {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => `"${word}"*`).join(' ')
}

/** The matches in parts: by SKU alone, then by SKU and name, then by the description too. */
export function partsOf(query: string): string[] {
  if (query === '') return []
  return [`sku : (${query})`, `({sku name} : (${query})) NOT (sku : (${query}))`, `(${query}) NOT ({sku name} : (${query}))`]
}
