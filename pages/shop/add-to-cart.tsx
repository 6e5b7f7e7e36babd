import { Link } from 'react-router'
import { SendButton } from '#pages/shared/send-button.tsx'
import { becomeSomebody } from './client.ts'
import { AddToCartDocument, type ProductCardFragment } from './documents.generated.ts'
import { Fault } from './fault.tsx'
import { texts } from './texts.ts'
import { useAct } from './use-act.ts'

/** The button that puts a unit into the cart. Who has no cart yet becomes a guest by it. */
export function AddToCart({ offer }: { offer: Pick<ProductCardFragment, 'id' | 'availability'> | undefined }) {
  const { act, refusals, error, isDone, isBusy } = useAct(AddToCartDocument, { first: becomeSomebody, unsure: ['Cart'] })
  const isSoldOut = offer?.availability === 'OUT_OF_STOCK'
  const add = () => offer && act({ lines: [{ productId: offer.id, quantity: 1 }] })
  return (
    <>
      <SendButton className="main" disabled={!offer || isSoldOut} isSending={isBusy} onClick={add}>
        {isSoldOut ? texts.sold : texts.add}
      </SendButton>
      <Fault error={error} refusals={refusals} />
      {isDone && (
        <p role="status">
          {texts.added}. <Link to="/cart">{texts.cart}</Link>
        </p>
      )}
    </>
  )
}
