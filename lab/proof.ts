import { sumOf } from '#schema/money.ts'
import { number, pounds } from './figures.ts'

/** One thing that must be true. `says` is the figure it rests on, what is wrong, or why it was not compared: then it does not hold. */
export type Statement = { what: string; holds: boolean; says: string; isSkipped?: true }

type Reconciliation = {
  differences: { kind: string; subject: string; message: string }[] | null
  inFlight: { orderId: string; waitingFor: string[] }[] | null
  notCompared: string[] | null
}

const shown = 5

/** Holds where two figures are equal: what the books expect and what the shop has. */
export function same(what: string, expected: number, found: number, show = number): Statement {
  const holds = expected === found
  return { what, holds, says: holds ? show(expected) : differing(show(expected), show(found)) }
}

/** The same for amounts of money, in pence. */
export function sameMoney(what: string, expected: number, found: number): Statement {
  return same(what, expected, found, pounds)
}

/** Holds where the figures of each product are equal; one that is missing counts as 0. */
export function sameEach(what: string, expected: Map<string, number>, found: Map<string, number>): Statement {
  const products = [...new Set([...expected.keys(), ...found.keys()])]
  const wrong = products.filter((product) => (expected.get(product) ?? 0) !== (found.get(product) ?? 0))
  if (wrong.length === 0)
    return { what, holds: true, says: `${number(sumOf([...expected.values()]))} of ${number(products.length)} products` }
  const texts = wrong.map((product) => `${product}: ${differing(expected.get(product) ?? 0, found.get(product) ?? 0)}`)
  return { what, holds: false, says: listed(texts) }
}

/** Holds where nothing is found. */
export function none(what: string, found: string[]): Statement {
  return { what, holds: found.length === 0, says: found.length === 0 ? 'none' : listed(found) }
}

/** Was not compared, for a reason. It is neither true nor false. */
export function skipped(what: string, reason: string): Statement {
  return { what, holds: false, says: `not compared, as ${reason}`, isSkipped: true }
}

/** Holds where a figure is at most its limit. */
export function atMost(what: string, figure: number, limit: number, show = number): Statement {
  return { what, holds: figure <= limit, says: `${show(figure)}, at most ${show(limit)}` }
}

/** What a reconciliation found: differences, orders that still wait for something, and what could not be compared. */
export function openItems({ differences, inFlight, notCompared }: Reconciliation): string[] {
  return [
    ...(differences ?? []).map(({ kind, subject, message }) => `${kind} ${subject}: ${message}`),
    ...(inFlight ?? []).map(({ orderId, waitingFor }) => `${orderId} waits for ${waitingFor.join(', ')}`),
    ...(notCompared ?? []).map((why) => `not compared: ${why}`),
  ]
}

/** Whether something was compared, and nothing that was compared is wrong. */
export function allHold(statements: Statement[]): boolean {
  return statements.some(({ holds }) => holds) && wrongOf(statements).length === 0
}

/** The statements, a line each. */
export function linesOf(statements: Statement[]): string[] {
  return statements.map(({ what, holds, says, isSkipped }) => `${isSkipped ? '–' : holds ? '✓' : '✗'} ${what}: ${says}`)
}

/** The last line of a proof. */
export function verdict(statements: Statement[]): string {
  const [wrong, left] = [wrongOf(statements).length, statements.filter(({ isSkipped }) => isSkipped).length]
  const compared = statements.length - left
  if (compared === 0) return 'There is nothing to prove.'
  if (wrong > 0) return `The proof fails: ${number(wrong)} of ${number(compared)} statements.`
  if (left > 0) return `What was compared holds: ${number(compared)} statements; ${number(left)} were not compared.`
  return `The proof holds: ${number(compared)} statements.`
}

/** Prints statements, and returns whether all of them hold. */
export function printProof(statements: Statement[]): boolean {
  for (const line of linesOf(statements)) console.log(line)
  return allHold(statements)
}

function wrongOf(statements: Statement[]): Statement[] {
  return statements.filter(({ holds, isSkipped }) => !holds && !isSkipped)
}

function differing(expected: string | number, found: string | number): string {
  return `the books say ${expected}, the shop says ${found}`
}

function listed(texts: string[]): string {
  const more = texts.length > shown ? ` … ${number(texts.length)} in all` : ''
  return `${texts.slice(0, shown).join('; ')}${more}`
}
