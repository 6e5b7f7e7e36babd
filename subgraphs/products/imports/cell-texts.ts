/** What a spreadsheet takes for a formula. */
const formula = /^'*[=+\-@\t\r]/
const escaped = /^'+[=+\-@\t\r]/
const number = /^-\d+(\.\d+)?$/

/** A cell as it is written into a file: a spreadsheet does not take it for a formula. */
export function escapeCell(text: string): string {
  return formula.test(text) && !number.test(text) ? `'${text}` : text
}

/** What `escapeCell` was given. */
export function unescapeCell(text: string): string {
  return escaped.test(text) ? text.slice(1) : text
}

/** Several texts in one cell: "S | M | L". */
export function joinTexts(texts: readonly string[]): string {
  return texts.map((text) => text.replace(/[\\|]/g, '\\$&')).join(' | ')
}

/** The texts that `joinTexts` was given. */
export function splitTexts(cell: string): string[] {
  const parts = cell.match(/(?:\\.|[^\\|])+/gs) ?? []
  return parts.map((part) => part.trim().replace(/\\(.)/gs, '$1')).filter(Boolean)
}
