import type { ShopSession } from '#docs/shop-session.ts'

/**
 * Has every tab of this browser show the same person: who signs in or out in one of them does so in all. Returns what `useSyncExternalStore` wants: it
 * calls `show` after each change, until what it returns is called.
 */
export function shareSession(session: ShopSession): (show: () => void) => () => void {
  const tabs = new BroadcastChannel('bazaar-session')
  const shown = new Set<() => void>()
  const { onChange } = session
  session.onChange = () => {
    onChange()
    tabs.postMessage(session.userId)
    for (const show of shown) show()
  }
  tabs.onmessage = ({ data }) => void (data !== session.userId && session.start())
  return (show) => {
    shown.add(show)
    return () => shown.delete(show)
  }
}
