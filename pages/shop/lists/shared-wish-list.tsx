import { useQuery } from '@apollo/client/react'
import { useParams } from 'react-router'
import { Fault } from '#pages/shop/fault.tsx'
import { NotFoundPage } from '#pages/shop/not-found.tsx'
import { texts } from '#pages/shop/texts.ts'
import { SharedWishListDocument } from './documents.generated.ts'
import { Listed } from './item-line.tsx'

/** A wish list that somebody shares by its link. */
export function SharedWishListPage() {
  const { token = '' } = useParams()
  const { data, error, refetch } = useQuery(SharedWishListDocument, { variables: { token } })
  const list = data?.sharedWishList
  if (data && !error && !list) return <NotFoundPage />
  return (
    <>
      <title>{`${list?.name ?? texts.wishLists} · Bazaar`}</title>
      <h1>{list?.name ?? texts.looking}</h1>
      <Fault error={error} retry={refetch} />
      <ul className="lines">
        {list?.items.map(({ productId, product, isGone }) => (
          <Listed key={productId} product={product} isGone={isGone} />
        ))}
      </ul>
    </>
  )
}
