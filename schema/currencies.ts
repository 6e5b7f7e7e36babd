import type { Config } from '#kit/config.ts'
import type { Request } from '#kit/context.ts'
import { sharedSettings } from './settings.ts'

/** The header by which a request asks for prices in a currency. */
export const currencyHeader = 'x-currency'

type InConfig = { config: Pick<Config, 'env'> }
type InRequest = InConfig & Pick<Request, 'asked'>

/** The currencies in which products may have prices, the shop's own first. */
export function currenciesOf(config: Pick<Config, 'env'>): string[] {
  const { CURRENCY, CURRENCIES = [] } = sharedSettings.of(config)
  return [CURRENCY, ...CURRENCIES.filter((code) => code !== CURRENCY)]
}

/** What a request asks for beside a language: a currency. Undefined for the shop's own, and for one that the shop does not have. */
export function askedBy(config: Pick<Config, 'env'>, header: string | string[] | undefined): Request['asked'] {
  const currency = otherCurrency({ config }, [header].flat()[0]?.trim().toUpperCase())
  return currency === undefined ? undefined : { currency }
}

/** A currency of the shop that is not its own; undefined for its own, for one that it does not have, and for none. */
export function otherCurrency({ config }: InConfig, currency: string | null | undefined): string | undefined {
  return currency && currenciesOf(config).indexOf(currency) > 0 ? currency : undefined
}

/** The currency that the request asks for; undefined for the shop's own. */
export function askedCurrency({ config, asked }: InRequest): string | undefined {
  return asked && otherCurrency({ config }, asked.currency)
}

/** The currency of an amount as events say it: where it is not the shop's own. */
export function inOther(ctx: InConfig, currency: string): { currency?: string } {
  return currency === ownCurrency(ctx) ? {} : { currency }
}

/** The shop's own currency. */
export function ownCurrency({ config }: InConfig): string {
  return sharedSettings.of(config).CURRENCY
}
