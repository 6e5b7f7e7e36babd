import { locale } from '#pages/shared/language.ts'

/** The money of the shop's own currency: its code, and how many decimals it has. */
export type Currency = { currency: string; decimals: number }

/** An amount as it stands in an input: with the decimals of its currency, and without its sign. */
export function textOf(money: { amount: number; decimals: number } | null | undefined): string {
  if (!money) return ''
  const digits = { minimumFractionDigits: money.decimals, useGrouping: false }
  return new Intl.NumberFormat(locale, digits).format(money.amount / 10 ** money.decimals)
}

/** The amount that was typed, in the currency's smallest unit. A comma and a point are both the decimal one. */
export function amountOf(text: string, decimals: number): number {
  return Math.round(Number(text.replace(',', '.')) * 10 ** decimals)
}
