type Format = { digits: number; decimals: Intl.NumberFormat }

// creating a format takes longer than all else of a message
const formats = new Map<string, Format>()

/** An amount in the currency's smallest unit, as the graph returns it. */
export function money(amount: number, currency: string) {
  return { amount, currency }
}

/** The sum of amounts or quantities. */
export function sumOf(numbers: number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}

/** The price of all lines together; undefined if it exceeds the largest amount, 2^53 − 1. */
export function totalOf(lines: { unitPrice: number; quantity: number }[]): number | undefined {
  const total = sumOf(lines.map(({ unitPrice, quantity }) => unitPrice * quantity))
  return Number.isSafeInteger(total) ? total : undefined
}

/** An amount in major units, for a message to a person: `12.50 GBP`. */
export function formatMoney(amount: number, currency: string): string {
  return `${decimalOf(amount, currency)} ${currency}`
}

/** An amount in major units, with as many decimals as the currency has: `12.50`. */
export function decimalOf(amount: number, currency: string): string {
  const { digits, decimals } = formatOf(currency)
  // a decimal text instead of a division, so that Intl formats every amount exactly
  return decimals.format(`${amount}E-${digits}` as `${number}`)
}

/** The amount that `decimalOf` was given; undefined for a text that is none of the currency. */
export function amountOf(decimal: string, currency: string): number | undefined {
  const { digits } = formatOf(currency)
  const [, whole = '', part = ''] = /^(\d{1,13})(?:\.(\d+))?$/.exec(decimal) ?? []
  return whole && part.length <= digits ? Number(whole + part.padEnd(digits, '0')) : undefined
}

function formatOf(currency: string): Format {
  const known = formats.get(currency) ?? createFormat(currency)
  formats.set(currency, known)
  return known
}

function createFormat(currency: string): Format {
  const digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  return { digits, decimals: new Intl.NumberFormat('en', { minimumFractionDigits: digits, useGrouping: false }) }
}
