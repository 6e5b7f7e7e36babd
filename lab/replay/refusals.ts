import { createBuyer } from '#lab/buyer.ts'
import { type Caller, Refusal } from '#lab/client.ts'
import { CancelOrder, CreateProduct, FillCart } from '#lab/documents/documents.generated.ts'
import { number } from '#lab/figures.ts'
import { none, type Statement } from '#lab/proof.ts'
import type { Books } from './books.ts'
import { refusable } from './left-out.ts'
import type { Row } from './rows.ts'
import type { Entry } from './rules.ts'
import { addressed, guestFor, keyOf, skuOf, type Trade } from './trade.ts'

type Problems = { userErrors: { code: string }[] }
type Ask = (trade: Trade, entry: Entry, books: Books) => Promise<Problems>
/** Rows of which a shop must refuse what they ask for, by the code that must be the answer. */
type Attempt = [rows: Entry[], what: string, code: string, ask: Ask]

const rowsOfEach = 3
const unknown = 'unknown'

/** Asks for what some left-out rows of each kind say: each must be refused, with its code. */
export async function tryRefusals(trade: Trade, rows: Row[], books: Books): Promise<Statement[]> {
  const statements: Statement[] = []
  for (const attempt of attempts(rows, books)) {
    if (attempt[0].length > 0) statements.push(await tryEach(trade, attempt, books))
  }
  return statements
}

function attempts(rows: Row[], books: Books): Attempt[] {
  const of = refusable(rows, books)
  return [
    [of.quantityBelowOne, 'with a quantity below 1', 'INVALID_INPUT', askForUnits],
    [of.priceBelowZero, 'with a price below 0', 'INVALID_INPUT', (trade, entry) => askForPrice(trade, entry, Math.floor)],
    [of.fractionOfPenny, 'with a fraction of a penny', 'BAD_USER_INPUT', (trade, entry) => askForPrice(trade, entry)],
    [of.notInCatalogue, 'of what is not for sale', 'NOT_FOUND', (trade, entry) => askForUnits(trade, { ...entry, quantity: 1 })],
    [of.withoutPrice, 'without a price', 'PRICE_CHANGED', orderForNothing],
    [of.soldOut, 'of what is sold out', 'OUT_OF_STOCK', orderAtItsPrice],
    [of.foreignOrder, 'that cancel an order of somebody else', 'NOT_FOUND', cancelForeign],
    [of.neverBought, 'that cancel what was not bought', 'NOT_FOUND', cancelUnbought],
  ]
}

async function tryEach(trade: Trade, [rows, what, code, ask]: Attempt, books: Books): Promise<Statement> {
  const firstOfEachCode = [...Map.groupBy(rows, ({ code }) => code).values()].flatMap((all) => all.slice(0, 1))
  const some = firstOfEachCode.slice(0, rowsOfEach)
  const wrong: string[] = []
  for (const entry of some) {
    const codes = await codesOf(() => ask(trade, entry, books))
    if (!codes.includes(code)) wrong.push(`${entry.invoice} ${entry.code}: ${codes.join(', ') || 'accepted'}`)
  }
  const statement = none(`rows ${what}, refused with ${code}`, wrong)
  return statement.holds ? { ...statement, says: `${number(some.length)} tried of ${number(rows.length)}` } : statement
}

async function codesOf(ask: () => Promise<Problems>): Promise<string[]> {
  try {
    return (await ask()).userErrors.map(({ code }) => code)
  } catch (error) {
    if (error instanceof Refusal) return error.codes
    throw error
  }
}

function askForUnits(trade: Trade, entry: Entry): Promise<Problems> {
  const productId = trade.products.get(entry.code) ?? `prod_${entry.code}`
  return trade.client.mutate(FillCart, { lines: [{ productId, quantity: entry.quantity }] }, guestOf(trade, entry))
}

function guestOf(trade: Trade, { invoice, position }: Entry): Caller {
  return guestFor(trade, `refused ${invoice} ${position}`)
}

function askForPrice({ client, admin, run }: Trade, entry: Entry, round = (price: number) => price): Promise<Problems> {
  const { code, description, position, unitPrice } = entry
  const sku = skuOf(run, `refused-${position}`)
  const input = { sku, slug: sku, name: description || code, price: round(unitPrice / 100), stock: 0 }
  return client.mutate(CreateProduct, input, admin)
}

// what has a price is not given away
function orderForNothing(trade: Trade, entry: Entry): Promise<Problems> {
  return order(trade, entry, { expectedTotal: 0 })
}

// a wrong price would be refused first
function orderAtItsPrice(trade: Trade, entry: Entry): Promise<Problems> {
  return order(trade, entry)
}

async function order(trade: Trade, entry: Entry, expected: { expectedTotal?: number } = {}): Promise<Problems> {
  const buyer = createBuyer(trade.client, guestOf(trade, entry))
  const cart = await buyer.fill([{ productId: trade.products.get(entry.code) ?? '', quantity: entry.quantity }])
  const { email, shippingAddress } = addressed(trade.run, { ...entry, customer: undefined })
  return buyer.place(cart, {
    email,
    shippingAddress: { ...shippingAddress, line2: `Refused row ${entry.position}` },
    idempotencyKey: keyOf(trade.run, 'refused', entry.position),
    ...expected,
  })
}

function cancelForeign(trade: Trade, entry: Entry): Promise<Problems> {
  const [orderId = unknown] = trade.orders.values()
  return cancel(trade, entry, orderId, guestOf(trade, entry))
}

function cancelUnbought(trade: Trade, entry: Entry, books: Books): Promise<Problems> {
  const bought = books.sales.find(({ customer }) => customer === entry.customer)
  return cancel(trade, entry, trade.orders.get(bought?.invoice ?? '') ?? unknown, trade.admin)
}

function cancel({ client, run }: Trade, entry: Entry, orderId: string, caller: Caller): Promise<Problems> {
  const lines = [{ lineId: unknown, quantity: Math.max(-entry.quantity, 1) }]
  const input = { orderId, lines, restock: true, reason: entry.invoice, idempotencyKey: keyOf(run, 'refused', entry.position) }
  return client.mutate(CancelOrder, input, caller)
}
