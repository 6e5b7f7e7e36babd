import { createBuyer } from '#lab/buyer.ts'
import { refused } from '#lab/client.ts'
import { AdjustStock, OrderLines } from '#lab/documents/documents.generated.ts'
import type { WriteOff } from './books.ts'
import type { Cancellation } from './cancellations.ts'
import { keyOf, skuOf, type Trade } from './trade.ts'

/** Cancels lines of a paid order: they are refunded, and go back to the stock. */
export async function cancel(trade: Trade, { invoice, cancels, lines }: Cancellation): Promise<void> {
  const { client, admin, run } = trade
  const orderId = trade.orders.get(cancels) ?? ''
  const order = await client.ask(OrderLines, { id: orderId }, admin)
  const lineIdOf = (code: string) => {
    const line = order?.lines.find(({ sku }) => sku === skuOf(run, code))
    if (!line) throw new Error(`The order ${orderId} has no line of ${code}.`)
    return line.id
  }
  const { refund, userErrors } = await createBuyer(client, admin).cancel(orderId, {
    lines: lines.map(({ code, quantity }) => ({ lineId: lineIdOf(code), quantity })),
    restock: true,
    reason: `Invoice ${invoice}`,
    idempotencyKey: keyOf(run, invoice, cancels),
  })
  if (!refund) throw refused(`CancelOrder of invoice ${invoice}`, userErrors)
}

/** Takes lost units out of the stock. */
export async function writeOff({ client, admin, run, products }: Trade, lost: WriteOff): Promise<void> {
  const { invoice, code, quantity, note, position } = lost
  const input = {
    productId: products.get(code) ?? '',
    delta: -quantity,
    reason: [...note].slice(0, 200).join('') || 'written off',
    idempotencyKey: keyOf(run, invoice, code, position),
  }
  const { product, userErrors } = await client.mutate(AdjustStock, input, admin)
  if (!product) throw refused(`AdjustStock of invoice ${invoice}`, userErrors)
}
