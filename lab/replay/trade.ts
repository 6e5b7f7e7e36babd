import { createHash } from 'node:crypto'
import { isPaidStatus, isUnpaidStatus } from '#lab/acknowledged.ts'
import type { Caller, Client } from '#lab/client.ts'
import type { PlacedOrderFragment as PlacedOrder } from '#lab/documents/documents.generated.ts'
import { customer, guest } from '#lab/session.ts'
import { countryCode } from './countries.ts'
import type { Sale } from './rules.ts'

/** A run against a shop. All that belongs to it is named by it: so it can be continued, and other runs are not in its way.
 * `hasVariants`: products of one family are variants of one product. `currency`: that in which every second buyer buys. */
export type Run = { client: Client; admin: Caller; run: string; hasVariants?: boolean | undefined; currency?: string | undefined }

/** A run with what it knows of the shop. */
export type Trade = Run & {
  /** ids of the shop's products, by the file's codes */
  products: Map<string, string>
  /** the orders that were there at the start, by invoice, the oldest first */
  found: Map<string, PlacedOrder[]>
  /** the paid orders, by invoice */
  orders: Map<string, string>
}

type Invoiced = Pick<Sale, 'invoice' | 'customer' | 'country'>

export function skuOf(run: string, code: string): string {
  return `${run}-${code}`
}

export function keyOf(run: string, ...parts: (string | number)[]): string {
  return [run, ...parts].join(':')
}

export function isOfRun(run: string, { email }: Pick<PlacedOrder, 'email'>): boolean {
  return email?.endsWith(`@${domainOf(run)}`) ?? false
}

/** The invoice that an order of this run was placed for, by its address; undefined for any other order. */
export function invoiceOf(run: string, order: Pick<PlacedOrder, 'email' | 'shippingAddress'>): string | undefined {
  return isOfRun(run, order) ? /^Invoice (.+)$/.exec(order.shippingAddress?.line2 ?? '')?.[1] : undefined
}

/** The e-mail and address of a sale's buyer. */
export function addressed(run: string, { invoice, customer, country }: Invoiced) {
  const name = customer === undefined ? `guest ${invoice}` : `customer ${customer}`
  const email = emailOf(run, customer === undefined ? 'guest' : 'customer', customer ?? invoice)
  const place = { line1: '1 Market Street', city: country || 'Unspecified', postcode: 'N/A', country: countryCode(country) }
  return { email, shippingAddress: { name, line2: `Invoice ${invoice}`, ...place } }
}

/** The e-mail address of a customer of the file. */
export function emailOfCustomer(run: string, id: string): string {
  return emailOf(run, 'customer', id)
}

/** A customer of the file, with an account. */
export function customerOf({ client, run }: Run, id: string): Caller {
  return customer(client, { email: emailOfCustomer(run, id), password: `${run}-${id}-password` }, `Customer ${id}`)
}

/** A buyer without an account: the guest of one invoice. */
export function guestFor({ run }: Pick<Run, 'run'>, invoice: string): Caller {
  return guest(run, invoice)
}

/** Whether an order was paid once, whatever was cancelled of it since. */
export function isPaid({ status, refunds }: Pick<PlacedOrder, 'status' | 'refunds'>): boolean {
  return isPaidStatus(status) || refunds.length > 0
}

/** Whether an order can still be paid. */
export function isUnpaid({ status }: Pick<PlacedOrder, 'status'>): boolean {
  return isUnpaidStatus(status)
}

// an address ignores case and has no spaces, an id in a file may have both: what is lost of it is in the hash
function emailOf(run: string, kind: string, id: string): string {
  const plain = id.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  const name = plain === id ? id : `${plain.slice(0, 40)}-${createHash('sha256').update(id).digest('hex').slice(0, 12)}`
  return `${kind}-${name}@${domainOf(run)}`
}

function domainOf(run: string): string {
  return `${run}.replay.example`
}
