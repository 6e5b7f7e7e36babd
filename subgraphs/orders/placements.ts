import { and, eq, ne } from 'drizzle-orm'
import { type Context, requireOwner, type Tx } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import { hashOf, sameRequest } from '#kit/data/idempotency.ts'
import { statement } from '#kit/data/statement.ts'
import { checkAll, DomainError } from '#kit/errors.ts'
import { publish } from '#kit/events/outbox.ts'
import { checkCountry } from '#schema/countries.ts'
import { currenciesOf, otherCurrency, ownCurrency } from '#schema/currencies.ts'
import { checkEmail } from '#schema/email.ts'
import { signInOrBeGuest } from '#schema/guest-token.ts'
import { checkOrderLimits } from './order-limits.ts'
import type { PlaceOrderInput, ShippingAddressInput } from './schema.generated.ts'
import { settings } from './settings.ts'
import { type Address, type OrderRow, orders } from './tables.ts'
import { note } from './timeline.ts'

type Request = Pick<OrderRow, 'owner' | 'idempotencyKey' | 'bodyHash' | 'currency'> & ReturnType<typeof bodyOf>
type NewOrder = Request & Pick<OrderRow, 'id' | 'placedAt' | 'updatedAt' | 'expiresAt'> & { network?: string | undefined }

// none where the key is known
const insertNew = statement((db, row: NewOrder) =>
  db
    .insert(orders)
    .values(row)
    .onConflictDoNothing({ target: [orders.owner, orders.idempotencyKey] })
    .returning(),
)
const selectByKey = statement((db, { owner, idempotencyKey }: { owner: string; idempotencyKey: string }) =>
  db
    .select()
    .from(orders)
    .where(and(eq(orders.owner, owner), eq(orders.idempotencyKey, idempotencyKey))),
)
const selectDecided = statement((db, { id }: { id: string }) =>
  db
    .select()
    .from(orders)
    .where(and(eq(orders.id, id), ne(orders.status, 'PENDING'))),
)

/**
 * Places an order once per idempotency key: the same key returns the same order in its current state.
 * Throws UNAUTHENTICATED, EMAIL_REQUIRED, INVALID_INPUT, IDEMPOTENCY_MISMATCH, UNPAID_ORDERS_LIMIT or FAILED_ORDERS_LIMIT.
 */
export async function placeOrder(ctx: Context, input: PlaceOrderInput): Promise<OrderRow> {
  const owner = requireOwner(ctx, signInOrBeGuest)
  const body = bodyOf(ctx, input)
  const other = currencyOf(ctx, input)
  const request = {
    owner,
    idempotencyKey: input.idempotencyKey,
    bodyHash: hashOf(other ? { ...body, currency: other } : body),
    currency: other ?? ownCurrency(ctx),
    ...body,
  }
  return ctx.write(async (tx) => (await insertOrder(tx, request)) ?? placedBefore(tx, request))
}

/** Waits up to 2 s until a PENDING order is confirmed or refused. Returns the order in its current state. */
export async function whenDecided(ctx: Context, order: OrderRow): Promise<OrderRow> {
  if (order.status !== 'PENDING') return order
  return (await ctx.waitUntil(order.id, () => selectDecided.get(ctx.db, order), { hasLooked: true })) ?? order
}

// no default by the request's header: a total is in the currency that is sent with it
function currencyOf(ctx: Context, { currency }: PlaceOrderInput): string | undefined {
  const code = currency?.trim().toUpperCase()
  if (!code || currenciesOf(ctx.config).includes(code)) return otherCurrency(ctx, code)
  throw new DomainError('INVALID_INPUT', `The shop has prices in ${currenciesOf(ctx.config).join(', ')}.`, { path: ['input', 'currency'] })
}

function bodyOf(ctx: Context, input: PlaceOrderInput) {
  return {
    cartId: input.cartId,
    expectedTotal: input.expectedTotal,
    ...checkAll({ email: () => emailOf(ctx, input), shippingAddress: () => addressOf(input.shippingAddress) }),
  }
}

function emailOf({ caller }: Context, input: PlaceOrderInput): string | null {
  const path = ['input', 'email']
  if (input.email?.trim()) return checkEmail(input.email, path)
  if (!caller.sub) throw new DomainError('EMAIL_REQUIRED', 'Enter your e-mail address: guests need one to order.', { path })
  return null
}

// a request of before, without a region and a telephone number, has the same hash
function addressOf({ name, line1, line2, city, region, postcode, country, phone }: ShippingAddressInput): Address {
  return {
    name: name.trim(),
    line1: line1.trim(),
    line2: line2?.trim() || null,
    city: city.trim(),
    postcode: postcode.trim(),
    country: checkCountry(country, ['input', 'shippingAddress', 'country']),
    ...(region?.trim() && { region: region.trim() }),
    ...(phone?.trim() && { phone: phone.trim() }),
  }
}

// undefined where the key is known
async function insertOrder(tx: Tx, request: Request): Promise<OrderRow | undefined> {
  const expiresAt = new Date(tx.now.getTime() + settings.of(tx.config).PENDING_MINUTES * 60_000)
  const times = { placedAt: tx.now, updatedAt: tx.now, expiresAt }
  const placed = await insertNew.get(tx, { id: newId('ord', tx.now), network: tx.caller.network, ...times, ...request })
  if (!placed) return undefined
  await checkOrderLimits(tx, placed.owner)
  await note(tx, placed.id, 'PLACED')
  const { id: orderId, cartId, owner, expectedTotal, version } = placed
  const { groups } = tx.caller
  const currency = otherCurrency(tx, placed.currency)
  const terms = { ...(groups && { groups }), ...(currency && { currency }) }
  await publish(tx, { type: 'order.placed', orderId, cartId, owner, expectedTotal, ...terms, version })
  return placed
}

async function placedBefore(tx: Tx, request: Request): Promise<OrderRow> {
  return sameRequest(await selectByKey.get(tx, request), ({ bodyHash }) => bodyHash === request.bodyHash) as OrderRow
}
