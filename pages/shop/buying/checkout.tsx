import { useQuery } from '@apollo/client/react'
import { Link } from 'react-router'
import { formatMoney } from '#pages/shared/money.ts'
import { AddressesDocument } from '#pages/shop/addresses/documents.generated.ts'
import { useUserId } from '#pages/shop/client.ts'
import { type CartContentFragment, CartDocument, MeDocument } from '#pages/shop/documents.generated.ts'
import { Fault } from '#pages/shop/fault.tsx'
import { locale, texts } from '#pages/shop/texts.ts'
import { CheckoutForm } from './checkout-form.tsx'
import { Coupon } from './coupon.tsx'
import { Sums } from './sums.tsx'
import { buyingTexts } from './texts.ts'

/** Everything that an order needs, on one page: where to, how to pay, and what is bought. */
export function CheckoutPage() {
  const skip = useUserId() === undefined
  const { data, error, refetch } = useQuery(CartDocument)
  const me = useQuery(MeDocument, { skip })
  const book = useQuery(AddressesDocument, { skip })
  const cart = data?.cart
  const isEmpty = data && (!cart || cart.lines.length === 0)
  const isReady = cart?.total && !isEmpty && (skip || ((me.data ?? me.error) && (book.data ?? book.error)))
  return (
    <>
      <title>{`${buyingTexts.checkout} · Bazaar`}</title>
      <h1>{buyingTexts.checkout}</h1>
      <Fault error={error ?? me.error ?? book.error} retry={refetch} />
      {isReady ? (
        <div className="buying">
          <CheckoutForm cart={cart} email={me.data?.me?.email ?? undefined} book={book.data?.me?.addresses ?? undefined} />
          <Bought cart={cart} />
        </div>
      ) : (
        <p role="status">
          {isEmpty ? buyingTexts.cartEmpty : texts.looking} <Link to="/">{texts.shopOn}</Link>
        </p>
      )}
    </>
  )
}

function Bought({ cart }: { cart: CartContentFragment }) {
  return (
    <aside aria-label={buyingTexts.bought}>
      <h2>{buyingTexts.bought}</h2>
      <Link to="/cart">{buyingTexts.changeCart}</Link>
      <ul className="lines">
        {cart.lines.map(({ id, quantity, product, lineTotal, warnings }) => (
          <li key={id}>
            {product?.images[0] && <img src={product.images[0].url} alt="" width="56" height="56" />}
            <div>
              {quantity} × {product?.name}
              <Fault refusals={warnings ?? []} />
            </div>
            <span>{lineTotal && formatMoney(lineTotal, locale)}</span>
          </li>
        ))}
      </ul>
      <Coupon cart={cart} />
      <Sums {...cart} />
    </aside>
  )
}
