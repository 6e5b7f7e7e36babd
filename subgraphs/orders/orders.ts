import { and, eq, gte, inArray, lt, ne, type SQL } from 'drizzle-orm'
import { type Context, can, owned, ownerOf, type Tx } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import { type PageArgs, page } from '#kit/data/page.ts'
import { DomainError, signInFirst } from '#kit/errors.ts'
import { publish } from '#kit/events/outbox.ts'
import { normalEmail } from '#schema/email.ts'
import { checkSameBody, hashOf } from './idempotency.ts'
import type { AllOrdersFilter, OrderFilter, PlaceOrderInput, ShippingAddressInput } from './schema.generated.ts'
import { type Address, type OrderLineRow, type OrderRow, orderLines, orders } from './tables.ts'
import { note } from './timeline.ts'

type NewOrder = Pick<OrderRow, 'owner' | 'idempotencyKey' | 'bodyHash'> & ReturnType<typeof bodyOf>

type ListArgs = PageArgs & { filter?: OrderFilter | null }

/** Places an order, once for each key: the same key is the same order as it is now. Throws EMAIL_REQUIRED, INVALID_INPUT or IDEMPOTENCY_MISMATCH. */
export async function placeOrder(ctx: Context, input: PlaceOrderInput): Promise<OrderRow> {
  const [owner, body] = [ownerOfNew(ctx), bodyOf(ctx, input)]
  const order = { owner, idempotencyKey: input.idempotencyKey, bodyHash: hashOf(body), ...body }
  return ctx.write(async (tx) => (await placedBefore(tx, order)) ?? place(tx, order))
}

/** The order once it is decided whether it stands; undefined while it is PENDING. */
export function findDecided(ctx: Context, id: string): Promise<OrderRow | undefined> {
  return ctx.db
    .select()
    .from(orders)
    .where(and(eq(orders.id, id), ne(orders.status, 'PENDING')))
    .get()
}

/** An order that the caller may see. */
export async function findOrder(ctx: Context, id: string): Promise<OrderRow | undefined> {
  const order = await ctx.load.one(orders, 'id', id)
  return order && sees(ctx, order.owner) ? order : undefined
}

/** A line of an order that the caller may see. */
export async function findLine(ctx: Context, id: string): Promise<OrderLineRow | undefined> {
  const line = await ctx.load.one(orderLines, 'id', id)
  return line && (await findOrder(ctx, line.orderId)) ? line : undefined
}

/** The caller's own orders, the newest first. */
export function listOwnOrders(ctx: Context, args: ListArgs) {
  return page(ctx.db, orders, args, { where: and(owned(ctx, orders.owner), matching(args.filter ?? {})) })
}

/** Everybody's orders, the newest first. */
export function listAllOrders(ctx: Context, args: PageArgs & { filter?: AllOrdersFilter | null }) {
  return page(ctx.db, orders, args, { where: matching(args.filter ?? {}) })
}

/** A user's orders, the newest first; undefined to whom they are not to be shown. */
export async function listOrdersOf(ctx: Context, owner: string, args: ListArgs) {
  return sees(ctx, owner) ? page(ctx.db, orders, args, { where: and(eq(orders.owner, owner), matching(args.filter ?? {})) }) : undefined
}

function ownerOfNew(ctx: Context): string {
  const owner = ownerOf(ctx)
  if (owner) return owner
  throw signInFirst(ctx.caller, 'Log in, or call createCart to order as a guest.')
}

function bodyOf(ctx: Context, input: PlaceOrderInput) {
  return {
    cartId: input.cartId,
    expectedTotal: input.expectedTotal,
    email: emailOf(ctx, input),
    shippingAddress: addressOf(input.shippingAddress),
  }
}

function emailOf({ caller }: Context, input: PlaceOrderInput): string | null {
  const [email, path] = [normalEmail(input.email ?? ''), ['input', 'email']]
  if (!email && !caller.sub) throw new DomainError('EMAIL_REQUIRED', 'A guest must give an e-mail address.', { path })
  if (email && !/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(email))
    throw new DomainError('INVALID_INPUT', 'This is not an e-mail address.', { path })
  return email || null
}

function addressOf({ name, line1, line2, city, postcode, country }: ShippingAddressInput): Address {
  return {
    name: name.trim(),
    line1: line1.trim(),
    line2: line2?.trim() || null,
    city: city.trim(),
    postcode: postcode.trim(),
    country: countryOf(country.trim()),
  }
}

function countryOf(country: string): string {
  if (/^[a-z]{2}$/i.test(country)) return country.toUpperCase()
  throw new DomainError('INVALID_INPUT', 'A country is given by its ISO 3166 code of two letters.', {
    path: ['input', 'shippingAddress', 'country'],
  })
}

async function placedBefore(tx: Tx, { owner, idempotencyKey, bodyHash }: NewOrder): Promise<OrderRow | undefined> {
  const isSame = and(eq(orders.owner, owner), eq(orders.idempotencyKey, idempotencyKey))
  const order = await tx.select().from(orders).where(isSame).get()
  if (order) checkSameBody(order, bodyHash)
  return order
}

async function place(tx: Tx, order: NewOrder): Promise<OrderRow> {
  const expiresAt = new Date(tx.now.getTime() + tx.config.PENDING_MINUTES * 60_000)
  const row = { id: newId('ord', tx.now), currency: tx.config.CURRENCY, placedAt: tx.now, updatedAt: tx.now, expiresAt, ...order }
  const [placed] = await tx.insert(orders).values(row).returning()
  const { id, cartId, owner, version } = placed as OrderRow
  await note(tx, placed as OrderRow, 'PLACED')
  await publish(tx, { type: 'order.placed', orderId: id, cartId, owner, version })
  return placed as OrderRow
}

function sees(ctx: Context, owner: string): boolean {
  return can(ctx, 'ORDERS_READ') || owner === ctx.caller.sub || owner === ctx.caller.guest
}

function matching({ ids, owner, email, statuses, placedFrom, placedTo }: AllOrdersFilter): SQL | undefined {
  return and(
    ids ? inArray(orders.id, ids) : undefined,
    owner ? eq(orders.owner, owner) : undefined,
    email ? eq(orders.email, normalEmail(email)) : undefined,
    statuses ? inArray(orders.status, statuses) : undefined,
    placedFrom ? gte(orders.placedAt, placedFrom) : undefined,
    placedTo ? lt(orders.placedAt, placedTo) : undefined,
  )
}
