/** An amount in the currency's smallest unit, as the graph shows it. */
export function money(amount: number, currency: string) {
  return { amount, currency }
}

/** What the lines cost together; undefined when that is more than an amount may be. */
export function totalOf(lines: { unitPrice: number; quantity: number }[]): number | undefined {
  const total = lines.reduce((sum, line) => sum + line.unitPrice * line.quantity, 0)
  return Number.isSafeInteger(total) ? total : undefined
}
