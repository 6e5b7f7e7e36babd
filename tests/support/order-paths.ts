import { type Buyer, createBuyer } from '#lab/buyer.ts'
import { type Caller, type Client, createClient } from '#lab/client.ts'
import { ApplyCoupon, PaymentsOfOrder, SetNotes } from '#lab/documents/documents.generated.ts'
import { until } from '#lab/pool.ts'
import { headersOf, overHttp } from '#lab/transport.ts'
import { persistently } from './process.ts'

type Guest = { client: Client; caller: Caller; buyer: Buyer }
export type Goods = { plenty: string; none: string; coupon: string }
export type Outcome = { orderId: string; expected: string; usesCoupon?: boolean }
type Path = (guest: Guest, goods: Goods) => Promise<Outcome>

/** Every path that an order can take, each with its final status. */
export const orderPaths: Record<string, Path> = {
  paidAndOneReturned: payAndReturnOne('tok_approve'),
  refundRefused: payAndReturnOne('tok_refund_refused'),
  declinedThenPaid: payTwice('tok_decline'),
  captureRefusedThenPaid: payTwice('tok_capture_refused'),
  cancelled: async ({ buyer }, { plenty }) => {
    const { id } = await order(buyer, plenty)
    await buyer.cancel(id)
    return { orderId: id, expected: 'CANCELLED' }
  },
  withCoupon: async (guest, goods) => {
    const { id, lines } = await orderWithCoupon(guest, goods)
    await guest.buyer.pay(id)
    await guest.buyer.cancel(id, { lines: [{ lineId: lines[0]?.id ?? '', quantity: 1 }] })
    return { orderId: id, expected: 'PAID', usesCoupon: true }
  },
  cancelledWithCoupon: async (guest, goods) => {
    const { id } = await orderWithCoupon(guest, goods)
    await guest.buyer.cancel(id)
    return { orderId: id, expected: 'CANCELLED' }
  },
  withNotes: async ({ client, caller, buyer }, { plenty }) => {
    const cart = await buyer.fill([{ productId: plenty, quantity: 2 }])
    await client.mutate(SetNotes, { note: 'Ring twice.' }, caller)
    const { order } = await buyer.place(cart)
    await buyer.pay(order.id)
    return { orderId: order.id, expected: 'PAID' }
  },
  outOfStock: async ({ buyer }, { none }) => ({ orderId: (await order(buyer, none)).id, expected: 'REJECTED' }),
  noCart: async ({ buyer }) => {
    const { order } = await buyer.place({ id: 'cart_none', subtotal: { amount: 1 } })
    return { orderId: order.id, expected: 'REJECTED' }
  },
}

/** Returns a guest of the shop at a port. Each step is repeated with the same key until the shop answers. */
export function guestAt(port: number, guest: string): Guest {
  const send = overHttp(`http://127.0.0.1:${port}/graphql`, 10_000)
  const client = createClient({ transport: (request, headers) => persistently(() => send(request, headers)) })
  const caller = { headers: async () => headersOf({ guest }) }
  return { client, caller, buyer: createBuyer(client, caller) }
}

/** Cancels an order while its payment is pending. The payment is authorised later, then voided and never charged. */
export async function tooLate({ client, caller, buyer }: Guest, { plenty }: Goods): Promise<Outcome> {
  const { id } = await order(buyer, plenty)
  const paid = buyer.pay(id, { method: 'tok_timeout_charged' })
  await until('the payment has begun', async () => {
    const payments = await client.ask(PaymentsOfOrder, { orderId: id }, caller)
    return payments?.edges[0]
  })
  await buyer.cancel(id)
  await paid
  return { orderId: id, expected: 'CANCELLED' }
}

function payAndReturnOne(method: string): Path {
  return async ({ buyer }, { plenty }) => {
    const { id, lines } = await order(buyer, plenty)
    await buyer.pay(id, { method })
    await buyer.cancel(id, { lines: [{ lineId: lines[0]?.id ?? '', quantity: 1 }] })
    return { orderId: id, expected: 'PAID' }
  }
}

function payTwice(method: string): Path {
  return async ({ buyer }, { plenty }) => {
    const { id } = await order(buyer, plenty)
    await buyer.pay(id, { method })
    await buyer.pay(id)
    return { orderId: id, expected: 'PAID' }
  }
}

async function order(buyer: Buyer, productId: string) {
  return (await buyer.place(await buyer.fill([{ productId, quantity: 2 }]))).order
}

async function orderWithCoupon({ client, caller, buyer }: Guest, { plenty, coupon: code }: Goods) {
  await buyer.fill([{ productId: plenty, quantity: 3 }])
  const { cart } = await client.mutate(ApplyCoupon, { code }, caller)
  return (await buyer.place({ id: cart?.id ?? '', subtotal: cart?.total ?? null })).order
}
