import { type Discrepancy, discrepancies } from './discrepancy.ts'
import type { OrderSides } from './facts.ts'
import type { DifferenceKind } from './schema.generated.ts'

type Side = keyof OrderSides
/** Two sides that say the same things. `lesser`: the second one may leave out what it no longer keeps. */
type Pair = { sides: [Side, Side]; kind: DifferenceKind; lesser?: boolean }

/** Who says the same about an order, by the first word of what they say. */
const pairs: Record<string, Pair> = {
  payment: { sides: ['order', 'payment'], kind: 'PAYMENT' },
  stock: { sides: ['order', 'stock'], kind: 'STOCK' },
  cart: { sides: ['order', 'cart'], kind: 'CART', lesser: true },
  sales: { sides: ['order', 'counted'], kind: 'STATISTICS' },
  money: { sides: ['payment', 'counted'], kind: 'STATISTICS' },
}

const names: Record<Side, string> = {
  order: 'orders',
  payment: 'payments',
  stock: 'products',
  cart: 'carts',
  counted: 'the statistics',
}

/** Returns what two sides say differently about an order, and where the rows of one side contradict each other. */
export function sayingDiscrepancies(sides: OrderSides): Discrepancy[] {
  const faults = Object.values(sides).flatMap((side) => side?.faults ?? [])
  return [
    ...Object.entries(pairs).flatMap(([word, pair]) => discrepancies(pair.kind, ...differing(word, pair, sides))),
    ...discrepancies('ROWS', ...faults),
  ]
}

/** Returns what is said differently in two lists of `about=value`, of all that begins with a word. */
export function compareSayings(
  word: string,
  [one, other]: [string[], string[]],
  [nameOfOne, nameOfOther]: [string, string],
  lesser = false,
): string[] {
  const [said, heard] = [readSayings(word, one), readSayings(word, other)]
  const abouts = lesser ? [...heard.keys()] : [...new Set([...said.keys(), ...heard.keys()])]
  return abouts
    .filter((about) => said.get(about) !== heard.get(about))
    .map((about) => `${about}: ${said.get(about) ?? 'nothing'} at ${nameOfOne}, ${heard.get(about) ?? 'nothing'} at ${nameOfOther}`)
}

function differing(word: string, { sides: [one, other], lesser = false }: Pair, sides: OrderSides): string[] {
  const [said, heard] = [saysOf(sides[one]), saysOf(sides[other])]
  return said && heard ? compareSayings(word, [said, heard], [names[one], names[other]], lesser) : []
}

// a side that does not know the order says nothing; the code of earlier versions does not say what it says
function saysOf(side: OrderSides[Side]): string[] | undefined {
  return side ? side.says : []
}

function readSayings(word: string, says: string[]): Map<string, string> {
  const own = says.filter((text) => text.startsWith(`${word}.`))
  return new Map(own.map((text) => [text.slice(word.length + 1, text.indexOf('=')), text.slice(text.indexOf('=') + 1)]))
}
