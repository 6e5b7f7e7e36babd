import type { PhoneNumber } from 'libphonenumber-js/min'
import { checkAll, DomainError } from '#kit/errors.ts'
import { checkCountry } from '#schema/countries.ts'
import type { AddressInput } from '#subgraphs/users/schema.generated.ts'
import type { AddressRow } from './tables.ts'

/** What an address says, without what the book knows of it. */
export type AddressTexts = Omit<AddressRow, 'id' | 'userId' | 'isDefaultShipping' | 'isDefaultBilling' | 'createdAt' | 'updatedAt'>

/** What an address says, in its normal form: codes in upper case, the telephone number as E.164. Throws INVALID_INPUT, with all that is wrong. */
export async function checkAddress(input: AddressInput, path: string[]): Promise<AddressTexts> {
  // rarely needed, and 20 MB of memory
  const [{ postcodeValidator, postcodeValidatorExistsForCountry }, { parsePhoneNumberFromString }] = await Promise.all([
    import('postcode-validator'),
    import('libphonenumber-js/min'),
  ])
  const country = input.country.trim().toUpperCase()
  const hasPostcodes = postcodeValidatorExistsForCountry(country)
  const parse = (text: string) => parsePhoneNumberFromString(text, country as PhoneNumber['country'])
  return checkAll<AddressTexts>({
    name: () => required(input.name, 'the name', [...path, 'name']),
    company: () => input.company?.trim() || null,
    line1: () => required(input.line1, 'street and number', [...path, 'line1']),
    line2: () => input.line2?.trim() || null,
    city: () => required(input.city, 'the town or city', [...path, 'city']),
    region: () => input.region?.trim() || null,
    country: () => checkCountry(country, [...path, 'country']),
    postcode: () =>
      postcodeOf(input.postcode, (code) => !hasPostcodes || postcodeValidator(code, country), hasPostcodes, [...path, 'postcode']),
    phone: () => phoneOf(input.phone, parse, [...path, 'phone']),
  })
}

function required(text: string, what: string, path: string[]): string {
  const trimmed = text.trim()
  if (trimmed) return trimmed
  throw new DomainError('INVALID_INPUT', `Enter ${what}.`, { path })
}

function postcodeOf(text: string | null | undefined, isOne: (code: string) => boolean, isNeeded: boolean, path: string[]): string | null {
  const postcode = text?.trim().toUpperCase() || null
  if (postcode ? isOne(postcode) : !isNeeded) return postcode
  throw new DomainError('INVALID_INPUT', 'Enter the postcode as this country writes it.', { path })
}

function phoneOf(text: string | null | undefined, parse: (text: string) => PhoneNumber | undefined, path: string[]): string | null {
  if (!text?.trim()) return null
  const number = parse(text.trim())
  if (number?.isPossible()) return number.number
  throw new DomainError('INVALID_INPUT', 'Enter a telephone number that can be called, such as +44 20 7946 0018.', { path })
}
