import { newId } from '#kit/data/id.ts'
import type { NewEvent } from '#schema/events.ts'

const hour = 3_600_000
const start = Date.parse('2026-12-01T09:00:00Z')

export function idAt(kind: string, hoursAgo: number) {
  return newId(kind, new Date(start - hoursAgo * hour))
}

export function paid(orderId: string, ...lines: [string, number, number][]): NewEvent {
  return {
    type: 'order.paid',
    orderId,
    owner: 'usr_1',
    paymentId: 'pay_1',
    currency: 'GBP',
    total: lines.reduce((sum, [, quantity, unitPrice]) => sum + quantity * unitPrice, 0),
    lines: lines.map(([productId, quantity, unitPrice]) => ({ productId, quantity, unitPrice, sku: 'S', name: 'N' })),
    version: 4,
  }
}

export function saved(productId: string, sku: string, archived = false, version = 1): NewEvent {
  return {
    type: 'product.saved',
    productId,
    sku,
    name: `The ${sku}`,
    price: 100,
    archived,
    version,
  }
}

export function stock(...levels: ReturnType<typeof level>[]): NewEvent {
  return { type: 'stock.changed', levels }
}

export function level(productId: string, onHand: number, held = 0, version = 2) {
  return { productId, onHand, held, version }
}
