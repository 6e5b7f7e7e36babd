import { adjustStock, cancelOrder, type OrderLines, orderLines } from '#lab/legacy/operations.ts'
import { refused } from '#lab/legacy/session.ts'
import type { WriteOff } from './books.ts'
import type { Cancellation } from './cancellations.ts'
import type { Line } from './tally.ts'
import { keyOf, skuOf, type Trade } from './trade.ts'

/** Cancels lines of a paid order: refunded, and back on the shelf. */
export async function cancel(trade: Trade, cancellation: Cancellation): Promise<void> {
  const { invoice, cancels, lines } = cancellation
  const orderId = trade.orders.get(cancels) ?? ''
  const { order } = await trade.shop.ask(orderLines, { id: orderId }, trade.admin)
  const input = {
    orderId,
    lines: lines.map((line) => ({ lineId: lineIdOf(trade.run, order, line), quantity: line.quantity })),
    restock: true,
    reason: `Invoice ${invoice}`,
    idempotencyKey: keyOf(trade.run, invoice, cancels),
  }
  const { cancelOrder: answer } = await trade.shop.ask(cancelOrder, { input }, trade.admin)
  if (!answer.refund) throw refused(`cancelOrder of invoice ${invoice}`, answer.userErrors)
}

/** Takes what was lost off the shelf. */
export async function writeOff(trade: Trade, { invoice, code, quantity, note, position }: WriteOff): Promise<void> {
  const input = {
    productId: trade.products.get(code)?.id ?? '',
    delta: -quantity,
    reason: [...note].slice(0, 200).join('') || 'written off',
    idempotencyKey: keyOf(trade.run, invoice, code, position),
  }
  const { adjustStock: answer } = await trade.shop.ask(adjustStock, { input }, trade.admin)
  if (!answer.product) throw refused(`adjustStock of invoice ${invoice}`, answer.userErrors)
}

function lineIdOf(run: string, order: OrderLines | null, { code }: Line): string {
  const line = order?.lines.find(({ sku }) => sku === skuOf(run, code))
  if (!line) throw new Error(`The order ${order?.id} has no line of ${code}.`)
  return line.id
}
