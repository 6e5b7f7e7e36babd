import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { address } from '#lab/buyer.ts'
import type { Client } from '#lab/client.ts'
import { CancelOrder, FillCart, Pay, PlaceOrder } from '#lab/documents/documents.generated.ts'
import { inParallel } from '#lab/pool.ts'
import { guest } from '#lab/session.ts'

type Payload<Data> = NonNullable<Data[keyof Data]> & { userErrors?: { code: string }[] }
type Line = { productId: string; quantity: number }
type Ask = { client: Client; lines: Line[]; spend: () => boolean; note: (codes: string[]) => void }

/** How many of its guests a network sends at once. */
const atOnce = 16

/**
 * Does all that is free, with guest after guest, until so many requests are spent: full carts, orders at wrong prices, held orders, cards
 * that are declined, cancellations, and orders again. Returns the code of each answer; `done` is what was not refused.
 */
export async function doFreeWork(client: Client, lines: Line[], requests: number): Promise<string[]> {
  const answers: string[] = []
  let left = requests
  const ask: Ask = {
    client,
    lines,
    spend: () => left-- > 0,
    note: (codes) => answers.push(...(codes.length > 0 ? codes : ['done'])),
  }
  await inParallel(Array.from({ length: atOnce }).keys(), atOnce, async (at) => {
    for (let number = 0; left > 0; number += 1) await beGuest(ask, at, number)
  })
  return answers
}

/** What one guest does. Every other one wants one of each product, and every third keeps what it holds. */
async function beGuest(ask: Ask, at: number, number: number): Promise<void> {
  const caller = guest('stranger', `${at}-${number}`)
  const send = async <Data extends object, Input>(document: TypedDocumentNode<Data, { input: Input }>, input: Input) => {
    if (!ask.spend()) return undefined
    const { data, codes } = await ask.client.askOnce(document, { input }, caller)
    const payload = data && (Object.values(data)[0] as Payload<Data>)
    ask.note([...codes, ...(payload?.userErrors ?? []).slice(0, 1).map(({ code }) => code)])
    return payload ?? undefined
  }
  const lines = number % 2 === 0 ? ask.lines : ask.lines.map((line) => ({ ...line, quantity: 1 }))
  const cart = (await send(FillCart, { lines }))?.cart
  const order = { cartId: cart?.id ?? 'cart_none', email: 'stranger@example.com', shippingAddress: address }
  const total = cart?.subtotal?.amount ?? 1
  await send(PlaceOrder, { ...order, expectedTotal: 1, idempotencyKey: 'wrong' })
  const placed = await send(PlaceOrder, { ...order, expectedTotal: total, idempotencyKey: 'right' })
  const orderId = placed?.order?.id ?? 'ord_none'
  for (const idempotencyKey of ['a', 'b']) await send(Pay, { orderId, method: 'tok_decline', idempotencyKey })
  if (number % 3 === 0) return
  await send(CancelOrder, { orderId, idempotencyKey: 'cancel' })
  await send(PlaceOrder, { ...order, expectedTotal: total, idempotencyKey: 'again' })
}
