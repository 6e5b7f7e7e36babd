import type { ApolloClient } from '@apollo/client'
import { CartDocument, type CartQuery } from './documents.generated.ts'

/** Has every tab of this browser show the same cart: what is put into it in one of them is asked for in the others. */
export function shareCart(client: ApolloClient): void {
  const tabs = new BroadcastChannel('bazaar-cart')
  client.watchQuery({ query: CartDocument, fetchPolicy: 'cache-only' }).subscribe(({ data, dataState }) => {
    if (dataState === 'complete') tabs.postMessage(stateOf(data))
  })
  tabs.onmessage = ({ data: state }) => {
    const shown = client.readQuery({ query: CartDocument })
    if (shown && state !== stateOf(shown)) void client.query({ query: CartDocument, fetchPolicy: 'network-only' })
  }
}

function stateOf({ cart }: CartQuery): string {
  return cart ? `${cart.id} ${cart.version}` : 'none'
}
