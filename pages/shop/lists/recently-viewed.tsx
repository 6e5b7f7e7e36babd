import { useQuery } from '@apollo/client/react'
import { SendButton } from '#pages/shared/send-button.tsx'
import { Fault } from '#pages/shop/fault.tsx'
import { ProductGrid } from '#pages/shop/product-card.tsx'
import { useAct } from '#pages/shop/use-act.ts'
import { RecentlyViewedDocument, SetViewHistoryDocument } from './documents.generated.ts'
import { listTexts } from './texts.ts'

/** What was looked at lately, and whether the shop may know it. */
export function RecentlyViewed() {
  const { data, error } = useQuery(RecentlyViewedDocument, { fetchPolicy: 'cache-and-network' })
  const set = useAct(SetViewHistoryDocument, { refetch: ['RecentlyViewed'] })
  const history = data?.viewHistory
  if (!history) return <Fault error={error} />
  const products = history.items.flatMap(({ product, isGone }) => (product && !isGone ? [product] : []))
  return (
    <section aria-labelledby="viewed">
      <h2 id="viewed">{listTexts.viewed}</h2>
      <p className="quiet">{history.isOn ? listTexts.historyOn : listTexts.historyOff}</p>
      <ProductGrid products={products.slice(0, 10)} />
      <Fault error={set.error} refusals={set.refusals} />
      <SendButton isSending={set.isBusy} onClick={() => set.act({ isOn: !history.isOn })}>
        {history.isOn ? listTexts.forgetHistory : listTexts.keepHistory}
      </SendButton>
    </section>
  )
}
