import { type ReactNode, useState } from 'react'
import { AddressLines } from '#pages/shop/addresses/address-lines.tsx'
import type { AddressContentFragment } from '#pages/shop/addresses/documents.generated.ts'
import { buyingTexts } from './texts.ts'

type Props = { book: readonly AddressContentFragment[] | undefined; children: ReactNode }

/** Where the parcel goes: to an address of the book, or to another one, whose fields are `children`. */
export function ShipTo({ book: found = [], children }: Props) {
  // an address that is saved on the way must not take the fields away
  const [book] = useState(found)
  const usual = book.find(({ isDefaultShipping }) => isDefaultShipping) ?? book[0]
  const [chosen, choose] = useState(usual?.id ?? '')
  if (book.length === 0) return children
  return (
    <fieldset>
      <legend>{buyingTexts.shipTo}</legend>
      {[...book, undefined].map((address) => (
        <label key={address?.id ?? ''} className="choice">
          <input
            type="radio"
            name="addressId"
            value={address?.id ?? ''}
            checked={chosen === (address?.id ?? '')}
            onChange={({ target }) => choose(target.value)}
          />{' '}
          {address ? <AddressLines address={address} /> : buyingTexts.otherAddress}
        </label>
      ))}
      {chosen === '' && children}
    </fieldset>
  )
}
