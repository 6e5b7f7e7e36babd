import { useMutation } from '@apollo/client/react'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { newKey } from '#pages/shared/new-key.ts'
import { RefusalsOfForm } from '#pages/shop/act-form.tsx'
import { type Address, AddressFields, addressIn } from '#pages/shop/addresses/address-fields.tsx'
import { type AddressContentFragment, CreateAddressDocument } from '#pages/shop/addresses/documents.generated.ts'
import type { CartContentFragment } from '#pages/shop/documents.generated.ts'
import { Fault } from '#pages/shop/fault.tsx'
import { Check, Field } from '#pages/shop/field.tsx'
import { sending } from '#pages/shop/sending.ts'
import { textIn } from '#pages/shop/text-in.ts'
import { texts } from '#pages/shop/texts.ts'
import { useAct } from '#pages/shop/use-act.ts'
import { PayDocument, PlaceOrderDocument } from './documents.generated.ts'
import { OrderButton } from './order-button.tsx'
import { ShipTo } from './ship-to.tsx'
import { TestCards } from './test-cards.tsx'
import { buyingTexts } from './texts.ts'

/** `email` and `book` are those of who is signed in. */
type Props = { cart: CartContentFragment; email: string | undefined; book: readonly AddressContentFragment[] | undefined }

/** Orders and pays with one press. The keys last as long as the form: on a bad network the press is repeated, and there is one order. */
export function CheckoutForm({ cart, email, book }: Props) {
  const [keys, setKeys] = useState(() => ({ order: newKey(), payment: newKey() }))
  const save = useAct(CreateAddressDocument, { refetch: ['Addresses'] })
  const [placeOrder, placing] = useMutation(PlaceOrderDocument)
  const [pay, paying] = useMutation(PayDocument)
  const [names, setNames] = useState<string[]>([])
  const navigate = useNavigate()
  const order = async (form: FormData) => {
    setNames([...form.keys()])
    const address = book?.find(({ id }) => id === form.get('addressId')) ?? addressIn(form)
    if (form.has('save') && !(await save.act({ address }))) return
    const { data } = await placeOrder({ variables: { input: { ...orderIn(form, cart, address), idempotencyKey: keys.order } } })
    const placed = data?.placeOrder?.order
    // a refused order stays refused: the next press is about another one
    if (!placed || placed.status === 'REJECTED') return setKeys({ order: newKey(), payment: newKey() })
    const input = { orderId: placed.id, method: textIn(form, 'method'), idempotencyKey: keys.payment }
    // what becomes of it is on the order's own page, also where no answer comes
    await pay({ variables: { input } }).catch(() => {})
    await navigate(`/orders/${placed.id}`)
  }
  const { userErrors = [], order: placed } = placing.data?.placeOrder ?? {}
  const refusals = [...save.refusals, ...userErrors, ...(placed?.refusals ?? [])]
  return (
    <form className="checkout" onSubmit={sending((form) => order(form).catch(() => {}))}>
      <RefusalsOfForm value={refusals}>
        {email ? <p>{buyingTexts.writesTo(email)}</p> : <Field name="email" label={texts.email} type="email" autoComplete="email" />}
        <ShipTo book={book}>
          <AddressFields needsPostcode />
          {book && <Check name="save" label={buyingTexts.saveAddress} />}
        </ShipTo>
      </RefusalsOfForm>
      <TestCards />
      <Fault error={save.error ?? placing.error} refusals={refusals.filter(({ path }) => !names.includes(path?.at(-1) ?? ''))} />
      <OrderButton isSending={save.isBusy || placing.loading || paying.loading} total={cart.total} />
    </form>
  )
}

function orderIn(form: FormData, { id: cartId, total, currency }: CartContentFragment, address: Address) {
  const { name, line1, line2, postcode, city, region, country, phone } = address
  // an order has a postcode, and an address of a country without any has none
  return {
    cartId,
    currency,
    expectedTotal: total?.amount ?? 0,
    ...(form.has('email') && { email: textIn(form, 'email') }),
    shippingAddress: { name, line1, line2, postcode: postcode ?? '-', city, region, country, phone },
  }
}
