import { type Books, expected } from './books.ts'
import { type Caller, Refusal } from './client.ts'
import { type Refusable, refusable } from './left-out.ts'
import { addToCart, cancelOrder, createProduct, placeOrder, type UserError } from './operations.ts'
import { none, type Statement } from './proof.ts'
import type { Row } from './rows.ts'
import type { Entry } from './rules.ts'
import { unitsOf } from './tally.ts'
import { addressed, guestFor, keyOf, skuOf, type Trade } from './trade.ts'

/** How to ask for what a row says, and the codes of which one must be the answer. */
type Attempt = { name: keyof Refusable; codes: string[]; ask: (entry: Entry) => Promise<UserError[]> }

const rowsOfEach = 3
const unknown = 'unknown'

/** Asks for what some left-out rows of each kind say: each must be refused, with its code. */
export async function tryRefusals(trade: Trade, rows: Row[], books: Books): Promise<Statement[]> {
  const kinds = refusable(rows, books)
  const statements: Statement[] = []
  for (const attempt of attempts(trade, books)) {
    const some = firstOfEachCode(kinds[attempt.name]).slice(0, rowsOfEach)
    if (some.length > 0) statements.push(await tryEach(attempt, some))
  }
  return statements
}

async function tryEach({ name, codes, ask }: Attempt, entries: Entry[]): Promise<Statement> {
  const accepted: string[] = []
  for (const entry of entries) {
    const answer = await codesOf(() => ask(entry))
    if (!answer.some((code) => codes.includes(code))) accepted.push(`${entry.invoice} ${entry.code}: ${answer.join(', ') || 'accepted'}`)
  }
  const what = `${entries.length} rows refused with ${codes.join(' or ')} (${wordsOf(name)})`
  return { ...none(what, accepted), ...(accepted.length === 0 && { says: 'all' }) }
}

function attempts(trade: Trade, books: Books): Attempt[] {
  return [
    { name: 'quantityBelowOne', codes: ['INVALID_INPUT'], ask: (entry) => askForUnits(trade, entry) },
    { name: 'priceBelowZero', codes: ['INVALID_INPUT'], ask: (entry) => askForPrice(trade, entry, Math.floor(entry.unitPrice / 100)) },
    { name: 'fractionOfPenny', codes: ['BAD_USER_INPUT'], ask: (entry) => askForPrice(trade, entry, entry.unitPrice / 100) },
    { name: 'notInCatalogue', codes: ['NOT_FOUND'], ask: (entry) => askForUnits(trade, { ...entry, quantity: 1 }) },
    { name: 'otherPrice', codes: ['PRICE_CHANGED', 'OUT_OF_STOCK'], ask: (entry) => askForNothing(trade, entry, books) },
    { name: 'nobodysOrder', codes: ['NOT_FOUND'], ask: (entry) => askForSomebodysMoney(trade, entry) },
    { name: 'neverBought', codes: ['NOT_FOUND'], ask: (entry) => askBackWhatWasNotBought(trade, entry, books) },
  ]
}

function buyerOf({ run }: Trade, { invoice, position }: Entry): Caller {
  return guestFor({ run }, `refused ${invoice} ${position}`)
}

async function askForUnits(trade: Trade, entry: Entry): Promise<UserError[]> {
  const productId = trade.products.get(entry.code)?.id ?? `prod_${entry.code}`
  const input = { lines: [{ productId, quantity: entry.quantity }] }
  return (await trade.shop.ask(addToCart, { input }, buyerOf(trade, entry))).addToCart.userErrors
}

async function askForPrice({ shop, run, admin }: Trade, { code, description, position }: Entry, price: number): Promise<UserError[]> {
  const sku = skuOf(run, `refused-${position}`)
  const input = { sku, slug: sku, name: description || code, price, stock: 0 }
  return (await shop.ask(createProduct, { input }, admin)).createProduct.userErrors
}

// the row has no price: nobody may have it for nothing
async function askForNothing(trade: Trade, entry: Entry, books: Books): Promise<UserError[]> {
  const buyer = buyerOf(trade, entry)
  const productId = trade.products.get(entry.code)?.id ?? unknown
  const lines = [{ productId, quantity: Math.max(1, Math.min(entry.quantity, unitsOf(expected(books).stock, entry.code))) }]
  const { addToCart: filled } = await trade.shop.ask(addToCart, { input: { lines } }, buyer)
  const { email, shippingAddress } = addressed(trade.run, { ...entry, customer: undefined, lines: [] })
  const address = { ...shippingAddress, line2: `Refused row ${entry.position}` }
  const idempotencyKey = keyOf(trade.run, 'refused', entry.position)
  const input = { cartId: filled.cart?.id ?? unknown, idempotencyKey, expectedTotal: 0, email, shippingAddress: address }
  return (await trade.shop.ask(placeOrder, { input }, buyer)).placeOrder.userErrors
}

function askForSomebodysMoney(trade: Trade, entry: Entry): Promise<UserError[]> {
  const [orderId = unknown] = trade.orders.values()
  return askBack(trade, entry, orderId, unknown, buyerOf(trade, entry))
}

function askBackWhatWasNotBought(trade: Trade, entry: Entry, books: Books): Promise<UserError[]> {
  const bought = books.sales.find(({ customer }) => customer === entry.customer)
  return askBack(trade, entry, trade.orders.get(bought?.invoice ?? '') ?? unknown, unknown, trade.admin)
}

async function askBack({ shop, run }: Trade, entry: Entry, orderId: string, lineId: string, caller: Caller): Promise<UserError[]> {
  const lines = [{ lineId, quantity: Math.max(-entry.quantity, 1) }]
  const input = { orderId, lines, restock: true, reason: entry.invoice, idempotencyKey: keyOf(run, 'refused', entry.position) }
  return (await shop.ask(cancelOrder, { input }, caller)).cancelOrder.userErrors
}

async function codesOf(ask: () => Promise<UserError[]>): Promise<string[]> {
  try {
    return (await ask()).map(({ code }) => code)
  } catch (error) {
    if (error instanceof Refusal) return error.codes
    throw error
  }
}

function firstOfEachCode(entries: Entry[]): Entry[] {
  return [...Map.groupBy(entries, ({ code }) => code).values()].flatMap((all) => all.slice(0, 1))
}

function wordsOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}
