import { useEffect, useState } from 'react'
import { formatMoney } from '#pages/shared/money.ts'
import { SendButton } from '#pages/shared/send-button.tsx'
import type { CartContentFragment } from '#pages/shop/documents.generated.ts'
import { locale } from '#pages/shop/texts.ts'
import { buyingTexts } from './texts.ts'

/** How long nobody wonders. */
const quickMs = 4000

/** Orders and pays. Where that takes long it says so: the client repeats what gets no answer. */
export function OrderButton({ isSending, total }: { isSending: boolean; total: CartContentFragment['total'] }) {
  return (
    <>
      <SendButton type="submit" className="main" isSending={isSending}>
        {buyingTexts.orderNow} {total && formatMoney(total, locale)}
      </SendButton>
      <p role="status">{isSending && <Patience />}</p>
    </>
  )
}

function Patience() {
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), quickMs)
    return () => clearTimeout(timer)
  }, [])
  return isLong && buyingTexts.stillAsking
}
