import { address } from '#lab/buyer.ts'
import { PageAdd, type PageCartFragment, PageGoods, PageMe, PagePay, PagePlace } from '#lab/documents/documents.generated.ts'
import type { Tab } from './browser.ts'
import type { Visit } from './facts.ts'

export async function add({ client }: Tab, quantity: number): Promise<void> {
  const goods = client.readQuery({ query: PageGoods })?.products?.edges[0]?.node.id ?? ''
  const { data } = await client.mutate({ mutation: PageAdd, variables: { input: { lines: [{ productId: goods, quantity }] } } })
  if (data?.addToCart?.userErrors.length !== 0) throw new Error(JSON.stringify(data))
}

export async function place({ client, cart }: Tab, idempotencyKey: string): Promise<string> {
  const { id = '', subtotal } = cart() ?? {}
  const input = { cartId: id, expectedTotal: subtotal?.amount ?? 0, idempotencyKey, email: 'ann@example.com', shippingAddress: address }
  const { data } = await client.mutate({ mutation: PagePlace, variables: { input } })
  const order = data?.placeOrder?.order
  if (order?.status !== 'AWAITING_PAYMENT') throw new Error(JSON.stringify(data))
  return order.id
}

export async function pay({ client }: Tab, orderId: string): Promise<void> {
  const input = { orderId, method: 'tok_approve', idempotencyKey: `pay ${orderId}` }
  const { data } = await client.mutate({ mutation: PagePay, variables: { input } })
  if (data?.initiatePayment?.payment?.order?.status !== 'PAID') throw new Error(JSON.stringify(data))
}

/** Asks who the user is, past the cache. Returns the user's id; who is a stranger by now has lost the session. */
export async function askMe({ lost }: Visit, { client }: Tab): Promise<string | undefined> {
  const { data, error } = await client.query({ query: PageMe, fetchPolicy: 'network-only' })
  if (error) lost.push(`a session: ${error}`)
  return data?.me?.id
}

/** Resolves once the page has asked for what a change of its user took out of its cache. */
export async function settled({ own }: Tab): Promise<void> {
  const end = Date.now() + 5000
  while (!own() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 5))
}

export function expectUnits({ lost }: Visit, step: string, cart: PageCartFragment | null | undefined, units: number | undefined): void {
  const found = cart?.lines.reduce((sum, { quantity }) => sum + quantity, 0)
  if (found !== units) lost.push(`${step}: ${found} units in the cart in place of ${units}`)
}

export function refreshesOf({ sent }: Tab): number {
  return sent.filter((name) => name === 'POST /session/refresh').length
}
