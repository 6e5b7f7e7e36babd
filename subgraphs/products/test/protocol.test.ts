// docs/protocol.md, section 5: every state of an order's hold against every input.
import { asc, eq, ne } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { admin, dataOf, openForTest } from '#kit/test/testing.ts'
import type { NewEvent } from '#schema/events.ts'
import subgraph from '#subgraphs/products/index.ts'
import { holds, products, stockMovements } from '#subgraphs/products/tables.ts'

type Stock = { mug: string; pot: string; old: string }
type Line = [productId: string, quantity: number]

type Input = keyof typeof events

type State = keyof typeof waysTo

type Change = { status: string; publishes?: string; onHand?: number[]; held?: number[]; ledger?: string[] }

const create = 'mutation ($input: CreateProductInput!) { createProduct(input: $input) { product { id } } }'
const archive = 'mutation ($input: DeleteProductInput!) { deleteProduct(input: $input) { product { id } } }'

const orderId = 'ord_1'

const total = { total: 400, currency: 'GBP', lines: [] }

const events = {
  'cart.checked-out that fits': ({ mug, pot }: Stock) => checkedOut([mug, 3], [pot, 1]),
  'cart.checked-out at another price': ({ mug, pot }: Stock) => ({ ...checkedOut([mug, 3], [pot, 1]), expectedTotal: 401 }),
  'cart.checked-out, one line too many': ({ mug, pot }: Stock) => checkedOut([mug, 3], [pot, 6]),
  'cart.checked-out, one product archived': ({ mug, old }: Stock) => checkedOut([mug, 3], [old, 1]),
  'cart.checked-out, one product unknown': ({ mug }: Stock) => checkedOut([mug, 3], ['prod_none', 1]),
  'order.closed': (): NewEvent => ({ type: 'order.closed', orderId, outcome: 'EXPIRED', reason: 'x', version: 2 }),
  'order.paid': (): NewEvent => ({ type: 'order.paid', orderId, owner: 'usr_1', paymentId: 'pay_1', ...total, version: 3 }),
  'order.lines-cancelled, a new refund': (stock: Stock) => cancelled('ref_new', stock),
  'order.lines-cancelled, a refund seen before': (stock: Stock) => cancelled('ref_seen', stock),
}

const fits = 'cart.checked-out that fits'
const waysTo = {
  none: [],
  HELD: [fits],
  REFUSED: ['cart.checked-out, one line too many'],
  RELEASED: [fits, 'order.closed'],
  'RELEASED before it was checked out': ['order.closed'],
  SOLD: [fits, 'order.paid'],
} satisfies Record<string, Input[]>

const refused = { status: 'REFUSED', publishes: 'stock.refused' }

/** What each pair changes, mugs before pots. A pair that is not here changes nothing. */
const table: Partial<Record<State, Partial<Record<Input, Change>>>> = {
  none: {
    [fits]: { status: 'HELD', publishes: 'stock.held', held: [3, 1], ledger: moved('HELD') },
    'cart.checked-out at another price': refused,
    'cart.checked-out, one line too many': refused,
    'cart.checked-out, one product archived': refused,
    'cart.checked-out, one product unknown': refused,
    'order.closed': { status: 'RELEASED' },
  },
  HELD: {
    'order.closed': { status: 'RELEASED', held: [-3, -1], ledger: moved('RELEASED') },
    'order.paid': { status: 'SOLD', held: [-3, -1], onHand: [-3, -1], ledger: moved('SOLD') },
  },
}

const pairs = (Object.keys(waysTo) as State[]).flatMap((state) => (Object.keys(events) as Input[]).map((input) => [state, input] as const))

test.each(pairs)('%s, %s', async (from, input) => {
  const open = await openProducts()
  await open.receiveInputs(...waysTo[from])
  const before = await stateOf(open)
  await open.receiveInputs(input)
  const { status, publishes, onHand, held, ledger = [] } = changeOf(from, input, before.status)
  expect(await stateOf(open)).toEqual({
    status,
    onHand: plus(before.onHand, onHand),
    held: plus(before.held, held),
    ledger: [...before.ledger, ...ledger].sort(),
    published: [...before.published, ...(publishes ? [publishes] : [])],
  })
})

test.each([
  ['HELD', 'order.paid', 'STOCK_HELD', -5],
  ['HELD', 'order.closed', 'STOCK_HELD', -5],
  ['none', 'order.closed', undefined, -5],
] as [State, Input, string | undefined, number][])(
  '%s: an adjustment below what is held is refused, and %s still ends the hold',
  async (from, input, code, delta) => {
    const open = await openProducts()
    await open.receiveInputs(...waysTo[from])
    const adjust = 'mutation ($input: AdjustStockInput!) { adjustStock(input: $input) { userErrors { code } } }'
    const change = { productId: open.stock.mug, delta, reason: 'broken', idempotencyKey: 'k' }
    expect(dataOf(await open.ask(admin(), adjust, { input: change })).adjustStock.userErrors).toEqual(code ? [{ code }] : [])
    await open.receiveInputs(input)
    expect((await stateOf(open)).held).toEqual([0, 0])
  },
)

test('a refused checkout publishes what each line wanted and what was available', async () => {
  const open = await openProducts()
  const { mug, pot, old } = open.stock
  await open.receive(checkedOut([mug, 8], [pot, 5], [old, 1], ['prod_none', 2]))
  const shortages = [
    { productId: mug, wanted: 8, available: 7 },
    { productId: old, wanted: 1, available: 'GONE' },
    { productId: 'prod_none', wanted: 2, available: 'GONE' },
  ]
  expect(await open.published('stock.refused')).toMatchObject([{ orderId, shortages }])
})

test('a price that changes after the hold does not change what was published', async () => {
  const open = await openProducts()
  await open.receiveInputs(fits)
  const update = 'mutation ($input: UpdateProductInput!) { updateProduct(input: $input) { product { version } } }'
  await open.ask(admin(), update, { input: { id: open.stock.mug, expectedVersion: 1, price: 999 } })
  await open.receiveInputs(fits, 'order.paid')
  expect((await open.published('stock.held')).map(({ lines }) => lines.map(({ unitPrice }) => unitPrice))).toEqual([[100, 100]])
})

function checkedOut(...lines: Line[]): NewEvent {
  return {
    type: 'cart.checked-out',
    orderId,
    cartId: 'cart_1',
    cartVersion: 1,
    lines: lines.map(([productId, quantity]) => ({ productId, quantity })),
  }
}

function cancelled(refundId: string, { mug, pot }: Stock): NewEvent {
  const lines = [
    { productId: mug, quantity: 2, restock: true },
    { productId: pot, quantity: 1, restock: false },
  ]
  return { type: 'order.lines-cancelled', orderId, refundId, amount: 300, lines, version: 4 }
}

function moved(kind: string) {
  return [`${kind} of mug`, `${kind} of pot`]
}

async function openProducts() {
  const open = await openForTest(subgraph)
  const add = async (sku: string): Promise<string> =>
    dataOf(await open.ask(admin(), create, { input: { name: sku, sku, price: 100, stock: 5 } })).createProduct.product.id
  const stock = { mug: await add('mug'), pot: await add('pot'), old: await add('old') }
  await open.ask(admin(), archive, { input: { id: stock.old, expectedVersion: 1 } })
  await open.receive(cancelled('ref_seen', stock))
  // one after the other: they come from several producers, which keep no order between them
  const receiveInputs = async (...inputs: Input[]) => {
    for (const input of inputs) await open.receive(events[input](stock))
  }
  return { ...open, stock, receiveInputs }
}

async function stateOf({ context, published }: Awaited<ReturnType<typeof openProducts>>) {
  const { db } = context()
  const levels = await db.select().from(products).where(ne(products.sku, 'old')).orderBy(asc(products.sku))
  const entries = await db
    .select({ kind: stockMovements.kind, sku: products.sku })
    .from(stockMovements)
    .innerJoin(products, eq(products.id, stockMovements.productId))
  return {
    status: (await db.select().from(holds).get())?.status ?? 'none',
    onHand: levels.map(({ onHand }) => onHand),
    held: levels.map(({ held }) => held),
    ledger: entries.map(({ kind, sku }) => `${kind} of ${sku}`).sort(),
    published: [...(await published('stock.held')), ...(await published('stock.refused'))].map(({ type }) => type),
  }
}

// a new refund restocks in every state, since sums do not depend on the order
function changeOf(from: State, input: Input, status: string): Change {
  return input === 'order.lines-cancelled, a new refund'
    ? { status, onHand: [2, 0], ledger: ['RESTOCKED of mug'] }
    : (table[from]?.[input] ?? { status })
}

function plus(levels: number[], [mugs = 0, pots = 0]: number[] = []) {
  return levels.map((level, at) => level + (at === 0 ? mugs : pots))
}
