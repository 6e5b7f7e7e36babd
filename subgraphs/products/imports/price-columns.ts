// The columns of prices in other currencies than the shop's own, such as `price eur` and `sale from eur`.

/** What a row says of a price: undefined where the file has no such column, null where the cell is empty. */
export type GivenPrice = { price?: number | null; salePrice?: number | null; saleFrom?: Date | null; saleUntil?: Date | null }
export type PriceField = keyof GivenPrice

/** The fields, each with the column that has it in the shop's own currency. */
const priceFields = { price: 'price', salePrice: 'sale price', saleFrom: 'sale from', saleUntil: 'sale until' } as const

const form = /^(price|sale price|sale from|sale until) ([a-z]{3})$/

/** The columns of a currency. */
export function priceColumns(currency: string): string[] {
  return Object.keys(priceFields).map((field) => priceColumn(field as PriceField, currency))
}

/** The column of a field in a currency. */
export function priceColumn(field: PriceField, currency: string): string {
  return `${priceFields[field]} ${currency.toLowerCase()}`
}

/** What a column has: a field, by the column that has it in the shop's own currency, and the currency. Undefined for any other column. */
export function priceIn(column: string): { field: PriceField; plain: string; currency: string } | undefined {
  const [, plain = '', currency = ''] = form.exec(column) ?? []
  const field = Object.keys(priceFields).find((one) => priceFields[one as PriceField] === plain)
  return field ? { field: field as PriceField, plain, currency: currency.toUpperCase() } : undefined
}
