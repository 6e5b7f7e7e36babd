import { useQuery } from '@apollo/client/react'
import { useIsSomebody } from '#pages/shop/client.ts'
import { Fault } from '#pages/shop/fault.tsx'
import { SavedForLaterDocument } from './documents.generated.ts'
import { ItemLine } from './item-line.tsx'
import { listTexts } from './texts.ts'

/** What was put aside from the cart; nothing where that is nothing. */
export function SavedForLater() {
  const { data, error } = useQuery(SavedForLaterDocument, { skip: !useIsSomebody() })
  const items = data?.savedForLater ?? []
  return (
    <>
      <Fault error={error} />
      {items.length > 0 && (
        <section aria-labelledby="saved">
          <h2 id="saved">{listTexts.saved}</h2>
          <ul className="lines">
            {items.map((item) => (
              <ItemLine key={item.id} item={item} refetch={['SavedForLater']} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
