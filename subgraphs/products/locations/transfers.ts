import { and, asc, eq, gt } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { newRowId } from '#kit/data/id.ts'
import { sameRequest } from '#kit/data/idempotency.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError, notFound } from '#kit/errors.ts'
import { audit } from '#kit/events/audit.ts'
import { productOf } from '#subgraphs/products/saved-products.ts'
import type { TransferStockInput } from '#subgraphs/products/schema.generated.ts'
import { type ProductRow, type StockMovementRow, stockMovements } from '#subgraphs/products/tables.ts'
import { findLocationId } from './locations.ts'
import { levelAt } from './stock.ts'

const selectMovement = statement((db, { idempotencyKey }: { idempotencyKey: string }) =>
  db.select().from(stockMovements).where(eq(stockMovements.idempotencyKey, idempotencyKey)),
)
const selectNext = statement((db, { productId, id }: { productId: string; id: string }) =>
  db
    .select()
    .from(stockMovements)
    .where(and(eq(stockMovements.productId, productId), gt(stockMovements.id, id)))
    .orderBy(asc(stockMovements.id))
    .limit(1),
)
const insertMovement = statement((db, row: typeof stockMovements.$inferInsert) => db.insert(stockMovements).values(row))

/** Moves units of a product from one location to another, once for each key. Throws NOT_FOUND, INVALID_INPUT, STOCK_HELD or IDEMPOTENCY_MISMATCH. */
export function transferStock(ctx: Context, input: TransferStockInput): Promise<ProductRow> {
  return ctx.write(async (tx) => {
    const product = await productOf(tx, input.productId)
    if (!product) throw notFound('product', ['input', 'productId'])
    const [from, to] = [await findLocationId(tx, input.fromId, 'fromId'), await findLocationId(tx, input.toId, 'toId')]
    if (await findTransfer(tx, input, { from, to })) return product
    if (from === to) throw new DomainError('INVALID_INPUT', 'Choose two locations.', { path: ['input', 'toId'] })
    await checkAvailable(tx, product, from, input.quantity)
    await move(tx, input, { from, to })
    await audit(tx, 'transferStock', product.id, { from: input.fromId }, { to: input.toId, quantity: input.quantity, reason: input.reason })
    return product
  })
}

type Ends = { from: string | null; to: string | null }

async function findTransfer(tx: Tx, { productId, quantity, idempotencyKey }: TransferStockInput, { from, to }: Ends) {
  const left = await selectMovement.get(tx, { idempotencyKey })
  // the one that arrived was written after it
  const arrived = left && (await selectNext.get(tx, { productId: left.productId, id: left.id }))
  const isSame = (one: StockMovementRow) =>
    one.productId === productId &&
    one.onHand === -quantity &&
    one.locationId === from &&
    arrived?.onHand === quantity &&
    arrived.locationId === to
  return sameRequest(left, isSame)
}

async function checkAvailable(tx: Tx, product: ProductRow, from: string | null, quantity: number): Promise<void> {
  const { onHand, held } = await levelAt(tx, product, from)
  if (onHand - held < quantity)
    throw new DomainError('STOCK_HELD', `${onHand} are there, of which ${held} are held for orders.`, {
      path: ['input', 'quantity'],
      subject: product.id,
    })
}

/** Two movements, so that each location is the sum of its own. The product has as much as before. */
async function move(tx: Tx, { productId, quantity, reason, idempotencyKey }: TransferStockInput, { from, to }: Ends): Promise<void> {
  const both = { productId, kind: 'ADJUSTED' as const, held: 0, reason, at: tx.now }
  await insertMovement.run(tx, { ...both, id: newRowId('mov', tx.now), onHand: -quantity, locationId: from, idempotencyKey })
  await insertMovement.run(tx, { ...both, id: newRowId('mov', tx.now), onHand: quantity, locationId: to })
}
