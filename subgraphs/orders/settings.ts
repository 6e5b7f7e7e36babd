import { z } from 'zod'
import { addressLimit, defineSettings, limit } from '#kit/config.ts'

export const settings = defineSettings({
  PENDING_MINUTES: z.coerce.number().positive().default(10).describe('how long an order may wait for its stock'),
  PAYMENT_MINUTES: z.coerce.number().positive().default(30).describe('how long an order may wait for its payment'),
  GUEST_PAYMENT_MINUTES: z.coerce.number().positive().default(10).describe("how long a guest's order may wait for its payment"),
  CLOSED_ORDER_DAYS: limit(30).describe(
    'days after which orders are removed that were cancelled or not paid, and for which no card was tried; 0: they are kept',
  ),
  UNPAID_ORDERS: limit(20).describe('unpaid orders of a user; 0: no limit'),
  GUEST_UNPAID_ORDERS: limit(3).describe('unpaid orders of a guest; 0: no limit'),
  UNPAID_ORDERS_BY_NETWORK: addressLimit(60).describe('unpaid orders from one network; 0: no limit'),
  FAILED_ORDERS: limit(60).describe('orders of a user in an hour that were refused, cancelled or not paid; 0: no limit'),
  GUEST_FAILED_ORDERS: limit(20).describe('orders of a guest in an hour that were refused, cancelled or not paid; 0: no limit'),
  FAILED_ORDERS_BY_NETWORK: addressLimit(120).describe(
    'orders from one network in an hour that were refused, cancelled or not paid; 0: no limit',
  ),
})
