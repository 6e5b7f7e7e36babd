import { useQuery } from '@apollo/client/react'
import { useState } from 'react'
import { ActForm } from '#pages/shop/act-form.tsx'
import { useUserId } from '#pages/shop/client.ts'
import { Fault } from '#pages/shop/fault.tsx'
import { Field } from '#pages/shop/field.tsx'
import { textIn } from '#pages/shop/text-in.ts'
import { locale, texts } from '#pages/shop/texts.ts'
import {
  HasReviewsDocument,
  ProductReviewsDocument,
  type ProductReviewsQuery,
  ReportReviewDocument,
  type ReviewContentFragment,
  type ReviewSort,
} from './documents.generated.ts'
import { OwnReview } from './own-review.tsx'
import { Stars } from './stars.tsx'
import { reviewTexts } from './texts.ts'

type Props = { productId: string }

const sorts: Record<ReviewSort, string> = { NEWEST: reviewTexts.newest, RATING_DESC: reviewTexts.best, RATING_ASC: reviewTexts.worst }

/** What customers say of a product, in a shop that has the subgraph for it (examples/reviews); nothing in another. */
export function Reviews({ productId }: Props) {
  const { data } = useQuery(HasReviewsDocument)
  return data?.__type ? <ReviewsOf productId={productId} /> : null
}

function ReviewsOf({ productId: id }: Props) {
  const [sort, setSort] = useState<ReviewSort>('NEWEST')
  const isSignedIn = useUserId() !== undefined
  const { data, previousData, error, fetchMore, refetch } = useQuery(ProductReviewsDocument, { variables: { id, sort } })
  const { rating, reviews } = (data ?? previousData)?.product ?? {}
  const more = () => fetchMore({ variables: { after: reviews?.pageInfo.endCursor }, updateQuery: joined }).catch(() => {})
  return (
    <section aria-labelledby="reviews">
      <h2 id="reviews">{reviewTexts.reviews}</h2>
      <Fault error={error} retry={refetch} />
      {rating?.count === 0 && <p>{reviewTexts.none}</p>}
      {typeof rating?.average === 'number' && (
        <>
          <p>
            <Stars count={Math.round(rating.average)} /> {reviewTexts.average(rating.average, rating.count)}
          </p>
          <Sort sort={sort} onSort={setSort} />
        </>
      )}
      <ul className="reviews">
        {reviews?.edges.map(({ node }) => (
          <Review key={node.id} review={node} />
        ))}
      </ul>
      {reviews?.pageInfo.hasNextPage && (
        <button type="button" onClick={more}>
          {texts.more}
        </button>
      )}
      {isSignedIn && <OwnReview productId={id} />}
    </section>
  )
}

function Sort({ sort, onSort }: { sort: ReviewSort; onSort: (sort: ReviewSort) => void }) {
  return (
    <label>
      {reviewTexts.sort}{' '}
      <select value={sort} onChange={({ target }) => onSort(target.value as ReviewSort)}>
        {Object.entries(sorts).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  )
}

function Review({ review: { id, rating, title, text, author, verified, createdAt } }: { review: ReviewContentFragment }) {
  const isSignedIn = useUserId() !== undefined
  return (
    <li>
      <h3>
        <Stars count={rating} /> {title}
      </h3>
      <p>{text}</p>
      <p className="quiet">
        {[author, verified && reviewTexts.verified, new Date(createdAt).toLocaleDateString(locale)].filter(Boolean).join(', ')}
      </p>
      {isSignedIn && (
        <details>
          <summary>{reviewTexts.report}</summary>
          <ActForm
            document={ReportReviewDocument}
            inputOf={(form) => ({ id, reason: textIn(form, 'reason') })}
            button={reviewTexts.report}
            done={reviewTexts.reported}
          >
            <Field name="reason" label={reviewTexts.reportReason} maxLength={500} />
          </ActForm>
        </details>
      )}
    </li>
  )
}

/** The reviews with those that come after them. */
function joined(before: ProductReviewsQuery, { fetchMoreResult: next }: { fetchMoreResult: ProductReviewsQuery }): ProductReviewsQuery {
  if (!before.product?.reviews || !next.product?.reviews) return before
  const edges = [...before.product.reviews.edges, ...next.product.reviews.edges]
  return { product: { ...next.product, reviews: { ...next.product.reviews, edges } } }
}
