// ISO 4217, list one: all others have 2. Intl has fewer for some, such as HUF, since nobody pays with such coins
const others = Object.entries({
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
})
const decimals = new Map(others.flatMap(([number, codes]) => codes.split(' ').map((code) => [code, Number(number)])))

// creating a format takes longer than all else of a message
const formats = new Map<number, Intl.NumberFormat>()

/** An amount in the currency's smallest unit, as the graph returns it. */
export function money(amount: number, currency: string) {
  return { amount, currency, decimals: decimalsOf(currency) }
}

/** How many of the last digits of an amount are decimals. */
export function decimalsOf(currency: string): number {
  return decimals.get(currency) ?? 2
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
  const digits = decimalsOf(currency)
  // a decimal text instead of a division, so that Intl formats every amount exactly
  return formatOf(digits).format(`${amount}E-${digits}` as `${number}`)
}

/** The amount that `decimalOf` was given; undefined for a text that is none of the currency. */
export function amountOf(decimal: string, currency: string): number | undefined {
  const digits = decimalsOf(currency)
  const [, whole = '', part = ''] = /^(\d{1,13})(?:\.(\d+))?$/.exec(decimal) ?? []
  return whole && part.length <= digits ? Number(whole + part.padEnd(digits, '0')) : undefined
}

function formatOf(digits: number): Intl.NumberFormat {
  const known = formats.get(digits) ?? new Intl.NumberFormat('en', { minimumFractionDigits: digits, useGrouping: false })
  formats.set(digits, known)
  return known
}
