import { useQuery } from '@apollo/client/react'
import { Link } from 'react-router'
import { formatMoney } from '#pages/shared/money.ts'
import { type CartContentFragment, CartDocument } from '#pages/shop/documents.generated.ts'
import { Fault } from '#pages/shop/fault.tsx'
import { SaveForLaterDocument } from '#pages/shop/lists/documents.generated.ts'
import { SavedForLater } from '#pages/shop/lists/saved-for-later.tsx'
import { locale, texts } from '#pages/shop/texts.ts'
import { useAct } from '#pages/shop/use-act.ts'
import { RemoveFromCartDocument, UpdateCartLineDocument } from './documents.generated.ts'
import { Quantity } from './quantity.tsx'
import { Sums } from './sums.tsx'
import { buyingTexts } from './texts.ts'

type Line = CartContentFragment['lines'][number]

export function CartPage() {
  const { data, error, refetch } = useQuery(CartDocument)
  const cart = data?.cart
  return (
    <>
      <title>{`${texts.cart} · Bazaar`}</title>
      <h1>{texts.cart}</h1>
      <Fault error={error} retry={refetch} />
      {cart && cart.lines.length > 0 ? (
        <Content cart={cart} />
      ) : (
        !error && <p role="status">{data ? buyingTexts.cartEmpty : texts.looking}</p>
      )}
      <p>
        <Link to="/">{texts.shopOn}</Link>
      </p>
      <SavedForLater />
    </>
  )
}

function Content({ cart }: { cart: CartContentFragment }) {
  return (
    <>
      <ul className="lines">
        {cart.lines.map((line) => (
          <CartLine key={line.id} line={line} />
        ))}
      </ul>
      <Sums {...cart} />
      {cart.isOrderable && (
        <Link className="main" to="/checkout">
          {buyingTexts.checkout}
        </Link>
      )}
    </>
  )
}

function CartLine({ line: { id: lineId, quantity, product, lineTotal, warnings } }: { line: Line }) {
  const update = useAct(UpdateCartLineDocument, { unsure: ['Cart'] })
  const remove = useAct(RemoveFromCartDocument)
  const save = useAct(SaveForLaterDocument)
  const acts = [update, remove, save]
  const refusals = [...acts.flatMap((one) => one.refusals), ...(warnings ?? [])]
  const [image] = product?.images ?? []
  return (
    <li>
      {image && <img src={image.url} alt="" width="80" height="80" />}
      <div>
        <Link to={`/products/${product?.slug}`}>{product?.name}</Link>
        <Fault error={acts.find(({ error }) => error)?.error} refusals={refusals} />
      </div>
      <Quantity value={quantity} onChange={(next) => update.act({ lineId, quantity: next })} />
      <strong>{lineTotal && formatMoney(lineTotal, locale)}</strong>
      <button type="button" onClick={() => save.act({ lineIds: [lineId] })}>
        {buyingTexts.saveForLater} <span className="unseen">{product?.name}</span>
      </button>
      <button type="button" onClick={() => remove.act({ lineIds: [lineId] })}>
        {texts.remove} <span className="unseen">{product?.name}</span>
      </button>
    </li>
  )
}
