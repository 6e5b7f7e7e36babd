import { useQuery } from '@apollo/client/react'
import { ActForm } from '#pages/shop/act-form.tsx'
import { Field, Select } from '#pages/shop/field.tsx'
import { textIn } from '#pages/shop/text-in.ts'
import { texts } from '#pages/shop/texts.ts'
import { AddReviewDocument, OwnReviewDocument, type ReviewContentFragment, UpdateReviewDocument } from './documents.generated.ts'
import { reviewTexts } from './texts.ts'

type Props = { productId: string }

const shown = ['OwnReview', 'ProductReviews']

/** The review of who is signed in: what became of it, and the form to write or change it; nothing for who has not bought the product. */
export function OwnReview({ productId }: Props) {
  const { data } = useQuery(OwnReviewDocument, { variables: { id: productId }, fetchPolicy: 'cache-and-network' })
  const { mayReview, ownReview } = data?.product ?? {}
  if (!mayReview && !ownReview) return null
  return (
    <>
      {ownReview && <p role="status">{reviewTexts[`own${ownReview.status}`]}</p>}
      <details key={ownReview?.version ?? 0}>
        <summary>{ownReview ? reviewTexts.update : reviewTexts.add}</summary>
        {ownReview ? <Change review={ownReview} /> : <Write productId={productId} />}
      </details>
    </>
  )
}

function Write({ productId }: Props) {
  return (
    <ActForm
      document={AddReviewDocument}
      inputOf={(form) => ({ productId, ...saidIn(form) })}
      refetch={shown}
      button={reviewTexts.add}
      done={reviewTexts.asked}
    >
      <Fields />
    </ActForm>
  )
}

function Change({ review }: { review: ReviewContentFragment }) {
  const { id, version: expectedVersion } = review
  return (
    <ActForm
      document={UpdateReviewDocument}
      inputOf={(form) => ({ id, expectedVersion, ...saidIn(form) })}
      refetch={shown}
      button={texts.save}
      done={reviewTexts.asked}
    >
      <Fields review={review} />
    </ActForm>
  )
}

function Fields({ review }: { review?: ReviewContentFragment }) {
  return (
    <>
      <Select name="rating" label={reviewTexts.rating} defaultValue={String(review?.rating ?? 5)}>
        {[5, 4, 3, 2, 1].map((count) => (
          <option key={count} value={count}>
            {reviewTexts.stars(count)}
          </option>
        ))}
      </Select>
      <Field name="title" label={reviewTexts.heading} defaultValue={review?.title ?? ''} maxLength={100} />
      <label>
        {reviewTexts.text}
        <textarea name="text" rows={4} maxLength={5000} defaultValue={review?.text ?? ''} />
      </label>
      <Field name="author" label={reviewTexts.author} defaultValue={review?.author ?? ''} required={false} maxLength={60} />
    </>
  )
}

function saidIn(form: FormData) {
  const author = textIn(form, 'author')
  return { rating: Number(form.get('rating')), title: textIn(form, 'title'), text: textIn(form, 'text'), ...(author && { author }) }
}
