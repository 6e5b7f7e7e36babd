// The client of docs/single-page-app.md. The tests run it as it stands there.
import {
  type ApolloCache,
  ApolloClient,
  ApolloLink,
  CombinedGraphQLErrors,
  HttpLink,
  InMemoryCache,
  type Reference,
  ServerError,
  type StoreObject,
} from '@apollo/client'
import { SetContextLink } from '@apollo/client/link/context'
import { ErrorLink } from '@apollo/client/link/error'
import { RetryLink } from '@apollo/client/link/retry'
import { relayStylePagination } from '@apollo/client/utilities'
import { from, switchMap, throwError } from 'rxjs'
import type { ShopSession } from './shop-session.ts'

/** In which language the page wants the texts of products, and in which currency their prices. */
type Wanted = { locale?: string | undefined; currency?: string | undefined }
/** `live`: the link of subscriptions, where the page has some. */
type Options = Wanted & { url?: string; fetch?: typeof globalThis.fetch; live?: ApolloLink }
type Changed = StoreObject & { currentCart?: StoreObject | null }
type Payload = {
  __typename: string
  cart?: StoreObject | null
  order?: Changed
  payment?: { order?: Changed }
  savedForLater?: StoreObject[] | null
  guestToken?: string
}
type OrderList = { edges: { node: Reference }[]; totalCount?: number }

declare module '@apollo/client' {
  namespace ApolloClient {
    namespace DeclareDefaultOptions {
      interface WatchQuery {
        errorPolicy: 'all'
      }
      interface Query {
        errorPolicy: 'all'
      }
    }
  }
}

/** What belongs to whoever is signed in. */
const own = ['me', 'cart', 'order', 'orders', 'payment', 'payments', 'savedForLater', 'wishLists', 'wishList', 'viewHistory']

/** Creates the client of one page. */
export function createShopClient(session: ShopSession, options: Options = {}): ApolloClient {
  const { url = '/graphql', fetch = globalThis.fetch, live, ...wanted } = options
  const plain = ApolloLink.from([retryLink, renewLink(session), identify(session, wanted), new HttpLink({ uri: url, fetch })])
  const client = new ApolloClient({
    link: live ? ApolloLink.split(({ operationType }) => operationType === 'subscription', live, plain) : plain,
    cache: createCache(),
    defaultOptions: {
      // a field that is refused or has no answer is null with an error, and the rest of the page stays
      watchQuery: { errorPolicy: 'all' },
      query: { errorPolicy: 'all' },
      mutate: { update: (cache, { data }) => keepAnswer(session, cache, Object.values((data ?? {}) as Record<string, Payload | null>)) },
    },
  })
  session.onChange = () => forget(client.cache)
  return client
}

/** Forgets what belongs to the user before. Watched queries ask again for what is missing: as the new user, or as a guest. */
function forget(cache: ApolloCache): void {
  for (const fieldName of own) cache.evict({ id: 'ROOT_QUERY', fieldName })
  cache.gc()
}

/** Where a token is not accepted, the user's or the guest's: gets a new one, once for all requests, and repeats the request. */
function renewLink(session: ShopSession): ApolloLink {
  return new ErrorLink(({ error, operation, forward }) => {
    const [refusal] = CombinedGraphQLErrors.is(error) ? error.errors : []
    const { code, reason } = refusal?.extensions ?? {}
    const { headers, repeats = 0 } = operation.getContext()
    if (code !== 'UNAUTHENTICATED' || !reason || repeats === 2) return undefined
    return from(session.renew(String(reason), headers.authorization)).pipe(
      switchMap((isRenewed) => {
        if (!isRenewed) return throwError(() => error)
        operation.setContext({ repeats: repeats + 1 })
        return forward(operation)
      }),
    )
  })
}

function identify(session: ShopSession, { locale, currency }: Wanted): ApolloLink {
  return new SetContextLink(async () => {
    await session.freshen()
    return { headers: { ...session.headers(), ...(locale && { 'x-locale': locale }), ...(currency && { 'x-currency': currency }) } }
  })
}

/** On a bad network queries are repeated, and of mutations those that carry an idempotency key: no other is safe to send twice. */
const retryLink = new RetryLink({
  delay: { initial: 300, max: 10_000 },
  attempts: {
    max: 10,
    retryIf: (error, { operationType, variables }) =>
      (operationType === 'query' || variables.input?.idempotencyKey) && (!ServerError.is(error) || error.statusCode > 500),
  },
})

function createCache(): InMemoryCache {
  return new InMemoryCache({
    typePolicies: {
      Query: {
        fields: {
          products: relayStylePagination(['filter', 'sort']),
          searchProducts: relayStylePagination(['text', 'filter', 'sort']),
          orders: relayStylePagination(['filter']),
        },
      },
      User: { fields: { activity: relayStylePagination() } },
    },
  })
}

/** Puts what a mutation answers where queries show it, so that none has to be asked again. */
function keepAnswer(session: ShopSession, cache: ApolloCache, payloads: (Payload | null)[]): void {
  for (const payload of payloads.filter((one) => one !== null)) {
    const order = payload.order ?? payload.payment?.order
    const cart = payload.cart ?? order?.currentCart
    if (payload.guestToken) session.guestToken = payload.guestToken
    if (cart !== undefined) cache.modify({ fields: { cart: (_, { toReference }) => cart && toReference(cart) } })
    if (payload.savedForLater)
      cache.modify({ fields: { savedForLater: (_, { toReference }) => payload.savedForLater?.map((one) => toReference(one)) } })
    if (payload.__typename === 'PlaceOrderPayload' && order && order.status !== 'REJECTED')
      cache.modify({ fields: { orders: (list, { toReference }) => withOrder(list, toReference(order)) } })
  }
}

/** The list of orders with an order that was just placed. */
function withOrder(list: OrderList, node: Reference | undefined): OrderList {
  if (!node || list.edges.some((edge) => edge.node.__ref === node.__ref)) return list
  const edges = [{ __typename: 'OrderEdge', node }, ...list.edges]
  return { ...list, edges, totalCount: (list.totalCount ?? 0) + 1 }
}
