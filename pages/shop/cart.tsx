import { useMutation, useQuery } from '@apollo/client/react'
import { Link } from 'react-router'
import { formatMoney } from '#pages/shared/money.ts'
import { type CartContentFragment, CartDocument, RemoveFromCartDocument, UpdateCartLineDocument } from './documents.generated.ts'
import { Fault } from './fault.tsx'
import { locale, texts } from './texts.ts'

type Line = CartContentFragment['lines'][number]

export function CartPage() {
  const { data, error, refetch } = useQuery(CartDocument)
  const cart = data?.cart
  return (
    <>
      <title>{`${texts.cart} · Bazaar`}</title>
      <h1>{texts.cart}</h1>
      <Fault error={error} retry={refetch} />
      {cart && cart.lines.length > 0 ? <Content cart={cart} /> : !error && <p role="status">{data ? texts.cartEmpty : texts.looking}</p>}
      <p>
        <Link to="/">{texts.shopOn}</Link>
      </p>
    </>
  )
}

function Content({ cart: { lines, total, isOrderable } }: { cart: CartContentFragment }) {
  return (
    <>
      <ul className="lines">
        {lines.map((line) => (
          <CartLine key={line.id} line={line} />
        ))}
      </ul>
      {total && (
        <p className="total">
          {texts.total} <strong>{formatMoney(total, locale)}</strong>
        </p>
      )}
      {isOrderable && (
        <Link className="main" to="/checkout">
          {texts.checkout}
        </Link>
      )}
    </>
  )
}

function CartLine({ line: { id: lineId, quantity, product, lineTotal, warnings } }: { line: Line }) {
  const [update, updating] = useMutation(UpdateCartLineDocument)
  const [remove, removing] = useMutation(RemoveFromCartDocument)
  const refusals = [
    ...(updating.data?.updateCartLine?.userErrors ?? []),
    ...(removing.data?.removeFromCart?.userErrors ?? []),
    ...(warnings ?? []),
  ]
  const setQuantity = (next: number) =>
    Number.isInteger(next) && next > 0 && update({ variables: { input: { lineId, quantity: next } } }).catch(() => {})
  const [image] = product?.images ?? []
  return (
    <li>
      {image && <img src={image.url} alt="" width="80" height="80" />}
      <div>
        <Link to={`/products/${product?.slug}`}>{product?.name}</Link>
        <Fault error={updating.error ?? removing.error} refusals={refusals} />
      </div>
      <label>
        {texts.quantity}
        <input key={quantity} type="number" min="1" defaultValue={quantity} onBlur={({ target }) => setQuantity(target.valueAsNumber)} />
      </label>
      <strong>{lineTotal && formatMoney(lineTotal, locale)}</strong>
      <button type="button" onClick={() => remove({ variables: { input: { lineIds: [lineId] } } }).catch(() => {})}>
        {texts.remove} <span className="unseen">{product?.name}</span>
      </button>
    </li>
  )
}
