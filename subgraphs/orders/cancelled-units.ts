import { eq, sql } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import { jsonEach } from '#kit/data/conditions.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError, notFound } from '#kit/errors.ts'
import { publish } from '#kit/events/outbox.ts'
import { paidFor } from '#schema/discounts.ts'
import { sumOf } from '#schema/money.ts'
import { requestRefund } from './refunds.ts'
import type { CancelLineInput } from './schema.generated.ts'
import { type OrderLineRow, type OrderRefundRow, type OrderRow, orderLines } from './tables.ts'
import { moveOrder } from './timeline.ts'

export type CancellationRequest = { lines: CancelLineInput[] | undefined; restock: boolean; reason: string | null; isStaff: boolean }
export type Cancelled = { order: OrderRow; refund?: OrderRefundRow | undefined }

type Lines = Map<string, OrderLineRow>

const selectLines = statement((db, { orderId }: { orderId: string }) => db.select().from(orderLines).where(eq(orderLines.orderId, orderId)))
// one statement for any number of lines, and the one that decides: it takes nothing from a line with fewer units left
const updateTaken = statement(
  (_, { orderId, units }: { orderId: string; units: CancelLineInput[] }) => sql<{ id: string }>`
    UPDATE order_lines
    SET cancelledQuantity = order_lines.cancelledQuantity + w.quantity
    FROM (SELECT value->>'lineId' AS lineId, value->>'quantity' AS quantity FROM ${jsonEach(units)}) AS w
    WHERE order_lines.id = w.lineId AND order_lines.orderId = ${orderId}
      AND order_lines.cancelledQuantity + w.quantity <= order_lines.quantity
    RETURNING order_lines.id`,
)

/**
 * Cancels the requested units of a paid order, or all that are left, and requests their refund. Units that were shipped are returned by it.
 * Returns undefined if the order's status
 * does not allow it. Throws NOT_FOUND or NOTHING_TO_CANCEL.
 */
export async function cancelUnits(tx: Tx, order: OrderRow, request: CancellationRequest): Promise<Cancelled | undefined> {
  const { restock, reason } = request
  const found = await selectLines.all(tx, { orderId: order.id })
  const [lines, left] = [new Map(found.map((line) => [line.id, line])), unitsLeft(found)]
  const units = request.lines ?? left
  checkKnown(units, lines)
  await takeUnits(tx, order.id, units, lines)
  const refund = await requestRefund(tx, order, { units, price: priceOf(units, lines), restock, reason })
  const after = await moveOrder(tx, order.id, 'LINES_CANCELLED', { subject: refund.id, details: reason })
  if (!after) return undefined
  await publishCancelled(tx, after, refund, lines)
  // what was shipped stays so, although all of it has come back
  const ended = countOf(units) === countOf(left) ? await endOrder(tx, order.id, reason) : undefined
  return { order: ended ?? after, refund }
}

function unitsLeft(lines: OrderLineRow[]): CancelLineInput[] {
  return lines.map((line) => ({ lineId: line.id, quantity: leftOf(line) })).filter(({ quantity }) => quantity > 0)
}

function leftOf({ quantity, cancelledQuantity }: OrderLineRow): number {
  return quantity - cancelledQuantity
}

function checkKnown(units: CancelLineInput[], lines: Lines): void {
  const at = units.findIndex(({ lineId }) => !lines.has(lineId))
  if (at >= 0) throw notFound('line of this order', ['input', 'lines', String(at), 'lineId'])
}

async function takeUnits(tx: Tx, orderId: string, units: CancelLineInput[], lines: Lines): Promise<void> {
  if (units.length === 0)
    throw new DomainError('NOTHING_TO_CANCEL', 'Every unit of this order is cancelled already.', { path: ['input', 'orderId'] })
  const done = new Set((await updateTaken.all(tx, { orderId, units })).map(({ id }) => id))
  for (const [at, { lineId }] of units.entries()) if (!done.has(lineId)) throw tooFewLeft(at, lines.get(lineId) as OrderLineRow)
}

function tooFewLeft(at: number, line: OrderLineRow): DomainError {
  const left = leftOf(line)
  const message = left === 1 ? 'Only 1 unit is left to cancel.' : `Only ${left} units are left to cancel.`
  return new DomainError('NOTHING_TO_CANCEL', left === 0 ? 'No unit of this line is left to cancel.' : message, {
    path: ['input', 'lines', at, 'quantity'],
    subject: line.id,
  })
}

function priceOf(units: CancelLineInput[], lines: Lines): number {
  return sumOf(units.map(({ lineId, quantity }) => paidForNext(quantity, lines.get(lineId) as OrderLineRow)))
}

// as sums of the first units, so that however a line is cancelled, its units give back together what was paid for it
function paidForNext(quantity: number, line: OrderLineRow): number {
  return paidFor(line.cancelledQuantity + quantity, line) - paidFor(line.cancelledQuantity, line)
}

function publishCancelled(tx: Tx, { version }: OrderRow, refund: OrderRefundRow, lines: Lines): Promise<void> {
  return publish(tx, {
    type: 'order.lines-cancelled',
    orderId: refund.orderId,
    refundId: refund.id,
    amount: refund.amount,
    lines: refund.lines.map(({ lineId, quantity, restock }) => ({ productId: lines.get(lineId)?.productId ?? '', quantity, restock })),
    version,
  })
}

function countOf(units: CancelLineInput[]): number {
  return sumOf(units.map(({ quantity }) => quantity))
}

// products, carts and payments keep what they have: a paid order is never closed
async function endOrder(tx: Tx, orderId: string, reason: string | null): Promise<OrderRow | undefined> {
  const ended = await moveOrder(tx, orderId, 'ALL_LINES_CANCELLED', { change: { reason }, details: reason })
  if (ended) await publish(tx, { type: 'order.moved', orderId, status: ended.status, version: ended.version })
  return ended
}
