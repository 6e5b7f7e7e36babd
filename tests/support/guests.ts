import { askAt, persistently } from './process.ts'
import type { Answer } from './shop.ts'
import { address } from './shop.ts'

type Data = Record<
  string,
  {
    order?: { id: string; status: string; lines: { id: string }[] }
    payment?: { status: string }
    refund?: { status: string }
    cart?: { id: string; subtotal: { amount: number } }
    userErrors?: { code: string }[]
  }
>

type Guest = ReturnType<typeof stubbornGuest>
export type Goods = { plenty: string; none: string }
export type Outcome = { orderId: string; expected: string }

const addToCart = 'mutation ($input: AddToCartInput!) { addToCart(input: $input) { cart { id subtotal { amount } } userErrors { code } } }'
const placeOrder =
  'mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { order { id status lines { id } } userErrors { code } } }'
const initiatePayment =
  'mutation ($input: InitiatePaymentInput!) { initiatePayment(input: $input) { payment { status } userErrors { code } } }'
const cancelOrder =
  'mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { order { status } refund { status } userErrors { code } } }'

/** Every way that an order can go, each with the status it must come to rest in. */
export const ways: Record<string, (guest: Guest, goods: Goods) => Promise<Outcome>> = {
  paidAndOneReturned: async (guest, { plenty }) => {
    const { id, lines } = await order(guest, plenty)
    await guest.pay(id, 'tok_approve')
    await guest.cancel(id, [{ lineId: lines[0]?.id ?? '', quantity: 1 }])
    return { orderId: id, expected: 'PAID' }
  },
  cancelled: async (guest, { plenty }) => {
    const { id } = await order(guest, plenty)
    await guest.cancel(id)
    return { orderId: id, expected: 'CANCELLED' }
  },
  outOfStock: async (guest, { none }) => ({ orderId: (await order(guest, none)).id, expected: 'REJECTED' }),
  noCart: async (guest) => ({ orderId: (await guest.place({ id: 'cart_none', subtotal: { amount: 1 } })).id, expected: 'REJECTED' }),
  declinedThenPaid: async (guest, { plenty }) => {
    const { id } = await order(guest, plenty)
    await guest.pay(id, 'tok_decline')
    await guest.pay(id, 'tok_approve')
    return { orderId: id, expected: 'PAID' }
  },
  captureRefusedThenPaid: async (guest, { plenty }) => {
    const { id } = await order(guest, plenty)
    await guest.pay(id, 'tok_capture_refused')
    await guest.pay(id, 'tok_approve')
    return { orderId: id, expected: 'PAID' }
  },
  refundRefused: async (guest, { plenty }) => {
    const { id, lines } = await order(guest, plenty)
    await guest.pay(id, 'tok_refund_refused')
    await guest.cancel(id, [{ lineId: lines[0]?.id ?? '', quantity: 1 }])
    return { orderId: id, expected: 'PAID' }
  },
}

/** A guest who does not give up: every step is repeated with its key until it is answered. */
export function stubbornGuest(port: number, guest: string) {
  const ask = (query: string, variables: object) => askAt(port)(query, variables, { guest })
  const step = <T>(attempt: () => Promise<T>) => persistently(attempt)
  const fill = (productId: string, quantity: number) =>
    step(async () => {
      const { addToCart: answer } = dataOf(await ask(addToCart, { input: { lines: [{ productId, quantity }] } }))
      until(answer?.cart !== undefined && answer.cart !== null, answer)
      return answer?.cart as { id: string; subtotal: { amount: number } }
    })
  const place = (cart: { id: string; subtotal: { amount: number } }) =>
    step(async () => {
      const input = {
        cartId: cart.id,
        expectedTotal: cart.subtotal.amount,
        idempotencyKey: 'order',
        email: 'guest@example.com',
        shippingAddress: address,
      }
      const order = dataOf(await ask(placeOrder, { input })).placeOrder?.order
      until(order !== undefined && order !== null && order.status !== 'PENDING', order)
      return order as { id: string; status: string; lines: { id: string }[] }
    })
  const pay = (orderId: string, method: string) =>
    step(async () => {
      const { initiatePayment: answer } = dataOf(await ask(initiatePayment, { input: { orderId, method, idempotencyKey: method } }))
      until(['CAPTURED', 'FAILED', 'VOIDED'].includes(answer?.payment?.status ?? ''), answer)
      return answer?.payment?.status
    })
  const cancel = (orderId: string, lines?: { lineId: string; quantity: number }[]) =>
    step(async () => {
      const { cancelOrder: answer } = dataOf(await ask(cancelOrder, { input: { orderId, lines, idempotencyKey: 'cancel' } }))
      until(answer?.userErrors?.length === 0 && answer.refund?.status !== 'REQUESTED', answer)
    })
  const isPaying = (orderId: string) =>
    step(async () => {
      const { data } = await ask('query ($filter: PaymentFilter) { payments(filter: $filter) { edges { node { id } } } }', {
        filter: { orderId },
      })
      until(((data?.payments as { edges: unknown[] } | undefined)?.edges ?? []).length > 0, data)
    })
  return { fill, place, pay, cancel, isPaying }
}

/** A payment that is authorised only after its order was cancelled: it is voided, never charged. */
export async function tooLate(guest: Guest, { plenty }: Goods): Promise<Outcome> {
  const { id } = await order(guest, plenty)
  const paid = guest.pay(id, 'tok_timeout_charged')
  await guest.isPaying(id)
  await guest.cancel(id)
  await paid
  return { orderId: id, expected: 'CANCELLED' }
}

async function order(guest: Guest, productId: string, quantity = 2) {
  return guest.place(await guest.fill(productId, quantity))
}

function dataOf({ data, errors }: Answer): Data {
  if (errors || !data) throw new Error(JSON.stringify(errors))
  return data as Data
}

function until(done: boolean, what: unknown) {
  if (!done) throw new Error(`not yet: ${JSON.stringify(what)}`)
}
