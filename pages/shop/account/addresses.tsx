import { useQuery } from '@apollo/client/react'
import { useState } from 'react'
import { ActForm } from '#pages/shop/act-form.tsx'
import { AddressFields, addressIn } from '#pages/shop/addresses/address-fields.tsx'
import { AddressLines } from '#pages/shop/addresses/address-lines.tsx'
import {
  type AddressContentFragment,
  AddressesDocument,
  CreateAddressDocument,
  DeleteAddressDocument,
  UpdateAddressDocument,
} from '#pages/shop/addresses/documents.generated.ts'
import { AskFirst } from '#pages/shop/ask-first.tsx'
import { Fault } from '#pages/shop/fault.tsx'
import { Check } from '#pages/shop/field.tsx'
import { Opened } from '#pages/shop/opened.tsx'
import { texts } from '#pages/shop/texts.ts'
import { useAct } from '#pages/shop/use-act.ts'
import { accountTexts } from './texts.ts'

/** What shows the book: a change of one address may change which of the others is the default. */
const book = ['Addresses']

export function AddressesPage() {
  const { data, error, refetch } = useQuery(AddressesDocument)
  const addresses = data?.me?.addresses
  return (
    <>
      <h1>{accountTexts.addresses}</h1>
      <Fault error={error} retry={refetch} />
      {addresses?.length === 0 && <p>{accountTexts.noAddresses}</p>}
      <ul className="cards" aria-busy={!addresses && !error}>
        {addresses?.map((address) => (
          <li key={address.id}>
            <Entry address={address} />
          </li>
        ))}
      </ul>
      {addresses && <NewAddress key={addresses.length} />}
    </>
  )
}

function Entry({ address }: { address: AddressContentFragment }) {
  const [isOpen, setOpen] = useState(false)
  const { act, error, refusals } = useAct(UpdateAddressDocument, { refetch: book })
  const { id, isDefaultShipping, isDefaultBilling } = address
  if (isOpen) return <ChangeAddress address={address} onEnd={() => setOpen(false)} />
  return (
    <>
      <AddressLines address={address} />
      <ul className="chips">
        {isDefaultShipping && <li>{accountTexts.defaultShipping}</li>}
        {isDefaultBilling && <li>{accountTexts.defaultBilling}</li>}
      </ul>
      <Fault error={error} refusals={refusals} />
      <p className="acts">
        <button type="button" onClick={() => setOpen(true)}>
          {accountTexts.change} <span className="unseen">{address.line1}</span>
        </button>
        {!isDefaultShipping && (
          <button type="button" onClick={() => act({ id, isDefaultShipping: true })}>
            {accountTexts.makeDefaultShipping}
          </button>
        )}
        {!isDefaultBilling && (
          <button type="button" onClick={() => act({ id, isDefaultBilling: true })}>
            {accountTexts.makeDefaultBilling}
          </button>
        )}
        <AskFirst button={texts.remove} question={accountTexts.removeAddress}>
          {() => (
            <>
              <AddressLines address={address} />
              <ActForm document={DeleteAddressDocument} inputOf={() => ({ id })} refetch={book} button={texts.remove} />
            </>
          )}
        </AskFirst>
      </p>
    </>
  )
}

function ChangeAddress({ address, onEnd }: { address: AddressContentFragment; onEnd: () => void }) {
  return (
    <Opened label={`${accountTexts.change} ${address.line1}`}>
      <ActForm
        document={UpdateAddressDocument}
        inputOf={(form) => ({ id: address.id, address: addressIn(form) })}
        refetch={book}
        button={texts.save}
        onDone={onEnd}
      >
        <AddressFields address={address} />
      </ActForm>
      <button type="button" onClick={onEnd}>
        {texts.cancel}
      </button>
    </Opened>
  )
}

function NewAddress() {
  const [isOpen, setOpen] = useState(false)
  if (!isOpen)
    return (
      <button type="button" className="main" onClick={() => setOpen(true)}>
        {accountTexts.newAddress}
      </button>
    )
  return (
    <Opened label={accountTexts.newAddress}>
      <h2>{accountTexts.newAddress}</h2>
      <ActForm
        document={CreateAddressDocument}
        inputOf={(form) => ({
          address: addressIn(form),
          ...(form.has('isDefault') && { isDefaultShipping: true, isDefaultBilling: true }),
        })}
        refetch={book}
        button={texts.save}
        onDone={() => setOpen(false)}
      >
        <AddressFields />
        <Check name="isDefault" label={accountTexts.makeDefault} />
      </ActForm>
    </Opened>
  )
}
