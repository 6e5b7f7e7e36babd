// What the events of schema/events.ts are made of.
import { z } from 'zod'

export const id = z.string()
export const text = z.string()
export const amount = z.int()
export const quantity = z.int()
export const moment = z.iso.datetime()
export const line = z.object({ productId: id, quantity })
export const shortage = z.object({
  productId: id,
  wanted: quantity,
  available: z.union([quantity, z.literal('GONE')]),
  forGuests: z.boolean().optional(),
  hasVariants: z.boolean().optional(),
  noPrice: z.boolean().optional(),
})
export const pricedLine = line.extend({ sku: text, name: text, unitPrice: amount })

/** A coupon with what it takes off, in the currency of the cart: a part or an amount, and nothing below the minimum. */
export const couponTerms = z
  .object({ couponId: id, code: text, percent: z.int().optional(), amount: amount.optional(), minimum: amount.optional() })
  .optional()
/** What a coupon has taken off an order. */
export const discount = z.object({ couponId: id, code: text, amount }).optional()

/** The customer groups of a user. */
export const groups = z.array(id).optional()

/** What is said of a cart that an order takes. */
export const checkedOutCart = {
  orderId: id,
  cartId: id,
  cartVersion: z.int(),
  lines: z.array(line.extend({ besides: quantity.optional() })),
  expectedTotal: amount.optional(),
  guest: z.boolean().optional(),
  groups,
  currency: text.optional(),
  coupon: couponTerms,
}

/** What is said of an order that was placed. */
export const placedOrder = {
  orderId: id,
  cartId: id,
  owner: id,
  expectedTotal: amount.optional(),
  groups,
  currency: text.optional(),
  version: z.int(),
}

/** What is said of a product or variant that was saved. */
export const savedProduct = {
  productId: id,
  sku: text,
  name: text,
  price: amount,
  archived: z.boolean(),
  version: z.int(),
  status: z.enum(['DRAFT', 'ACTIVE', 'ARCHIVED']).optional(),
  // of a variant the product of which it is one, and of a product whether it has variants
  parentId: id.optional(),
  hasVariants: z.boolean().optional(),
  // in a shop with several currencies: by each other than its own, where there is one
  prices: z.record(text, amount).optional(),
}

/** What is said of an order that was paid. */
export const paidOrder = {
  orderId: id,
  owner: id,
  paymentId: id.nullable(),
  total: amount,
  currency: text,
  lines: z.array(pricedLine.extend({ discount: amount.optional() })),
  discount,
  email: text.optional(),
  note: text.optional(),
  version: z.int(),
}
