// A small model of section 4 of docs/protocol.md, compared with the code after random histories.
import { asc, eq } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Context, Tx } from '#kit/context.ts'
import { customer, openForTest, refusalCode } from '#kit/test/testing.ts'
import type { EventOf, NewEvent } from '#schema/events.ts'
import { addLines, emptyCart } from '#subgraphs/carts/cart-lines.ts'
import { handlers } from '#subgraphs/carts/handlers.ts'
import carts from '#subgraphs/carts/index.ts'
import { type CartRow, cartLines, carts as cartTable, checkouts } from '#subgraphs/carts/tables.ts'
import { orderClosed, orderPaid, orderPlaced, productSaved } from './events.ts'

type Edit = { do: 'add' } | { do: 'clear' }
type Place = { do: 'order.placed'; order: number; cart: number; byOwner: boolean }
type End = { do: 'order.closed'; order: number } | { do: 'order.paid'; order: number }
type Step = Edit | Place | End

type Cart = { quantity: number; version: number; takenBy?: number | undefined; finished: boolean }
type Model = { carts: Cart[]; orders: Record<number, string>; published: string[] }

const order = fc.nat(9)
const edit = fc.record({ do: fc.constantFrom('add' as const, 'add' as const, 'add' as const, 'clear' as const) })
const place = fc.record({ do: fc.constant('order.placed' as const), order, cart: fc.nat(3), byOwner: fc.nat(9).map((n) => n > 0) })
const end = fc.record({ do: fc.constantFrom('order.closed' as const, 'order.paid' as const), order })
const history: fc.Arbitrary<Step[]> = fc.array(fc.oneof(edit, place, end), { minLength: 30, maxLength: 60 })

test('after any inputs in any order, any number of times, each checkout and each cart has the state that the protocol defines', async () => {
  const { receive, context, published } = await openForTest(carts)
  await receive(productSaved())
  const actual = async (ctx: Context) => {
    const isOurs = ({ orderId }: { orderId: string }) => orderId.startsWith(`ord_${ctx.caller.sub}_`)
    const rows = (await ctx.db.select().from(checkouts)).filter(isOurs)
    const events = [...(await published('cart.checked-out')), ...(await published('cart.refused'))].sort((a, b) => a.seq - b.seq)
    return {
      carts: await Promise.all((await cartsOf(ctx)).map((cart) => shown(ctx, cart))),
      orders: Object.fromEntries(rows.map(({ orderId, status }) => [orderId.at(-1), status])),
      published: events.filter(isOurs).map(inWords),
    }
  }
  let runs = 0
  const check = async (steps: Step[]) => {
    const ctx = context(customer(`usr${++runs}`))
    for (const step of steps) await perform(ctx, step).catch(refusalCode)
    const model = expected(steps)
    const shownCarts = model.carts.map(({ quantity, version, finished }) => ({ quantity, version, finished }))
    expect(await actual(ctx)).toEqual({ ...model, carts: shownCarts })
  }
  await fc.assert(fc.asyncProperty(history, check), { numRuns: 40 })
})

function cartsOf({ db, caller }: Context) {
  return db
    .select()
    .from(cartTable)
    .where(eq(cartTable.owner, caller.sub ?? ''))
    .orderBy(asc(cartTable.id))
}

async function shown({ db }: Context, { id, version, finishedAt }: CartRow) {
  const [line] = await db.select().from(cartLines).where(eq(cartLines.cartId, id))
  return { quantity: line?.quantity ?? 0, version, finished: finishedAt !== null }
}

function inWords(event: EventOf<'cart.checked-out' | 'cart.refused'>) {
  return `${event.orderId.at(-1)} ${event.type === 'cart.refused' ? 'refused' : `took ${event.lines[0]?.quantity}`}`
}

async function perform(ctx: Context, step: Step): Promise<unknown> {
  if (step.do === 'add') return ctx.write((tx) => addLines(tx, { lines: [{ productId: 'prod_mug', quantity: 1 }] }))
  if (step.do === 'clear') return ctx.write((tx) => emptyCart(tx, {}))
  const event = await toEvent(ctx, step)
  return ctx.write((tx) => (handlers[event.type] as (tx: Tx, event: NewEvent) => Promise<void>)(tx, event))
}

async function toEvent(ctx: Context, step: Place | End): Promise<NewEvent> {
  const [orderId, owner] = [`ord_${ctx.caller.sub}_${step.order}`, ctx.caller.sub ?? '']
  if (step.do === 'order.closed') return orderClosed(orderId)
  if (step.do === 'order.paid') return orderPaid(orderId, owner)
  const cartId = (await cartsOf(ctx))[step.cart]?.id ?? 'cart_none'
  return orderPlaced(cartId, orderId, step.byOwner ? owner : 'usr_other')
}

function expected(steps: Step[]): Model {
  const model: Model = { carts: [], orders: {}, published: [] }
  for (const step of steps) {
    if (step.do === 'order.placed') placeInModel(model, step)
    else if ('order' in step) endInModel(model, step.order, step.do === 'order.paid')
    else editModel(model, step.do)
  }
  return model
}

function placeInModel({ carts, orders, published }: Model, { order, cart: at, byOwner }: Place) {
  if (orders[order]) return
  const cart = byOwner ? carts[at] : undefined
  const isTaken = cart !== undefined && cart.takenBy === undefined && cart.quantity > 0
  if (isTaken) cart.takenBy = order
  orders[order] = isTaken ? 'TAKEN' : 'REFUSED'
  published.push(isTaken ? `${order} took ${cart.quantity}` : `${order} refused`)
}

function endInModel({ carts, orders }: Model, order: number, isPaid: boolean) {
  const cart = carts.find(({ takenBy }) => takenBy === order)
  if (!orders[order] && !isPaid) orders[order] = 'RETURNED'
  if (!cart || orders[order] !== 'TAKEN') return
  orders[order] = isPaid ? 'DONE' : 'RETURNED'
  if (isPaid) cart.finished = true
  else bringBackInModel(carts, cart)
}

function bringBackInModel(carts: Cart[], cart: Cart) {
  const current = carts.find(({ finished }) => !finished)
  Object.assign(cart, { takenBy: undefined, version: cart.version + 1 })
  if (current && current !== cart && current.takenBy === undefined) {
    Object.assign(current, { quantity: current.quantity + cart.quantity, version: current.version + 1 })
    cart.quantity = 0
    return
  }
  if (current) current.finished = true
  cart.finished = false
}

function editModel({ carts }: Model, what: 'add' | 'clear') {
  const isAdd = what === 'add'
  const current = carts.find(({ finished }) => !finished)
  if (isAdd && current?.takenBy !== undefined) current.finished = true
  if (isAdd && carts.every(({ finished }) => finished)) carts.push({ quantity: 0, version: 1, finished: false })
  const cart = carts.find(({ finished }) => !finished)
  if (!cart || cart.takenBy !== undefined) return
  cart.quantity = isAdd ? cart.quantity + 1 : 0
  cart.version += 1
}
