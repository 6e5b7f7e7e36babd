type Money = { amount: number; currency: string; decimals: number }

const formats = new Map<string, Intl.NumberFormat>()

/** An amount as people of the language write it. */
export function formatMoney({ amount, currency, decimals }: Money, locale: string): string {
  return formatOf(currency, locale).format(amount / 10 ** decimals)
}

/** To make one takes longer than to write a hundred prices. */
function formatOf(currency: string, locale: string): Intl.NumberFormat {
  const key = `${locale} ${currency}`
  const format = formats.get(key) ?? new Intl.NumberFormat(locale, { style: 'currency', currency })
  formats.set(key, format)
  return format
}
