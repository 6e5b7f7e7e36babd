import { type Caller, Refusal } from '#lab/legacy/client.ts'
import { addToCart, cancelOrder, createProduct, placeOrder, type UserError } from '#lab/legacy/operations.ts'
import { until } from '#lab/pool.ts'
import type { Books } from './books.ts'
import { fill } from './checkout.ts'
import { type Refusable, refusable } from './left-out.ts'
import { none, number, type Statement } from './proof.ts'
import type { Row } from './rows.ts'
import type { Entry } from './rules.ts'
import { addressed, guestFor, keyOf, skuOf, type Trade } from './trade.ts'

/** How to ask for what a row says, and the code that must be the answer. */
type Attempt = { rows: Entry[]; what: string; code: string; ask: (entry: Entry) => Promise<UserError[]> }

const rowsOfEach = 3
const unknown = 'unknown'

/** Asks for what some left-out rows of each kind say: each must be refused, with its code. */
export async function tryRefusals(trade: Trade, rows: Row[], books: Books): Promise<Statement[]> {
  const statements: Statement[] = []
  for (const attempt of attempts(trade, refusable(rows, books), books)) {
    if (attempt.rows.length > 0) statements.push(await tryEach(attempt))
  }
  return statements
}

function attempts(trade: Trade, rows: Refusable, books: Books): Attempt[] {
  const nothing = (entry: Entry) => askForNothing(trade, entry)
  return [
    { rows: rows.quantityBelowOne, what: 'with a quantity below 1', code: 'INVALID_INPUT', ask: (entry) => askForUnits(trade, entry) },
    {
      rows: rows.priceBelowZero,
      what: 'with a price below 0',
      code: 'INVALID_INPUT',
      ask: (entry) => askForPrice(trade, entry, Math.floor),
    },
    { rows: rows.fractionOfPenny, what: 'with a fraction of a penny', code: 'BAD_USER_INPUT', ask: (entry) => askForPrice(trade, entry) },
    {
      rows: rows.notInCatalogue,
      what: 'of what is not for sale',
      code: 'NOT_FOUND',
      ask: (entry) => askForUnits(trade, { ...entry, quantity: 1 }),
    },
    { rows: rows.withoutPrice, what: 'without a price', code: 'PRICE_CHANGED', ask: nothing },
    { rows: rows.soldOut, what: 'of what is sold out', code: 'OUT_OF_STOCK', ask: nothing },
    {
      rows: rows.nobodysOrder,
      what: 'that cancel an order of somebody else',
      code: 'NOT_FOUND',
      ask: (entry) => askForSomebodysMoney(trade, entry),
    },
    {
      rows: rows.neverBought,
      what: 'that cancel what was not bought',
      code: 'NOT_FOUND',
      ask: (entry) => askBackUnbought(trade, entry, books),
    },
  ]
}

// nobody gets for nothing what has a price
async function askForNothing(trade: Trade, entry: Entry): Promise<UserError[]> {
  const buyer = buyerOf(trade, entry)
  const sale = { ...entry, customer: undefined, lines: [entry] }
  const { cart } = await fill(trade, sale, buyer)
  const { email, shippingAddress } = addressed(trade.run, sale)
  const address = { ...shippingAddress, line2: `Refused row ${entry.position}` }
  const idempotencyKey = keyOf(trade.run, 'refused', entry.position)
  const input = { cartId: cart?.id ?? unknown, idempotencyKey, expectedTotal: 0, email, shippingAddress: address }
  return until('the order is refused', async () => {
    const { placeOrder: answer } = await trade.shop.ask(placeOrder, { input }, buyer)
    return answer.order?.status === 'PENDING' ? undefined : answer.userErrors
  })
}

function buyerOf({ run }: Trade, { invoice, position }: Entry): Caller {
  return guestFor({ run }, `refused ${invoice} ${position}`)
}

async function askForUnits(trade: Trade, entry: Entry): Promise<UserError[]> {
  const productId = trade.products.get(entry.code)?.id ?? `prod_${entry.code}`
  const input = { lines: [{ productId, quantity: entry.quantity }] }
  return (await trade.shop.ask(addToCart, { input }, buyerOf(trade, entry))).addToCart.userErrors
}

async function askForPrice(
  trade: Trade,
  { code, description, position, unitPrice }: Entry,
  round = (price: number) => price,
): Promise<UserError[]> {
  const sku = skuOf(trade.run, `refused-${position}`)
  const input = { sku, slug: sku, name: description || code, price: round(unitPrice / 100), stock: 0 }
  return (await trade.shop.ask(createProduct, { input }, trade.admin)).createProduct.userErrors
}

function askForSomebodysMoney(trade: Trade, entry: Entry): Promise<UserError[]> {
  const [orderId = unknown] = trade.orders.values()
  return askBack(trade, entry, orderId, buyerOf(trade, entry))
}

async function askBack({ shop, run }: Trade, entry: Entry, orderId: string, caller: Caller): Promise<UserError[]> {
  const lines = [{ lineId: unknown, quantity: Math.max(-entry.quantity, 1) }]
  const input = { orderId, lines, restock: true, reason: entry.invoice, idempotencyKey: keyOf(run, 'refused', entry.position) }
  return (await shop.ask(cancelOrder, { input }, caller)).cancelOrder.userErrors
}

function askBackUnbought(trade: Trade, entry: Entry, books: Books): Promise<UserError[]> {
  const bought = books.sales.find(({ customer }) => customer === entry.customer)
  return askBack(trade, entry, trade.orders.get(bought?.invoice ?? '') ?? unknown, trade.admin)
}

async function tryEach({ rows, what, code, ask }: Attempt): Promise<Statement> {
  const some = firstOfEachCode(rows).slice(0, rowsOfEach)
  const wrong: string[] = []
  for (const entry of some) {
    const codes = await codesOf(() => ask(entry))
    if (!codes.includes(code)) wrong.push(`${entry.invoice} ${entry.code}: ${codes.join(', ') || 'accepted'}`)
  }
  const statement = none(`rows ${what}, refused with ${code}`, wrong)
  return statement.holds ? { ...statement, says: `${number(some.length)} tried of ${number(rows.length)}` } : statement
}

function firstOfEachCode(entries: Entry[]): Entry[] {
  return [...Map.groupBy(entries, ({ code }) => code).values()].flatMap((all) => all.slice(0, 1))
}

async function codesOf(ask: () => Promise<UserError[]>): Promise<string[]> {
  try {
    return (await ask()).map(({ code }) => code)
  } catch (error) {
    if (error instanceof Refusal) return error.codes
    throw error
  }
}
