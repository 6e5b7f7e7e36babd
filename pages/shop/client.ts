import { useSyncExternalStore } from 'react'
import { createShopClient } from '#docs/shop-client.ts'
import { liveLink } from '#docs/shop-live.ts'
import { ShopSession } from '#docs/shop-session.ts'
import { shareSession } from '#pages/shared/tabs.ts'
import { currency } from './currency.ts'
import { StartCartDocument } from './documents.generated.ts'
import { locale } from './texts.ts'

/** The addresses of screens that show everybody the same. */
export const isForEverybody = /^\/($|search|categories|products)/

/** Who uses this page, and the client of the graph: those of docs/single-page-app.md. */
export const session = new ShopSession()
export const client = createShopClient(session, { locale, currency, live: liveLink(session, { locale, currency }) })

const onSessionChange = shareSession(session)
onSessionChange(() => (session.userId ? localStorage.setItem('signedIn', '1') : localStorage.removeItem('signedIn')))

/** Resolves when it is known who looks. Who has not been signed in here need not wait for it where everybody sees the same. */
export async function start(): Promise<void> {
  const starting = session.start()
  if (localStorage.getItem('signedIn') || !isForEverybody.test(location.pathname)) await starting
}

/** Who is signed in, here or in another tab. */
export function useUserId(): string | undefined {
  return useSyncExternalStore(onSessionChange, () => session.userId)
}

/** Whether the shop has not answered yet who is signed in. */
export function useIsUnknown(): boolean {
  return useSyncExternalStore(onSessionChange, () => session.isUnknown)
}

/** Whether something can belong to who uses the page: a user or a guest. */
export function useIsSomebody(): boolean {
  return useUserId() !== undefined || session.guestToken !== null
}

/** Who is nobody becomes a guest. */
export async function becomeSomebody(): Promise<void> {
  if (Object.keys(session.headers()).length === 0) await client.mutate({ mutation: StartCartDocument })
}
