import { oneOf, type Random } from '#lab/random.ts'

export type Value = string | number | null

/** Returns another value that could stand in a column: that of another row, a near one, or none. Undefined where there is no other. */
export function otherValue(random: Random, value: Value, all: Value[], optional: boolean): Value | undefined {
  const others = [...new Set(all)].filter((other) => other !== value && other !== null)
  const candidates: Value[] = [
    ...others,
    ...(others.length > 0 ? [oneOf(random, others)] : []),
    ...near(value, all),
    ...(optional && value !== null ? [null] : []),
  ]
  return candidates.length > 0 ? oneOf(random, candidates) : undefined
}

function near(value: Value, all: Value[]): Value[] {
  if (typeof value === 'number') return isFlag(all) ? [1 - value] : [value + 1, value - 1]
  if (value === null) return all.some((other) => typeof other === 'string') ? [] : [1]
  return [changedText(value)].filter((text) => text !== value)
}

function isFlag(all: Value[]): boolean {
  return all.every((value) => value === 0 || value === 1)
}

// JSON stays JSON
function changedText(text: string): string {
  if (/^[[{]/.test(text))
    return /\d/.test(text) ? text.replace(/\d/, (digit) => String((Number(digit) + 1) % 10)) : text.replace(/"(\w)/, '"x$1')
  return text.endsWith('x') ? `${text}y` : `${text}x`
}
