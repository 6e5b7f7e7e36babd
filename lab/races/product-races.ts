import type { Arena } from './arena.ts'
import { scenario } from './scenario.ts'
import { readTrade } from './state.ts'
import { cancel, type Filled, fill, newGuest, newProduct, type Placed, paid, pay, place, placed } from './trade.ts'

type Last = { productId: string; rival: Filled }
type Free = Last & { cart: Filled }
type Held = Last & { order: Placed; card?: string }

type Definition = Parameters<typeof scenario<Held>>[0]

const onProduct = {
  updateProduct: (arena: Arena, start: Last, slot: number) => change(arena, start, 'updateProduct', { price: 700 + slot }),
  deleteProduct: (arena: Arena, start: Last) => change(arena, start, 'deleteProduct'),
  adjustStock: (arena: Arena, start: Last) => adjust(arena, start, -1, 'first'),
  'adjustStock:up': (arena: Arena, start: Last) => adjust(arena, start, 1, 'second'),
  placeOrder: (arena: Arena, { rival }: Last) => place(arena, rival, 'first'),
}

/** A product of which one is left, in two carts. */
export const lastUnitRaces = scenario<Free>({
  name: 'last-unit',
  begin,
  acts: {
    ...onProduct,
    'placeOrder:rival': (arena, { cart }) => place(arena, cart, 'first'),
    'adjustStock:otherBody': (arena, start) => adjust(arena, start, 2, 'first'),
  },
  read: (arena, { productId, rival, cart }) => readTrade(arena, { guests: [rival.as, cart.as], products: [productId] }),
})

/** A product whose last unit is held for an order, and wanted by another. */
export const heldUnitRaces = held(
  'held-unit',
  placed,
  { initiatePayment: (arena, { order, card = 'tok_approve' }) => pay(arena, order, card, 'first') },
  { acts: ['initiatePayment'], make: (start) => ({ ...start, card: 'tok_slow' }) },
)

/** A product whose last unit is sold, and wanted by another. */
export const soldUnitRaces = held('sold-unit', paid, {})

function change({ mutate, admin }: Arena, { productId }: Last, name: string, more: object = {}) {
  return mutate(name, { id: productId, expectedVersion: 1, ...more }, admin)
}

function adjust({ mutate, admin }: Arena, { productId }: Last, delta: number, key: string) {
  return mutate('adjustStock', { productId, delta, reason: 'counted', idempotencyKey: `${productId} ${key}` }, admin)
}

async function begin(arena: Arena): Promise<Free> {
  const productId = await newProduct(arena, 'Last', 500, 1)
  const line = [{ productId, quantity: 1 }]
  return { productId, rival: await fill(arena, newGuest(arena), line), cart: await fill(arena, newGuest(arena), line) }
}

function held(name: string, made: (arena: Arena, cart: Filled) => Promise<Placed>, acts: Definition['acts'], slow?: Definition['slow']) {
  return scenario<Held>({
    name,
    begin: async (arena) => {
      const { cart, ...last } = await begin(arena)
      return { ...last, order: await made(arena, cart) }
    },
    acts: { ...onProduct, cancelOrder: (arena, { order }) => cancel(arena, order, 'first'), ...acts },
    read: (arena, { productId, rival, order }) => readTrade(arena, { guests: [rival.as, order.as], products: [productId] }),
    ...(slow && { slow }),
  })
}
