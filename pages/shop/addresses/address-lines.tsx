import type { Address } from './address-fields.tsx'
import { countryName } from './countries.ts'

/** An address as one reads it. */
export function AddressLines({ address: { name, company, line1, line2, postcode, city, region, country } }: { address: Address }) {
  const town = [postcode, city, region].filter(Boolean).join(' ')
  const lines = [name, company, line1, line2, town, countryName(country)].filter(Boolean)
  return (
    <address>
      {[...new Set(lines)].map((line) => (
        <span key={line}>{line}</span>
      ))}
    </address>
  )
}
