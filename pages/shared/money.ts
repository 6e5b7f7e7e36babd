type Money = { amount: number; currency: string; decimals: number }

/** An amount as people of the language write it. */
export function formatMoney({ amount, currency, decimals }: Money, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount / 10 ** decimals)
}
