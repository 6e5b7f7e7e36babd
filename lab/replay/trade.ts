import type { Caller, Shop } from '#lab/legacy/client.ts'
import type { PlacedOrder, Product, ShippingAddress } from '#lab/legacy/operations.ts'
import { guestOf, openAccount, signedIn } from '#lab/legacy/session.ts'
import { countryCode } from './countries.ts'
import type { Sale } from './rules.ts'

/** What everybody needs to know who acts for a run. */
export type Trade = {
  shop: Shop
  run: string
  admin: Caller
  /** the shop's products by the file's codes */
  products: Map<string, Product>
  /** the orders that were there when this began, by invoice, the oldest first */
  found: Map<string, PlacedOrder[]>
  /** the paid orders, by invoice */
  orders: Map<string, string>
}

/** Everything of a run is named by it: so the same run goes on, and another one does not meet it. */
export function skuOf(run: string, code: string): string {
  return `${run}-${code}`
}

export function emailOf(run: string, name: string): string {
  return `${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}@${run}.replay.example`
}

export function keyOf(run: string, ...parts: (string | number)[]): string {
  return [run, ...parts].join(':')
}

export function isOfRun(run: string, { email }: Pick<PlacedOrder, 'email'>): boolean {
  return email?.endsWith(emailOf(run, '')) ?? false
}

/** The invoice that an order of this run was placed for, as its address says; undefined for any other order. */
export function invoiceOf(run: string, order: Pick<PlacedOrder, 'email' | 'shippingAddress'>): string | undefined {
  return isOfRun(run, order) ? /^Invoice (.+)$/.exec(order.shippingAddress?.line2 ?? '')?.[1] : undefined
}

/** Who writes to whom about a sale, and where it goes. */
export function addressed(run: string, sale: Sale): { email: string; shippingAddress: ShippingAddress } {
  const name = sale.customer === undefined ? `guest ${sale.invoice}` : `customer ${sale.customer}`
  const place = { line1: '1 Market Street', city: sale.country || 'Unspecified', postcode: 'N/A', country: countryCode(sale.country) }
  return { email: emailOf(run, name), shippingAddress: { name, line2: `Invoice ${sale.invoice}`, ...place } }
}

/** A customer registers when first needed, and signs in. */
export function customerOf({ shop, run }: Pick<Trade, 'shop' | 'run'>, customer: string): Caller {
  const account = { email: emailOf(run, `customer ${customer}`), password: `${run}-${customer}-password` }
  return signedIn(shop, account, () => openAccount(shop, account, `Customer ${customer}`))
}

/** Whoever buys without an account is a guest of one invoice. */
export function guestFor({ run }: Pick<Trade, 'run'>, invoice: string): Caller {
  return guestOf(run, invoice)
}
