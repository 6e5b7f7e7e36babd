import type { Arena } from './arena.ts'
import { scenario } from './scenario.ts'
import { readTrade } from './state.ts'
import { cancel, type Filled, fill, newestPayment, newGuest, newProduct, type Placed, paid, pay, place, placed } from './trade.ts'

type Start = Placed & { products: string[]; cards: typeof cards }

const cards = { approve: 'tok_approve', decline: 'tok_decline', captureRefused: 'tok_capture_refused' }
const slowCards = { approve: 'tok_slow', decline: 'tok_slow_decline', captureRefused: 'tok_slow_capture_refused' }

/** Somebody's order that awaits its payment. */
export const unpaidRaces = scenario<Start>({
  name: 'unpaid',
  begin: begin(placed),
  acts: {
    placeOrder: (arena, start) => place(arena, start, 'first'),
    cancelOrder: (arena, start) => cancel(arena, start, 'first'),
    'cancelOrder:otherKey': (arena, start) => cancel(arena, start, 'second'),
    'cancelOrder:lines': (arena, start) => cancel(arena, start, 'third', mugs(start, 1)),
    'cancelOrder:staff': (arena, start) => cancel(arena, start, 'fourth', {}, arena.admin),
    initiatePayment: (arena, start) => pay(arena, start, start.cards.approve, 'first'),
    'initiatePayment:otherKey': (arena, start) => pay(arena, start, start.cards.approve, 'second'),
    'initiatePayment:declined': (arena, start) => pay(arena, start, start.cards.decline, 'third'),
    'initiatePayment:captureRefused': (arena, start) => pay(arena, start, start.cards.captureRefused, 'fourth'),
    updateOrderStatus: toProcessing,
    voidPayment: (arena, start) => onPayment(arena, start, 'voidPayment'),
    capturePayment: (arena, start) => onPayment(arena, start, 'capturePayment'),
    refundPayment: (arena, start) => refund(arena, start, 300, 'first'),
    clearCart: ({ mutate }, { as }) => mutate('clearCart', {}, as),
  },
  read,
  slow: {
    acts: ['initiatePayment', 'initiatePayment:otherKey', 'initiatePayment:declined', 'initiatePayment:captureRefused'],
    make: (start) => ({ ...start, cards: slowCards }),
  },
})

/** Somebody's order that is paid. */
export const paidRaces = scenario<Start>({
  name: 'paid',
  begin: begin(paid),
  acts: {
    placeOrder: (arena, start) => place(arena, start, 'first'),
    cancelOrder: (arena, start) => cancel(arena, start, 'first'),
    'cancelOrder:lines': (arena, start) => cancel(arena, start, 'second', mugs(start, 1)),
    'cancelOrder:moreLines': (arena, start) => cancel(arena, start, 'third', mugs(start, 2)),
    'cancelOrder:staff': (arena, start) => cancel(arena, start, 'fourth', { ...mugs(start, 1), restock: false }, arena.admin),
    initiatePayment: (arena, start) => pay(arena, start, 'tok_approve', 'first'),
    'initiatePayment:otherKey': (arena, start) => pay(arena, start, 'tok_approve', 'second'),
    updateOrderStatus: toProcessing,
    voidPayment: (arena, start) => onPayment(arena, start, 'voidPayment'),
    capturePayment: (arena, start) => onPayment(arena, start, 'capturePayment'),
    refundPayment: (arena, start) => refund(arena, start, 300, 'first'),
    'refundPayment:all': (arena, start) => refund(arena, start, 1300, 'second'),
    updatePayment: (arena, start, slot) => onPayment(arena, start, 'updatePayment', { expectedVersion: 1, note: `note ${slot}` }),
    addToCart: ({ mutate }, { as, products }) => mutate('addToCart', { lines: [{ productId: products[1], quantity: 1 }] }, as),
  },
  read,
})

function begin(made: (arena: Arena, cart: Filled) => Promise<Placed>) {
  return async (arena: Arena): Promise<Start> => {
    const [mug, pot] = [await newProduct(arena, 'Mug', 500, 10), await newProduct(arena, 'Pot', 300, 10)]
    const lines = [
      { productId: mug, quantity: 2 },
      { productId: pot, quantity: 1 },
    ]
    return { ...(await made(arena, await fill(arena, newGuest(arena), lines))), products: [mug, pot], cards }
  }
}

function mugs({ orderLineIds }: Start, quantity: number) {
  return { lines: [{ lineId: orderLineIds[0], quantity }] }
}

function toProcessing({ mutate, admin }: Arena, { orderId, version }: Start) {
  return mutate('updateOrderStatus', { orderId, status: 'PROCESSING', expectedVersion: version }, admin)
}

async function onPayment(arena: Arena, start: Start, name: string, input: object = {}) {
  return arena.mutate(name, { paymentId: await newestPayment(arena, start), ...input }, arena.admin)
}

function refund(arena: Arena, start: Start, amount: number, idempotencyKey: string) {
  return onPayment(arena, start, 'refundPayment', { amount, reason: 'goodwill', idempotencyKey: `${start.orderId} ${idempotencyKey}` })
}

function read(arena: Arena, { as, products }: Start) {
  return readTrade(arena, { guests: [as], products })
}
