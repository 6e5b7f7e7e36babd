import { CopyButton } from '#pages/shop/copy-button.tsx'
import { Fault } from '#pages/shop/fault.tsx'
import { useAct } from '#pages/shop/use-act.ts'
import { ShareWishListDocument, UnshareWishListDocument, type WishListContentFragment } from './documents.generated.ts'
import { listTexts } from './texts.ts'

/** The link by which others see a list, while it is shared. */
export function Share({ list: { id, name, shareToken } }: { list: WishListContentFragment }) {
  const share = useAct(ShareWishListDocument)
  const unshare = useAct(UnshareWishListDocument)
  return (
    <>
      {shareToken && <SharedLink name={name} url={new URL(`/wish-lists/${shareToken}`, location.origin).href} />}
      <Fault error={share.error ?? unshare.error} refusals={[...share.refusals, ...unshare.refusals]} />
      <button type="button" onClick={() => (shareToken ? unshare : share).act({ id })}>
        {shareToken ? listTexts.unshare : listTexts.share} <span className="unseen">{name}</span>
      </button>
    </>
  )
}

function SharedLink({ name, url }: { name: string; url: string }) {
  return (
    <p className="acts">
      <a href={url}>{listTexts.linkTo(name)}</a>
      <CopyButton text={url} label={listTexts.copyLink} copied={listTexts.copied} notCopied={listTexts.notCopied} />
    </p>
  )
}
