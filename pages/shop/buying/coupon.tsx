import { ActForm } from '#pages/shop/act-form.tsx'
import type { CartContentFragment } from '#pages/shop/documents.generated.ts'
import { Fault } from '#pages/shop/fault.tsx'
import { Field } from '#pages/shop/field.tsx'
import { textIn } from '#pages/shop/text-in.ts'
import { texts } from '#pages/shop/texts.ts'
import { ApplyCouponDocument, RemoveCouponDocument } from './documents.generated.ts'
import { buyingTexts } from './texts.ts'

/** The coupon of the cart, with why it takes nothing off where it does not; or the field for one. */
export function Coupon({ cart: { discounts } }: { cart: CartContentFragment }) {
  const [coupon] = discounts ?? []
  if (!coupon)
    return (
      <ActForm document={ApplyCouponDocument} inputOf={(form) => ({ code: textIn(form, 'code') })} button={buyingTexts.apply}>
        <Field name="code" label={buyingTexts.coupon} maxLength={40} />
      </ActForm>
    )
  return (
    <>
      <p role="status">{buyingTexts.couponIn(coupon.code)}</p>
      <Fault refusals={coupon.message ? [{ message: coupon.message }] : []} />
      <ActForm document={RemoveCouponDocument} inputOf={() => ({})} button={`${texts.remove} ${coupon.code}`} />
    </>
  )
}
