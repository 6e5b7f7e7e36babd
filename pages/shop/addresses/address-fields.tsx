import { useState } from 'react'
import { Field, Select } from '#pages/shop/field.tsx'
import { texts } from '#pages/shop/texts.ts'
import { countries, hasRegions, likelyCountry } from './countries.ts'
import { addressTexts } from './texts.ts'

/** What an address says. */
export type Address = {
  name: string
  company?: string | null | undefined
  line1: string
  line2?: string | null | undefined
  city: string
  region?: string | null | undefined
  postcode?: string | null | undefined
  country: string
  phone?: string | null | undefined
}

/** The fields of an address, which `addressIn` reads. An order wants a postcode in any case; the book knows which countries have none. */
export function AddressFields({ address, needsPostcode = false }: { address?: Address | undefined; needsPostcode?: boolean }) {
  const [country, setCountry] = useState(address?.country ?? likelyCountry)
  const of = (name: keyof Address) => ({ name, label: labels[name], defaultValue: address?.[name] ?? '' })
  return (
    <>
      <Field {...of('name')} autoComplete="name" maxLength={200} />
      <Field {...of('company')} autoComplete="organization" maxLength={200} required={false} />
      <Field {...of('line1')} autoComplete="address-line1" maxLength={200} />
      <Field {...of('line2')} autoComplete="address-line2" maxLength={200} required={false} />
      <Field {...of('postcode')} autoComplete="postal-code" maxLength={20} required={needsPostcode} />
      <Field {...of('city')} autoComplete="address-level2" maxLength={100} />
      {hasRegions(country) && <Field {...of('region')} autoComplete="address-level1" maxLength={100} required={false} />}
      <Select {...of('country')} defaultValue={country} autoComplete="country" onChange={({ target }) => setCountry(target.value)}>
        {countries.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </Select>
      <Field {...of('phone')} type="tel" autoComplete="tel" maxLength={40} required={false} />
    </>
  )
}

/** The address that a form says. What is left empty is left out. */
export function addressIn(form: FormData): Address {
  const said = [...form].filter(([name, value]) => name in labels && String(value).trim() !== '')
  return Object.fromEntries(said.map(([name, value]) => [name, String(value).trim()])) as Address
}

const labels: Record<keyof Address, string> = { ...addressTexts.labels, name: texts.name }
