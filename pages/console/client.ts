import { ApolloLink, CombinedGraphQLErrors, type FieldPolicy, type InMemoryCache } from '@apollo/client'
import { ErrorLink } from '@apollo/client/link/error'
import { useSyncExternalStore } from 'react'
import { createShopClient } from '#docs/shop-client.ts'
import { liveLink } from '#docs/shop-live.ts'
import { ShopSession } from '#docs/shop-session.ts'
import { shareSession } from '#pages/shared/tabs.ts'
import { MeDocument } from './documents.generated.ts'

/** Who uses this page, and the client of the graph: those of docs/single-page-app.md. */
export const session = new ShopSession()
export const client = createShopClient(session, { live: liveLink(session) })

/** A page of a list is kept by itself: tables show one at a time. */
const pageByPage: FieldPolicy = { keyArgs: (args) => Object.keys(args ?? {}), read: (kept) => kept, merge: false }

const { policies } = client.cache as InMemoryCache
policies.addTypePolicies({ Query: { fields: { products: pageByPage, searchProducts: pageByPage, orders: pageByPage } } })
client.link = ApolloLink.from([noticeLostPermission(), client.link])

const onSessionChange = shareSession(session)
onSessionChange(() => void client.clearStore())

/** Who is signed in, here or in another tab. */
export function useUserId(): string | undefined {
  return useSyncExternalStore(onSessionChange, () => session.userId)
}

/** Whether the shop has not answered yet who is signed in. */
export function useIsUnknown(): boolean {
  return useSyncExternalStore(onSessionChange, () => session.isUnknown)
}

/** Who has lost a permission while a screen is open sees the menu without it. */
function noticeLostPermission(): ApolloLink {
  return new ErrorLink(({ error, operation }) => {
    const isForbidden = CombinedGraphQLErrors.is(error) && error.errors.some(({ extensions }) => extensions?.code === 'FORBIDDEN')
    if (isForbidden && operation.operationName !== 'Me') void client.refetchQueries({ include: [MeDocument] })
  })
}
