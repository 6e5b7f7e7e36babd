import countryList from 'country-list/data.json' with { type: 'json' }
import { DomainError } from '#kit/errors.ts'

const countries = new Set(countryList.map(({ code }) => code))

/** Returns a country's ISO 3166 code of two letters, in upper case. Throws INVALID_INPUT; `path` leads to it. */
export function checkCountry(country: string, path: string[]): string {
  const code = country.trim().toUpperCase()
  if (countries.has(code)) return code
  throw new DomainError('INVALID_INPUT', 'Enter the country as its ISO 3166 code of two letters, such as GB.', { path })
}
