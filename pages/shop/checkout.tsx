import { useMutation, useQuery } from '@apollo/client/react'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { formatMoney } from '#pages/shared/money.ts'
import { newKey } from '#pages/shared/new-key.ts'
import { type CartContentFragment, CartDocument, PayDocument, PlaceOrderDocument } from './documents.generated.ts'
import { Fault } from './fault.tsx'
import { Field } from './field.tsx'
import { TestCards } from './test-cards.tsx'
import { locale, texts } from './texts.ts'

export function CheckoutPage() {
  const { data, error } = useQuery(CartDocument)
  const cart = data?.cart
  return (
    <>
      <title>{`${texts.checkout} · Bazaar`}</title>
      <h1>{texts.checkout}</h1>
      <Fault error={error} />
      {cart && cart.lines.length > 0 && cart.total ? (
        <CheckoutForm cart={cart} />
      ) : (
        <p>
          {data ? texts.cartEmpty : texts.looking} <Link to="/">{texts.shopOn}</Link>
        </p>
      )}
    </>
  )
}

/** Orders and pays with one press. The keys last as long as the form: on a bad network the press is repeated, and there is one order. */
function CheckoutForm({ cart }: { cart: CartContentFragment }) {
  const [keys, setKeys] = useState(() => ({ order: newKey(), payment: newKey() }))
  const [placeOrder, placing] = useMutation(PlaceOrderDocument)
  const [pay] = useMutation(PayDocument)
  const navigate = useNavigate()
  const order = async (form: FormData) => {
    const { data } = await placeOrder({ variables: { input: { ...orderIn(form, cart), idempotencyKey: keys.order } } })
    const placed = data?.placeOrder?.order
    // a refused order stays refused: the next press is about another one
    if (!placed || placed.status === 'REJECTED') return setKeys({ order: newKey(), payment: newKey() })
    const input = { orderId: placed.id, method: String(form.get('method')), idempotencyKey: keys.payment }
    // what becomes of it is on the order's own page, also where no answer comes
    await pay({ variables: { input } }).catch(() => {})
    await navigate(`/orders/${placed.id}`)
  }
  const refusals = [...(placing.data?.placeOrder?.userErrors ?? []), ...(placing.data?.placeOrder?.order?.refusals ?? [])]
  return (
    <form className="checkout" action={(form) => order(form).catch(() => {})}>
      <Field name="email" label={texts.email} type="email" autoComplete="email" />
      <Field name="name" label={texts.name} autoComplete="name" />
      <Field name="line1" label={texts.line1} autoComplete="address-line1" />
      <Field name="postcode" label={texts.postcode} autoComplete="postal-code" />
      <Field name="city" label={texts.city} autoComplete="address-level2" />
      <Field name="country" label={texts.country} autoComplete="country" pattern="[A-Za-z]{2}" maxLength={2} />
      <TestCards />
      <Fault error={placing.error} refusals={refusals} />
      <button type="submit" className="main" disabled={placing.loading}>
        {texts.orderNow} {cart.total && formatMoney(cart.total, locale)}
      </button>
    </form>
  )
}

function orderIn(form: FormData, { id: cartId, total }: CartContentFragment) {
  const text = (name: string) => String(form.get(name)).trim()
  return {
    cartId,
    expectedTotal: total?.amount ?? 0,
    email: text('email'),
    shippingAddress: {
      name: text('name'),
      line1: text('line1'),
      postcode: text('postcode'),
      city: text('city'),
      country: text('country').toUpperCase(),
    },
  }
}
