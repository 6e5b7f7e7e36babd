import { z } from 'zod'
import { addressLimit, defineSettings, limit } from '#kit/config.ts'

export const settings = defineSettings({
  HELD_UNITS: limit(200_000).describe("units in a user's unpaid orders together; 0: no limit"),
  GUEST_HELD_UNITS: limit(10_000).describe("units in a guest's unpaid orders together, those of the cool-down included; 0: no limit"),
  HELD_UNITS_BY_NETWORK: addressLimit(250_000).describe('units in the unpaid orders of one network together; 0: no limit'),
  GUEST_HELD_UNITS_BY_NETWORK: addressLimit(10_000).describe(
    "units in the unpaid orders of one network's guests together, those of the cool-down included; 0: no limit",
  ),
  GUEST_COOL_DOWN_MINUTES: z.coerce
    .number()
    .min(0)
    .default(30)
    .describe("how long the units of a guest's order still count after it ended unpaid"),
  GUEST_CART_DAYS: limit(14).describe(
    "days after which a guest's cart is deleted that nobody touched; empty ones after a day; 0: they are kept",
  ),
  USER_CART_DAYS: limit(180).describe("days after which a user's open cart is deleted that nobody touched; 0: they are kept"),
  ABANDONED_CART_HOURS: limit(24).describe(
    "hours after which a user's cart that nobody touched counts as abandoned: users who want news get one mail; 0: nobody is told",
  ),
  FINISHED_CART_DAYS: limit(1).describe('days after which a cart is deleted whose order is paid; 0: they are kept'),
  GUEST_CART_LINES: limit(1_200).describe("lines of a guest's cart; 0: 2,000, as for users"),
  GUEST_CARTS_BY_NETWORK: addressLimit(2_000).describe('open carts of the guests of one network; 0: no limit'),
  LIST_PRODUCTS: limit(200).describe('products of a wish list, and of what is saved for later; 0: no limit'),
  WISH_LISTS: limit(20).describe('wish lists of a user or a guest; 0: no limit'),
  VIEWED_PRODUCTS: limit(50).describe('products of the history of views: the newest stay; 0: no limit'),
  COUPON_GUESSES: limit(20).describe('codes of coupons that there are not, which a user or a guest can try in an hour; 0: no limit'),
  COUPON_GUESSES_BY_NETWORK: addressLimit(200).describe('the same, of one network; 0: no limit'),
  GUEST_LISTS_BY_NETWORK: addressLimit(4_000).describe('lists of the guests of one network; 0: no limit'),
  GUEST_LINES_BY_NETWORK: addressLimit(20_000).describe('lines in the open carts of the guests of one network together; 0: no limit'),
})
