// What the subgraphs tell each other about the same things, so that `reconciliation` can compare it.
import { createHash } from 'node:crypto'
import { sumOf } from './money.ts'

type Line = { productId: string; quantity: number; unitPrice?: number | undefined; discount?: number | null | undefined }
type Value = string | number | boolean | Date | null | undefined

/** Longer texts are shown as their hash: an order may have a thousand lines. */
const longest = 200

/** Returns what a row says, as `about=value`. What is undefined is not said. */
export function sayings(said: Record<string, Value>): string[] {
  return Object.entries(said).flatMap(([about, value]) => (value === undefined ? [] : [`${about}=${shown(value)}`]))
}

/** Returns the units of each product, with price and discount where the lines have them, as one text that does not depend on the order of the lines. */
export function unitsText(lines: Line[]): string {
  const sums = new Map<string, number>()
  for (const { productId, quantity, unitPrice, discount } of lines) {
    const key = [productId, ...said('at', unitPrice), ...said('less', discount)].join(' ')
    sums.set(key, (sums.get(key) ?? 0) + quantity)
  }
  const text = Array.from(sums, ([key, units]) => `${units} × ${key}`)
    .toSorted()
    .join(', ')
  return text.length > longest ? `${sumOf([...sums.values()])} units of ${sums.size} products, ${hash(text)}` : text
}

/** Returns an amount, with its currency where that is another than the shop's own. */
export function moneyText(amount: number, currency: string | null | undefined): string {
  return currency ? `${amount} ${currency}` : String(amount)
}

/** Returns prices by currency as one text. */
export function pricesText(prices: Record<string, number>): string {
  const all = Object.entries(prices).map(([currency, price]) => `${price} ${currency}`)
  return all.toSorted().join(', ') || 'none'
}

/** Returns a message where two rows of one subgraph contradict each other. */
export function contradiction(what: string, found: Value, expected: Value): string[] {
  return shown(found) === shown(expected) ? [] : [`${what}: ${shown(found)}, expected ${shown(expected)}`]
}

function said(word: string, amount: number | null | undefined): (string | number)[] {
  return amount === undefined || amount === null ? [] : [word, amount]
}

function shown(value: Value): string {
  return value instanceof Date ? value.toISOString() : String(value ?? 'none')
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
