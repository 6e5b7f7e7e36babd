import { useEffect, useState } from 'react'
import { buyingTexts } from './texts.ts'

/** How long nobody wonders. */
const quickMs = 4000

/** Says that the shop is still being asked, where that takes long: the client repeats what gets no answer. */
export function Patience({ isNeeded }: { isNeeded: boolean }) {
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), quickMs)
    return () => clearTimeout(timer)
  }, [])
  return <p role="status">{isNeeded && isLong && buyingTexts.stillAsking}</p>
}
