import { useQuery } from '@apollo/client/react'
import { SendButton } from '#pages/shared/send-button.tsx'
import { Fault } from '#pages/shop/fault.tsx'
import { moment } from '#pages/shop/moment.ts'
import { texts } from '#pages/shop/texts.ts'
import { useAct } from '#pages/shop/use-act.ts'
import { UnwatchProductDocument, type WatchContentFragment, WatchesDocument } from './documents.generated.ts'
import { Listed } from './item-line.tsx'
import { listTexts } from './texts.ts'

/** Products that were sold out: those that have come back, and those that are waited for. */
export function Watches() {
  const { data, error } = useQuery(WatchesDocument, { fetchPolicy: 'cache-and-network' })
  const all = [...(data?.me?.notices ?? []), ...(data?.me?.watchedProducts ?? [])]
  return (
    <>
      <Fault error={error} />
      {all.length > 0 && (
        <section aria-labelledby="watches">
          <h2 id="watches">{listTexts.watches}</h2>
          <ul className="lines">
            {all.map((watch) => (
              <Watched key={watch.productId} watch={watch} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Watched({ watch: { productId, product, toldAt } }: { watch: WatchContentFragment }) {
  const { act, error, refusals, isBusy } = useAct(UnwatchProductDocument, { refetch: ['Watches'] })
  return (
    <Listed product={product} isGone={!product}>
      <span>{toldAt ? listTexts.back(moment(toldAt)) : listTexts.watched}</span>
      <Fault error={error} refusals={refusals} />
      <SendButton isSending={isBusy} onClick={() => act({ productId })}>
        {texts.remove} <span className="unseen">{product?.name}</span>
      </SendButton>
    </Listed>
  )
}
