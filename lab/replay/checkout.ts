import type { Order } from '#lab/acknowledged.ts'
import { type Buyer, createBuyer } from '#lab/buyer.ts'
import { type Caller, Refusal, refused } from '#lab/client.ts'
import { OrderStatus } from '#lab/documents/documents.generated.ts'
import { currencyFor } from './currencies.ts'
import type { Sale } from './rules.ts'
import { addressed, invoiceOf, isPaid, isUnpaid, keyOf, type Trade } from './trade.ts'

/**
 * Buys what an invoice says, from wherever an earlier try has left it, and returns the order's id once it is paid. `part` makes tries in
 * another part of the run orders of their own. Throws Refusal.
 */
export async function buy(trade: Trade, sale: Sale, caller: Caller, part?: string): Promise<string> {
  const tries = trade.found.get(sale.invoice) ?? []
  const done = tries.find(isPaid)
  if (done) return done.id
  const buyer = createBuyer(trade.client, caller)
  // an order that was not paid in time is placed again, under another key
  const open = tries.find(isUnpaid) ?? (await place(trade, sale, caller, part ?? tries.length + 1))
  await pay(trade, sale, buyer, open)
  return open.id
}

async function place(trade: Trade, sale: Sale, caller: Caller, attempt: string | number): Promise<Order> {
  const { client, run, products } = trade
  const buyer = createBuyer(client, caller)
  const lines = sale.lines.map(({ code, quantity }) => ({ productId: products.get(code) ?? '', quantity }))
  const { cart, takenBy } = await buyer.fillOrFind(lines, async (id) => {
    const order = await client.ask(OrderStatus, { id }, caller)
    return order && invoiceOf(run, order) === sale.invoice ? order : undefined
  })
  if (takenBy) return takenBy
  const idempotencyKey = keyOf(run, sale.invoice, attempt)
  const currency = currencyFor(trade, sale)
  const { order, userErrors } = await buyer.place(cart, { idempotencyKey, ...addressed(run, sale), ...(currency && { currency }) })
  if (userErrors.length > 0) throw refused(`PlaceOrder of invoice ${sale.invoice}`, userErrors)
  return order
}

async function pay({ run }: Trade, { invoice }: Sale, buyer: Buyer, placed: Order): Promise<void> {
  const { id, status } = placed.status === 'PENDING' ? await buyer.see(placed.id, (status) => status !== 'PENDING') : placed
  const idempotencyKey = keyOf(run, invoice, 'pay')
  const paid = status === 'AWAITING_PAYMENT' ? await buyer.pay(id, { idempotencyKey }) : undefined
  if (paid?.orderStatus === 'PAID') return
  // paid by an earlier try, or about to be
  const ended = await buyer.see(id, (status) => !isUnpaid({ status }))
  if (!isPaid(ended)) throw new Refusal(`The order of invoice ${invoice}`, [ended.status], 'it should have been paid')
}
