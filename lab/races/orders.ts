import { type Call, scenario } from './scenario.ts'
import type { RaceShop } from './shop.ts'
import { cancel, fillWithTwo, newestPayment, type Placed, paid, pay, placed, placeOrder } from './shopping.ts'
import { readTrade } from './state.ts'

type Own = Placed & { cards: typeof cards }
type Rows = Own & RaceShop

const cards = { approve: 'tok_approve', decline: 'tok_decline', captureRefused: 'tok_capture_refused' }
const slowCards = { approve: 'tok_slow', decline: 'tok_slow_decline', captureRefused: 'tok_slow_capture_refused' }

/** A guest's order that awaits its payment. */
export const unpaidRaces = scenario<Own>({
  name: 'unpaid',
  begin: async (shop) => ({ ...(await placed(shop, await fillWithTwo(shop))), cards }),
  acts: {
    placeOrder: (order) => placeOrder(order, 'first'),
    cancelOrder: (order) => cancel(order, 'first'),
    'cancelOrder:otherKey': (order) => cancel(order, 'second'),
    'cancelOrder:lines': (order) => cancel(order, 'third', mugs(order, 1)),
    'cancelOrder:staff': (order) => cancel(order, 'fourth', {}, order.admin),
    initiatePayment: (order) => pay(order, order.cards.approve, 'first'),
    'initiatePayment:otherKey': (order) => pay(order, order.cards.approve, 'second'),
    'initiatePayment:declined': (order) => pay(order, order.cards.decline, 'third'),
    'initiatePayment:captureRefused': (order) => pay(order, order.cards.captureRefused, 'fourth'),
    updateOrderStatus: toProcessing,
    voidPayment: (order) => onPayment(order),
    capturePayment: (order) => onPayment(order),
    refundPayment: (order) => onPayment(order, refund(order, 300, 'first')),
    clearCart: ({ caller }) => [caller, {}],
    addToCart: ({ caller, products }, slot) => [caller, { lines: [{ productId: products[0], quantity: slot + 1 }] }],
  },
  read,
  slow: {
    acts: ['initiatePayment', 'initiatePayment:otherKey', 'initiatePayment:declined', 'initiatePayment:captureRefused'],
    rows: { cards: slowCards },
  },
})

/** A guest's order that is paid. */
export const paidRaces = scenario<Own>({
  name: 'paid',
  begin: async (shop) => ({ ...(await paid(shop, await fillWithTwo(shop))), cards }),
  acts: {
    placeOrder: (order) => placeOrder(order, 'first'),
    cancelOrder: (order) => cancel(order, 'first'),
    'cancelOrder:lines': (order) => cancel(order, 'second', mugs(order, 1)),
    'cancelOrder:moreLines': (order) => cancel(order, 'third', mugs(order, 2)),
    'cancelOrder:staff': (order) => cancel(order, 'fourth', { ...mugs(order, 1), restock: false }, order.admin),
    initiatePayment: (order) => pay(order, 'tok_approve', 'first'),
    'initiatePayment:otherKey': (order) => pay(order, 'tok_approve', 'second'),
    updateOrderStatus: toProcessing,
    voidPayment: (order) => onPayment(order),
    capturePayment: (order) => onPayment(order),
    refundPayment: (order) => onPayment(order, refund(order, 300, 'first')),
    'refundPayment:all': (order) => onPayment(order, refund(order, 1300, 'second')),
    updatePayment: (order, slot) => onPayment(order, { expectedVersion: 1, note: `note ${slot}` }),
    addToCart: ({ caller, products }) => [caller, { lines: [{ productId: products[1], quantity: 1 }] }],
  },
  read,
})

function mugs({ orderLineIds }: Placed, quantity: number) {
  return { lines: [{ lineId: orderLineIds[0], quantity }] }
}

function toProcessing({ admin, orderId, version }: Rows): Call {
  return [admin, { orderId, status: 'PROCESSING', expectedVersion: version }]
}

async function onPayment(order: Rows, input: object = {}): Promise<Call> {
  return [order.admin, { paymentId: await newestPayment(order), ...input }]
}

function refund({ orderId }: Placed, amount: number, key: string) {
  return { amount, reason: 'goodwill', idempotencyKey: `${orderId} ${key}` }
}

function read(rows: Rows) {
  return readTrade(rows, [rows.caller], rows.products)
}
