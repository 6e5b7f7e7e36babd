import { createShopClient } from '#docs/shop-client.ts'
import { liveLink } from '#docs/shop-live.ts'
import { ShopSession } from '#docs/shop-session.ts'

/** Who uses this page, and the client of the graph: those of docs/single-page-app.md. */
export const session = new ShopSession()
export const client = createShopClient(session, { live: liveLink(session) })
