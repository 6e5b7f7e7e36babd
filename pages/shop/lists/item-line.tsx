import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { SendButton } from '#pages/shared/send-button.tsx'
import type { ProductCardFragment } from '#pages/shop/documents.generated.ts'
import { Fault } from '#pages/shop/fault.tsx'
import { Price } from '#pages/shop/product-card.tsx'
import { texts } from '#pages/shop/texts.ts'
import { useAct } from '#pages/shop/use-act.ts'
import { type ListItemContentFragment, MoveToCartDocument, RemoveListItemsDocument } from './documents.generated.ts'
import { listTexts } from './texts.ts'

type ListedProps = { product: ProductCardFragment | null | undefined; isGone: boolean; children?: ReactNode }

/** A product in a list, also one that the shop does not sell any more. */
export function Listed({ product, isGone, children }: ListedProps) {
  const [image] = product?.images ?? []
  return (
    <li>
      {image && <img src={image.url} alt="" width="80" height="80" />}
      <div>
        {product && !isGone ? <Link to={`/products/${product.slug}`}>{product.name}</Link> : (product?.name ?? listTexts.gone)}
        {product && isGone && <span className="quiet"> {listTexts.gone}</span>}
      </div>
      {product && <Price product={product} />}
      {children}
    </li>
  )
}

/** An item of a list of one's own: it goes into the cart, or away. `refetch` names the queries that show the list. */
export function ItemLine({ item, refetch }: { item: ListItemContentFragment; refetch: string[] }) {
  const { id, product, quantity, isGone, warnings } = item
  const move = useAct(MoveToCartDocument, { refetch })
  const remove = useAct(RemoveListItemsDocument, { refetch })
  const isBusy = move.isBusy || remove.isBusy
  return (
    <Listed product={product} isGone={isGone}>
      {quantity > 1 && <span>× {quantity}</span>}
      <Fault error={move.error ?? remove.error} refusals={[...move.refusals, ...remove.refusals, ...(warnings ?? [])]} />
      {!isGone && (
        <SendButton isSending={isBusy} onClick={() => move.act({ itemIds: [id] })}>
          {texts.add} <span className="unseen">{product?.name}</span>
        </SendButton>
      )}
      <SendButton isSending={isBusy} onClick={() => remove.act({ itemIds: [id] })}>
        {texts.remove} <span className="unseen">{product?.name}</span>
      </SendButton>
    </Listed>
  )
}
