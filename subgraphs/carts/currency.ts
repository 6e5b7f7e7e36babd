import { eq } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError } from '#kit/errors.ts'
import { currenciesOf, otherCurrency, ownCurrency } from '#schema/currencies.ts'
import { repriceLines } from './cart-lines.ts'
import { beginEdit, ownUnpaidCart } from './carts.ts'
import type { SetCartCurrencyInput } from './schema.generated.ts'
import { type CartLineRow, type CartRow, carts } from './tables.ts'

const updateCurrency = statement((db, { id, currency }: { id: string; currency: string | null }) =>
  db.update(carts).set({ currency }).where(eq(carts.id, id)),
)

/** Sets the currency of the cart with this id, or of the caller's own. Its lines cost what their products cost in it now. Throws INVALID_INPUT. */
export async function setCurrency(tx: Tx, { cartId, currency: asked }: SetCartCurrencyInput): Promise<CartRow> {
  const code = asked.trim().toUpperCase()
  const known = currenciesOf(tx.config)
  if (!known.includes(code))
    throw new DomainError('INVALID_INPUT', `The shop has prices in ${known.join(', ')}.`, { path: ['input', 'currency'] })
  return changeCurrency(tx, await beginEdit(tx, (await ownUnpaidCart(tx, cartId)).id), otherCurrency(tx, code))
}

/** Changes the currency of a cart, where it is another one. */
export async function changeCurrency(tx: Tx, cart: CartRow, currency: string | undefined): Promise<CartRow> {
  if (currency === otherCurrency(tx, cart.currency)) return cart
  const changed = { ...cart, currency: currency ?? null }
  await updateCurrency.run(tx, changed)
  await repriceLines(tx, changed)
  return changed
}

/** Returns the currency of a cart. One that the shop no longer has is its own. */
export function currencyOf(ctx: Pick<Context, 'config'>, { currency }: Pick<CartRow, 'currency'>): string {
  return otherCurrency(ctx, currency) ?? ownCurrency(ctx)
}

/** Returns the currency of a line's cart. */
export async function currencyOfLine(ctx: Context, { cartId }: CartLineRow): Promise<string> {
  if (currenciesOf(ctx.config).length === 1) return ownCurrency(ctx)
  const cart = await ctx.load.one(carts, 'id', cartId)
  return cart ? currencyOf(ctx, cart) : ownCurrency(ctx)
}
