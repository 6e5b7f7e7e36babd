import type { Context } from '#kit/context.ts'
import { currenciesOf } from '#schema/currencies.ts'
import { decimalsOf } from '#schema/money.ts'
import { sharedSettings } from '#schema/settings.ts'

/** Returns the currencies and languages of the shop, its own first. */
export function describeShop({ config }: Context) {
  const currencies = currenciesOf(config).map((code) => ({ code, decimals: decimalsOf(code) }))
  return { currencies, locales: sharedSettings.of(config).LOCALES }
}
