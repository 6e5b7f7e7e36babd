import { type Caller, ownerOf } from '#kit/context.ts'
import type { Event } from '#schema/events.ts'

type Asked = { id: unknown; caller: Caller }

/** The fields of events that name what changed. */
type Named = Partial<
  Record<'orderId' | 'cartId' | 'productId' | 'subject' | 'owner', string> & {
    orderIds: string[]
    levels: { productId: string }[]
  }
>

/** A query that can be kept current. `mayCome`: what it asks for may come when there is none. */
type LiveField = { follows: (asked: Asked) => string[]; mayCome?: boolean }

/** The topic of a list of orders. */
const anyOrder = 'orders'
/** The most objects of one answer that are followed. */
const idsMax = 500

/** The queries that can be kept current, each with the topics that it follows in any case. A cart is touched under its owner's id. */
export const liveFields: Record<string, LiveField> = {
  allOrders: { follows: () => [anyOrder] },
  cart: { follows: ({ caller }) => [ownerOf({ caller })].filter((id) => id !== undefined), mayCome: true },
  order: { follows: ({ id }) => [String(id)] },
  product: { follows: ({ id }) => [String(id)] },
}

/** What an event is about: the ids of what changed, and of its owner. */
export function topicsOf(event: Event): string[] {
  const { orderId, orderIds = [], cartId, productId, subject, owner, levels = [] } = event as Named
  const ids = [orderId, cartId, productId, subject, owner, ...orderIds, ...levels.map((level) => level.productId)]
  const isOfOrders = orderId !== undefined || orderIds.length > 0
  return [...ids.filter((id) => id !== undefined), ...(isOfOrders ? [anyOrder] : [])]
}

/** The ids in the text of an answer: each object whose id is asked for is followed. */
export function idsIn(text: string): Set<string> {
  const ids = new Set<string>()
  for (const [, id = ''] of text.matchAll(/"([a-z]+_[0-9a-hjkmnp-tv-z]{20,26})"/g)) if (ids.size < idsMax) ids.add(id)
  return ids
}
