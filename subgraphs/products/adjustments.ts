import { eq } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { sameRequest } from '#kit/data/idempotency.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError, notFound } from '#kit/errors.ts'
import { audit } from '#kit/events/audit.ts'
import { moveStock } from './ledger.ts'
import type { AdjustStockInput } from './schema.generated.ts'
import { type ProductRow, products, type StockMovementRow, stockMovements } from './tables.ts'

/** The most that a product may have: the graph's Int ends at 2,147,483,647, and what was sold may come back. */
const stockMost = 1_000_000_000

const selectProduct = statement((db, { id }: { id: string }) => db.select().from(products).where(eq(products.id, id)))
const selectMovement = statement((db, { idempotencyKey }: { idempotencyKey: string }) =>
  db.select().from(stockMovements).where(eq(stockMovements.idempotencyKey, idempotencyKey)),
)

/** Adds to a product's stock or takes from it, once for each key. Throws NOT_FOUND, CHOOSE_VARIANT, STOCK_HELD, INVALID_INPUT or IDEMPOTENCY_MISMATCH. */
export function adjustStock(ctx: Context, input: AdjustStockInput): Promise<ProductRow> {
  return ctx.write(async (tx) => {
    const before = await findById(tx, input.productId)
    if (await findAdjustment(tx, input)) return before
    if (before.options && input.delta > 0) throw chooseVariant(before.id)
    checkLevel(before, input.delta)
    const after = await adjust(tx, input)
    await audit(tx, 'adjustStock', before.id, before, after)
    return after
  })
}

/** Sets what a product has on hand, with the reason for the ledger. Throws CHOOSE_VARIANT, STOCK_HELD or INVALID_INPUT. */
export async function setStock(tx: Tx, product: ProductRow, onHand: number, reason: string): Promise<ProductRow> {
  const delta = onHand - product.onHand
  if (product.options && delta > 0) throw chooseVariant(product.id)
  checkLevel(product, delta)
  return moveStock(tx, product.id, { kind: 'ADJUSTED', onHand: delta, reason })
}

async function findById(tx: Tx, id: string): Promise<ProductRow> {
  const product = await selectProduct.get(tx, { id })
  if (!product) throw notFound('product', ['input', 'productId'])
  return product
}

async function findAdjustment(tx: Tx, { productId, delta, idempotencyKey }: AdjustStockInput): Promise<StockMovementRow | undefined> {
  const known = await selectMovement.get(tx, { idempotencyKey })
  return sameRequest(known, (movement) => movement.productId === productId && movement.onHand === delta)
}

function chooseVariant(id: string): DomainError {
  const message = 'Only its variants have stock: choose one of them.'
  return new DomainError('CHOOSE_VARIANT', message, { path: ['input', 'productId'], subject: id })
}

function checkLevel({ id, onHand, held }: ProductRow, delta: number): void {
  const path = ['input', 'delta']
  if (onHand + delta < held)
    throw new DomainError('STOCK_HELD', `${held} of the ${onHand} on hand are held for orders.`, { path, subject: id })
  if (onHand + delta > stockMost) throw new DomainError('INVALID_INPUT', `A product may have at most ${stockMost} on hand.`, { path })
}

function adjust(tx: Tx, { productId, delta, reason, idempotencyKey }: AdjustStockInput): Promise<ProductRow> {
  return moveStock(tx, productId, { kind: 'ADJUSTED', onHand: delta, reason, idempotencyKey })
}
