import { useMutation } from '@apollo/client/react'
import { Link } from 'react-router'
import { SendButton } from '#pages/shared/send-button.tsx'
import { becomeSomebody } from './client.ts'
import { AddToCartDocument, type ProductCardFragment } from './documents.generated.ts'
import { Fault } from './fault.tsx'
import { texts } from './texts.ts'

/** The button that puts a unit into the cart. Who has no cart yet becomes a guest by it. */
export function AddToCart({ offer }: { offer: Pick<ProductCardFragment, 'id' | 'availability'> | undefined }) {
  const [addToCart, { data, error, loading }] = useMutation(AddToCartDocument)
  const add = async ({ id: productId }: { id: string }) => {
    await becomeSomebody()
    await addToCart({ variables: { input: { lines: [{ productId, quantity: 1 }] } } })
  }
  const isSoldOut = offer?.availability === 'OUT_OF_STOCK'
  const refusals = data?.addToCart?.userErrors
  return (
    <>
      {/* the reason is shown below, and the press needs no more */}
      <SendButton className="main" disabled={!offer || isSoldOut} isSending={loading} onClick={() => offer && add(offer).catch(() => {})}>
        {isSoldOut ? texts.sold : texts.add}
      </SendButton>
      <Fault error={error} refusals={refusals} />
      {data && refusals?.length === 0 && (
        <p role="status">
          {texts.added}. <Link to="/cart">{texts.cart}</Link>
        </p>
      )}
    </>
  )
}
