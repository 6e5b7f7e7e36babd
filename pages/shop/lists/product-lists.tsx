import { useMutation, useQuery } from '@apollo/client/react'
import { useEffect } from 'react'
import { Link, useLocation } from 'react-router'
import { SendButton } from '#pages/shared/send-button.tsx'
import { becomeSomebody, useIsSomebody, useUserId } from '#pages/shop/client.ts'
import type { ProductCardFragment } from '#pages/shop/documents.generated.ts'
import { Fault } from '#pages/shop/fault.tsx'
import { useAct } from '#pages/shop/use-act.ts'
import {
  AddToWishListDocument,
  RecordViewDocument,
  RemoveListItemsDocument,
  UnwatchProductDocument,
  WatchesDocument,
  WatchProductDocument,
  WishListNamesDocument,
} from './documents.generated.ts'
import { listTexts } from './texts.ts'

type Offer = Pick<ProductCardFragment, 'id' | 'availability'>

/** What can be noted of a product: on a wish list, that it is missing, and that it was looked at. */
export function ProductLists({ offer }: { offer: Offer }) {
  useRecordedView(offer.id)
  return (
    <>
      <WishButton productId={offer.id} />
      {offer.availability === 'OUT_OF_STOCK' && <WatchButton productId={offer.id} />}
    </>
  )
}

function WishButton({ productId }: { productId: string }) {
  const { data } = useQuery(WishListNamesDocument, { skip: !useIsSomebody() })
  const refetch = ['WishListNames', 'WishLists']
  const add = useAct(AddToWishListDocument, { first: becomeSomebody, refetch })
  const remove = useAct(RemoveListItemsDocument, { refetch })
  const list = data?.wishLists?.find(({ items }) => items.some((item) => item.productId === productId))
  const itemIds = list?.items.filter((item) => item.productId === productId).map(({ id }) => id)
  const press = () => (itemIds ? remove.act({ itemIds }) : add.act({ productIds: [productId] }))
  return (
    <p className="acts">
      <SendButton aria-pressed={list !== undefined} isSending={add.isBusy || remove.isBusy} onClick={press}>
        {listTexts.wish}
      </SendButton>
      <span role="status">{list && <Link to="/account/wish-lists">{listTexts.onList(list.name)}</Link>}</span>
      <Fault error={add.error ?? remove.error} refusals={[...add.refusals, ...remove.refusals]} />
    </p>
  )
}

/** Tells who wants to know when it can be ordered again; who is not signed in is asked to. */
function WatchButton({ productId }: { productId: string }) {
  const { pathname } = useLocation()
  const isSignedIn = useUserId() !== undefined
  const { data } = useQuery(WatchesDocument, { skip: !isSignedIn })
  const watch = useAct(WatchProductDocument, { refetch: ['Watches'] })
  const unwatch = useAct(UnwatchProductDocument, { refetch: ['Watches'] })
  const isWatched = data?.me?.watchedProducts?.some((one) => one.productId === productId) ?? false
  if (!isSignedIn)
    return (
      <p>
        <Link to="/sign-in" state={{ from: pathname }}>
          {listTexts.signInToWatch}
        </Link>
      </p>
    )
  return (
    <p className="acts">
      <button type="button" aria-pressed={isWatched} onClick={() => (isWatched ? unwatch : watch).act({ productId })}>
        {listTexts.watch}
      </button>
      <span role="status">{isWatched && listTexts.watched}</span>
      <Fault error={watch.error ?? unwatch.error} refusals={[...watch.refusals, ...unwatch.refusals]} />
    </p>
  )
}

/** Notes that a product was looked at, by who is somebody already: nobody becomes a guest by looking. */
function useRecordedView(productId: string): void {
  const isSomebody = useIsSomebody()
  const [record] = useMutation(RecordViewDocument)
  useEffect(() => {
    // a view that is lost is no loss
    if (isSomebody) record({ variables: { input: { productId } } }).catch(() => {})
  }, [isSomebody, productId, record])
}
