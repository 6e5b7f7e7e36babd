import countryList from 'country-list/data.json'
import { locale } from '#pages/shop/texts.ts'

const names = new Intl.DisplayNames(locale, { type: 'region' })

/** Countries whose addresses name a state, a province or a county. */
const withRegions = [
  'AR',
  'AU',
  'BR',
  'CA',
  'CL',
  'CN',
  'CO',
  'EG',
  'ES',
  'ID',
  'IE',
  'IN',
  'IT',
  'JP',
  'KR',
  'MX',
  'MY',
  'NG',
  'PE',
  'PH',
  'TH',
  'US',
  'VE',
]

/** Every country, by its name in the language of the page. */
export const countries = countryList
  .map(({ code }) => ({ code, name: countryName(code) }))
  .toSorted((one, other) => one.name.localeCompare(other.name, locale))

/** The country that the browser's language names, else one where the page's language is spoken. */
export const likelyCountry = new Intl.Locale(navigator.language).region ?? (locale === 'de' ? 'DE' : 'GB')

export function countryName(code: string): string {
  return names.of(code) ?? code
}

export function hasRegions(code: string): boolean {
  return withRegions.includes(code)
}
