import { type Acknowledged, noteOrder, type Status } from './acknowledged.ts'
import { type Filled, type FindOwn, fillCart } from './cart.ts'
import { type Caller, type Client, refused } from './client.ts'
import type {
  BasketFragment as Basket,
  CancelOrderInput,
  CartLineInput as CartLine,
  InitiatePaymentInput,
  PaymentStatus,
  PlacedOrderFragment as PlacedOrder,
  PlaceOrderInput,
} from './documents/documents.generated.ts'
import { CancelOrder, OrderStatus, Pay, PlaceOrder } from './documents/documents.generated.ts'
import { until } from './pool.ts'

type Buying = { client: Client; caller: Caller; acknowledged: Acknowledged }
type Placing = Partial<Omit<PlaceOrderInput, 'cartId'>>
type Paying = Partial<Omit<InitiatePaymentInput, 'orderId'>>
type Cancelling = Partial<Omit<CancelOrderInput, 'orderId'>>

export type Buyer = ReturnType<typeof createBuyer>

const openPayments: PaymentStatus[] = ['STARTED', 'AUTHORIZED', 'CAPTURING', 'VOIDING']
/** Says nothing about the end yet: an event is still under way, or something else is done to the order. */
const notYet = ['NOT_FOUND', 'PAYMENT_IN_PROGRESS']

export const address = {
  name: 'Ann',
  line1: '1 High Street',
  line2: '',
  city: 'London',
  postcode: 'N1 1AA',
  country: 'GB',
}

/** A buyer who does not give up: each step is repeated with its idempotency key until its end is known, and what was answered is kept. */
export function createBuyer(client: Client, caller: Caller) {
  const acknowledged: Acknowledged = { statuses: [], refusals: [], payments: new Map(), refunds: new Map() }
  const buying = { client, caller, acknowledged }
  return {
    acknowledged,
    /** Returns the cart with exactly these lines. */
    fill: async (lines: CartLine[]) => cartOf(await fillCart(client, caller, lines, async () => undefined)),
    /** Returns the cart with exactly these lines, or the order of theirs that has taken it. */
    fillOrFind: (lines: CartLine[], findOwn: FindOwn) => fillCart(client, caller, lines, findOwn),
    /** Places an order, and returns it with the reasons for which it was rejected. */
    place: (cart: Pick<Basket, 'id' | 'subtotal'>, placing: Placing = {}) => place(buying, cart, placing),
    /** Pays an order, and returns how the payment ended, and the order's status then. */
    pay: (orderId: string, paying: Paying = {}) => pay(buying, orderId, paying),
    /** Cancels an order, or some units of it once it is paid. */
    cancel: (orderId: string, cancelling: Cancelling = {}) => cancel(buying, orderId, cancelling),
    /** Reads the order until its status is one of those wanted. */
    see: (orderId: string, isWanted: (status: Status) => boolean) => see(buying, orderId, isWanted),
  }
}

function cartOf({ cart }: Filled): Basket {
  if (!cart) throw new Error('The cart is taken.')
  return cart
}

function place({ client, caller, acknowledged }: Buying, { id, subtotal }: Pick<Basket, 'id' | 'subtotal'>, placing: Placing) {
  const input = { cartId: id, expectedTotal: subtotal?.amount ?? 0, email: 'client@example.com', shippingAddress: address }
  return until('it is decided whether the order stands', async () => {
    const { order, userErrors } = await client.mutate(PlaceOrder, { ...input, idempotencyKey: 'order', ...placing }, caller)
    if (!order) throw refused('PlaceOrder', userErrors)
    noteOrder(acknowledged, order)
    if (order.status === 'PENDING') return undefined
    acknowledged.refusals.push(...userErrors.map(({ code }) => code))
    return { order, userErrors }
  })
}

function pay({ client, caller, acknowledged }: Buying, orderId: string, { method = 'tok_approve', idempotencyKey = method }: Paying) {
  return until('the payment comes to an end', async () => {
    const { payment, userErrors } = await client.mutate(Pay, { orderId, method, idempotencyKey }, caller)
    if (payment) acknowledged.payments.set(payment.id, { status: payment.status, amount: payment.amount.amount })
    if (payment?.order) noteOrder(acknowledged, payment.order)
    if (payment) return openPayments.includes(payment.status) ? undefined : { status: payment.status, orderStatus: payment.order?.status }
    if (isOnly(['ORDER_NOT_PAYABLE'], userErrors)) return { status: 'NOT_PAYABLE' as const, orderStatus: undefined }
    if (isOnly(notYet, userErrors)) return undefined
    throw refused('Pay', userErrors)
  })
}

function isOnly(codes: string[], problems: { code: string }[]): boolean {
  return problems.length > 0 && problems.every(({ code }) => codes.includes(code))
}

function cancel({ client, caller, acknowledged }: Buying, orderId: string, cancelling: Cancelling) {
  return until('the order is cancelled', async () => {
    const answer = await client.mutate(CancelOrder, { orderId, idempotencyKey: 'cancel', ...cancelling }, caller)
    const { order, refund, userErrors } = answer
    if (order) noteOrder(acknowledged, order)
    if (refund) acknowledged.refunds.set(refund.id, { status: refund.status, amount: refund.amount.amount })
    if (userErrors.length === 0) return refund?.status === 'REQUESTED' ? undefined : answer
    if (isOnly(notYet, userErrors)) return undefined
    throw refused('CancelOrder', userErrors)
  })
}

function see({ client, caller, acknowledged }: Buying, orderId: string, isWanted: (status: Status) => boolean): Promise<PlacedOrder> {
  return until(`the order ${orderId} goes on`, async () => {
    const order = await client.ask(OrderStatus, { id: orderId }, caller)
    if (order) noteOrder(acknowledged, order)
    return order && isWanted(order.status) ? order : undefined
  })
}
