import { locale } from '#pages/shared/language.ts'
import { formatMoney } from '#pages/shared/money.ts'

type Amount = Parameters<typeof formatMoney>[0]

/** An amount; a dash where there is none yet. */
export function Money({ of }: { of: Amount | null | undefined }) {
  return of ? formatMoney(of, locale) : '–'
}
